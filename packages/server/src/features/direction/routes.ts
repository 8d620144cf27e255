import { accept } from "@lodestar/core";
import {
  decidePurpose as decideEndpoint,
  listPurposeProposals,
  proposePurpose as proposeEndpoint,
  readDirectionTest,
} from "@lodestar/contract";
import { type Answered, answer } from "../../http/answer.ts";
import type { LiveOrganisations } from "../../live/live-organisations.ts";
import { decidePurpose, proposePurpose } from "./commands.ts";
import { directionTestSeenBy, listProposals } from "./queries.ts";

/** The purpose and who proposes another, and how people rate the chain below it. */
export const directionAnswers = (live: LiveOrganisations): readonly Answered[] => [
  answer(listPurposeProposals, async ({ context }) =>
    accept({
      proposals: await context.database.inOrganisation(context.organisation, (sql) =>
        listProposals(sql, context.organisation),
      ),
    }),
  ),
  answer(proposeEndpoint, ({ context, body }) => proposePurpose(context, body)),
  answer(decideEndpoint, ({ context, params, body }) => decidePurpose(context, params.id, body.decision)),
  answer(readDirectionTest, async ({ context: { organisation, actor } }) =>
    accept(await live.read(organisation, (now) => directionTestSeenBy(actor, now))),
  ),
];
