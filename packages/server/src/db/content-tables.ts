import {
  type ColumnSpec,
  type ItemKind,
  type TableName,
  schema,
  tableNames,
  writtenName,
} from "@lodestar/core";

/** The SQL table that holds the rows of a table of the organisation. */
export const contentTables = {
  organisation: "fact",
  northstar: "northstar",
  units: "unit",
  stakeholders: "stakeholder",
  elements: "element",
  linkRatings: "link_rating",
  statements: "statement",
  propositions: "proposition",
  ratings: "rating",
  rankings: "ranking",
  points: "points_given",
  votes: "vote",
  themes: "theme",
  verdicts: "verdict",
  objectives: "objective",
  targets: "target",
  initiatives: "initiative",
  actions: "action",
  asks: "ask",
  dependencies: "dependency",
  barriers: "barrier",
  decisions: "decision",
  dispositions: "disposition",
  capacity: "capacity",
  budget: "budget",
  checkins: "check_in",
  pulses: "pulse",
} as const satisfies Record<TableName, string>;

/** A column of a content table: what core calls it, what SQL calls it, what it holds. */
export type ContentColumn = { readonly name: string; readonly sql: string; readonly spec: ColumnSpec };

/** The columns of a table besides its id, in the order of the schema. */
export const contentColumns = Object.fromEntries(
  tableNames.map((table) => [
    table,
    Object.entries<ColumnSpec>(schema[table])
      .filter(([name]) => name !== "id")
      .map(([name, spec]) => ({ name, sql: writtenName(name), spec })),
  ]),
) as unknown as Readonly<Record<TableName, readonly ContentColumn[]>>;

/** Whether rows of a table are items: they have an id of their own that others refer to. */
export const isItemTable = (table: TableName): table is ItemKind => "id" in schema[table];

/** The type SQL keeps a column as. */
export function sqlType({ type }: ColumnSpec): string {
  if (type === "number") return "double precision";
  if (type === "day") return "date";
  if (type === "links") return "jsonb";
  return type === "references" || type === "labels" ? "text[]" : "text";
}
