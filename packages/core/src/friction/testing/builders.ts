import { formatDay, parseDay } from "../../calendar/day.ts";
import { parsePeriod } from "../../calendar/period.ts";
import { AlignmentGraph } from "../../organisation/alignment-graph.ts";
import type { Link } from "../../organisation/list-column.ts";
import { Organisation } from "../../organisation/organisation.ts";
import { type ColumnSpec, type Row, type TableName, schema, tableNames } from "../../organisation/schema.ts";
import { Analysis } from "../analysis.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { Situation } from "../situation.ts";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../thresholds.ts";

/** A row as a test writes it: values as they are, or lists as in the folder (`"g1:0.6;g2"`); what does not matter is left out. */
export type WrittenRow<T extends TableName> = { readonly [C in keyof Row<T>]?: Row<T>[C] | string };

/** What a test says about an organisation. `goals` and `cycle` (a period such as `2027`) are short for rows of their tables. */
export type WrittenOrganisation = { readonly [T in TableName]?: readonly WrittenRow<T>[] } & {
  readonly goals?: readonly string[];
  readonly cycle?: string;
};

/**
 * An organisation of a few rows. Ids that are not given are `objectives-1`, `objectives-2`, …; titles and names that are
 * not given are the id; parts of the north star are goals.
 */
export function organisationOf({ goals = [], cycle, ...tables }: WrittenOrganisation): Organisation {
  const organisation = new Organisation();
  for (const id of goals) organisation.add("northstar", { id, kind: "goal", title: id });
  if (cycle !== undefined) {
    const { from, to } = parsePeriod(cycle)!;
    organisation.add("organisation", { key: "starts_on", value: formatDay(from) });
    organisation.add("organisation", { key: "ends_on", value: formatDay(to) });
  }
  for (const table of tableNames)
    for (const [place, row] of (tables[table] ?? []).entries())
      organisation.add(table, rowOf(table, `${table}-${place + 1}`, row));
  return organisation;
}

/** An organisation of a few rows as it stands on a day. */
export function situationOf(
  organisation: Organisation | WrittenOrganisation,
  today = "2027-06-15",
  thresholds: Partial<Thresholds> = {},
): Situation {
  const built = organisation instanceof Organisation ? organisation : organisationOf(organisation);
  return new Situation(new AlignmentGraph(built), parseDay(today)!, { ...DEFAULT_THRESHOLDS, ...thresholds });
}

/** What one rule finds, in words. */
export function findingsOf(
  rule: Rule,
  organisation: Organisation | WrittenOrganisation,
  today?: string,
): Finding[] {
  return new Analysis(situationOf(organisation, today), [rule]).findings();
}

/** A row with its lists taken apart and its defaults filled in. */
export function rowOf<T extends TableName>(table: T, defaultId: string, row: WrittenRow<T>): Partial<Row<T>> {
  const specs: Readonly<Record<string, ColumnSpec>> = schema[table];
  const written: Readonly<Record<string, unknown>> = row;
  const values: Record<string, unknown> = {};
  if ("id" in specs) values["id"] = defaultId;
  if (table === "northstar") values["kind"] = "goal";
  for (const [column, value] of Object.entries(written)) values[column] = valueOf(specs[column]!, value);
  for (const column of ["title", "name"])
    if (column in specs && !(column in written)) values[column] = values["id"];
  return values as Partial<Row<T>>;
}

function valueOf({ type }: ColumnSpec, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (type === "links") return entriesOf(value).map(linkOf);
  return type === "references" || type === "labels" ? entriesOf(value) : value;
}

const entriesOf = (list: string) => list.split(";").filter((entry) => entry !== "");

function linkOf(entry: string): Link {
  const colon = entry.lastIndexOf(":");
  return colon < 0
    ? { to: entry, share: null }
    : { to: entry.slice(0, colon), share: Number(entry.slice(colon + 1)) };
}
