import { search } from "@lodestar/contract";
import { accept } from "@lodestar/core";
import { type Answered, answer } from "../../../http/answer.ts";
import { searchItems } from "./queries.ts";

export const searchAnswers: readonly Answered[] = [
  answer(search, async ({ context: { database, organisation, actor }, query }) =>
    accept({
      hits: await database.inOrganisation(organisation, (sql) =>
        searchItems(sql, { organisation, actor, ...query }),
      ),
    }),
  ),
];
