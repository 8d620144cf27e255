import {
  listFindings,
  readAgreement,
  readPriorityOrders,
  readProfile,
  readSignals,
} from "@lodestar/contract";
import { accept } from "@lodestar/core";
import { type Answered, answer } from "../../http/answer.ts";
import type { LiveOrganisations } from "../../live/live-organisations.ts";
import { orderedByRules, ordersSeenBy } from "./priority-orders.ts";
import { signalsSeenBy } from "./signals.ts";
import { agreementSeenBy, findingsSeenBy, profileSeenBy } from "./queries.ts";

/** What the rules find, and the profile, as of the latest change. */
export const findingAnswers = (live: LiveOrganisations): readonly Answered[] => [
  answer(listFindings, async ({ context: { organisation, actor }, query }) =>
    accept(await live.read(organisation, (now) => findingsSeenBy(actor, now, query))),
  ),
  answer(readAgreement, async ({ context: { organisation, actor } }) =>
    accept(await live.read(organisation, (now) => agreementSeenBy(actor, now))),
  ),
  answer(readPriorityOrders, async ({ context: { organisation, actor }, query }) =>
    accept(
      await orderedByRules(await live.read(organisation, (now) => ordersSeenBy(actor, now, query.weights))),
    ),
  ),
  answer(readSignals, async ({ context: { organisation, actor } }) =>
    accept(await live.read(organisation, (now) => signalsSeenBy(actor, now))),
  ),
  answer(readProfile, async ({ context: { organisation, actor } }) =>
    accept(await live.read(organisation, (now) => profileSeenBy(actor, now))),
  ),
];
