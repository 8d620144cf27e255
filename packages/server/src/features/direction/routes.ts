import { accept } from "@lodestar/core";
import {
  decidePurpose as decideEndpoint,
  listPurposeProposals,
  proposePurpose as proposeEndpoint,
} from "@lodestar/contract";
import { type Answered, answer } from "../../http/answer.ts";
import { decidePurpose, proposePurpose } from "./commands.ts";
import { listProposals } from "./queries.ts";

export const directionAnswers: readonly Answered[] = [
  answer(listPurposeProposals, async ({ context }) =>
    accept({
      proposals: await context.database.inOrganisation(context.organisation, (sql) =>
        listProposals(sql, context.organisation),
      ),
    }),
  ),
  answer(proposeEndpoint, ({ context, body }) => proposePurpose(context, body)),
  answer(decideEndpoint, ({ context, params, body }) => decidePurpose(context, params.id, body.decision)),
];
