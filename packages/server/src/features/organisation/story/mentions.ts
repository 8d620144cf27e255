import {
  type Actor,
  type ColumnSpec,
  type Item,
  type TableName,
  schema,
  seenBy,
  tableNames,
} from "@lodestar/core";
import type { Related } from "@lodestar/contract";
import type { Values } from "../../../command.ts";
import { isItemTable } from "../../../db/content-tables.ts";
import type { LiveOrganisation } from "../../../live/live-organisation.ts";
import { byId, relatedTo } from "./related.ts";

type Mention = Related & { readonly column: string };

const MOST = 200;

/** Columns that are told elsewhere in the story, as ways up, work below or words behind. */
const TOLD_ELSEWHERE = ["supports", "origin", "parent", "initiative"];

/** Tables whose rows say little as mentions: answers of people one by one, amounts and days. */
const TOO_MANY: readonly TableName[] = [
  "linkRatings",
  "ratings",
  "rankings",
  "points",
  "votes",
  "verdicts",
  "capacity",
  "budget",
  "checkins",
  "pulses",
];

/** Of a row without a title: the column at whose other end stands what should be shown. */
const OTHER_END: Readonly<Record<string, string>> = {
  "dependencies.before": "after",
  "dependencies.after": "before",
  "dispositions.statement": "item",
  "dispositions.item": "statement",
};

/** Where an item is named by others: barriers, asks, decisions, owners, dependencies. One pass over the references. */
export function mentionsOf(live: LiveOrganisation, actor: Actor, item: Item): Mention[] {
  const mentions: Mention[] = [];
  for (const { table, column, spec } of COLUMNS) {
    const here = [...rowsNaming(live, table, column, spec, item)].map((row) =>
      mentionIn(live, actor, table, column, row),
    );
    mentions.push(...here.filter((mention) => mention !== undefined).sort(byId));
    if (mentions.length > MOST) return mentions.slice(0, MOST);
  }
  return mentions;
}

const COLUMNS = tableNames
  .filter((table) => !TOO_MANY.includes(table))
  .flatMap((table) =>
    Object.entries<ColumnSpec>(schema[table])
      .filter(([column, spec]) => spec.refersTo !== undefined && !TOLD_ELSEWHERE.includes(column))
      .filter(([column]) => !(table === "targets" && column === "objective"))
      .map(([column, spec]) => ({ table, column, spec })),
  );

function* rowsNaming(
  { organisation }: LiveOrganisation,
  table: TableName,
  column: string,
  spec: ColumnSpec,
  item: Item,
): Generator<number> {
  const kind = organisation.kindOf(item);
  if (!spec.refersTo?.some((name) => name === "any" || name === kind)) return;
  const rows = organisation.tables[table].rows();
  if (spec.type === "reference") {
    const { values } = organisation.tables[table].anyColumns[column] as unknown as { values: Int32Array };
    for (const row of rows) if (values[row] === item) yield row;
    return;
  }
  const list = organisation.tables[table].anyColumns[column] as unknown as {
    termsOf(row: number): Int32Array;
  };
  for (const row of rows) if (list.termsOf(row).includes(item)) yield row;
}

function mentionIn(
  live: LiveOrganisation,
  actor: Actor,
  table: TableName,
  column: string,
  row: number,
): Mention | undefined {
  const values: Values = live.organisation.tables[table].row(row);
  const seen = seenBy(actor, table, values as never) as Values | undefined;
  // An author who may not be seen is not told by way of the words either.
  if (seen === undefined || seen[column] !== values[column]) return undefined;
  const name = `${table}.${column}`;
  const shown = isItemTable(table) ? seen["id"] : seen[OTHER_END[name] ?? ""];
  const related =
    typeof shown === "string" ? relatedTo(live, actor, live.organisation.item(shown)) : undefined;
  return related && { ...related, column: name };
}
