import type { ResponseOf, listRoundWords } from "@lodestar/contract";
import { type Row, accept, refuse, seenBy } from "@lodestar/core";
import { sql as statement } from "kysely";
import type { Outcome } from "../../../command.ts";
import type { Context } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { recordedColumns, recordedOf, type RecordedRow } from "../answers/queries.ts";
import { findRound } from "../rounds/queries.ts";

type Words = ResponseOf<typeof listRoundWords>["words"][number];

type WordsRow = RecordedRow & {
  readonly stakeholder: string;
  readonly name: string;
  readonly unit: string | null;
  readonly role: string | null;
  readonly confidentiality: Row<"statements">["confidentiality"];
  readonly addressedTo: string | null;
};

/** What was said in a round, with its authors as far as the asker may know them. */
export function roundWords(context: Context, round: string): Promise<Outcome<{ words: Words[] }>> {
  const { database, organisation, actor } = context;
  return database.inOrganisation(organisation, async (sql) => {
    if ((await findRound(sql, organisation, round)) === undefined)
      return refuse("not_found", `There is no round “${round}”.`);
    const rows = await rowsOf(sql, organisation, round);
    return accept({ words: rows.flatMap((row) => wordsSeenBy(actor, row)) });
  });
}

async function rowsOf(sql: Sql, organisation: string, round: string): Promise<WordsRow[]> {
  const { rows } = await statement<WordsRow>`
    select ${recordedColumns}, statement.stakeholder, stakeholder.name, stakeholder.unit[1] as unit,
      stakeholder.role, statement.confidentiality, statement.addressed_to as "addressedTo"
    from statement
    join stakeholder on stakeholder.organisation_id = ${organisation} and stakeholder.id = statement.stakeholder
    left join disposition
      on disposition.organisation_id = ${organisation} and disposition.statement = statement.id
    left join item on item.organisation_id = ${organisation} and item.id = disposition.item
    where statement.organisation_id = ${organisation} and statement.round = ${round}
    order by statement.id`.execute(sql);
  return rows;
}

/**
 * The author of words goes by the rules for rows. Where somebody may not know who, confidential words tell the unit and
 * role, which is what was promised to those who said them; named words tell nothing more than their author would.
 */
function wordsSeenBy(actor: Context["actor"], row: WordsRow): Words[] {
  const { stakeholder, name, unit, role, confidentiality, addressedTo, ...recorded } = row;
  const values = {
    ...{ id: row.statement, stakeholder, text: row.text, kind: row.kind as Row<"statements">["kind"] },
    ...{ about: null, addressedTo, saidOn: row.saidOn, round: null, confidentiality },
    moderated: row.moderated as Row<"statements">["moderated"],
  };
  const seen = seenBy(actor, "statements", values);
  if (seen === undefined) return [];
  const isKnown = seen.stakeholder !== "";
  const isDescribed = isKnown || confidentiality === "confidential";
  return [
    {
      ...recordedOf(recorded),
      author: isKnown ? { id: stakeholder, name } : null,
      unit: isDescribed ? unit : null,
      role: isDescribed ? role : null,
      addressedTo,
    },
  ];
}
