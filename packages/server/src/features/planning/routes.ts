import { tryAllocation } from "@lodestar/contract";
import { accept } from "@lodestar/core";
import { type Answered, answer } from "../../http/answer.ts";
import type { LiveOrganisations } from "../../live/live-organisations.ts";
import { askedAllocation } from "./queries.ts";
import { answeredAllocation } from "./scenarios.ts";

/** What can be done with money and days. Whoever stops waiting for an answer stops the search for it. */
export const allocationAnswers = (live: LiveOrganisations): readonly Answered[] => [
  answer(tryAllocation, async ({ context: { organisation, actor }, body, request }) => {
    const asked = await live.read(organisation, (now) => askedAllocation(actor, now, body));
    return asked.ok ? accept(await answeredAllocation(asked.value, request.signal)) : asked;
  }),
];
