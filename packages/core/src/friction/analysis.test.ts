import fc from "fast-check";
import { expect, test } from "vitest";
import type { Adjacency } from "../graph/adjacency.ts";
import { AlignmentGraph, type Change } from "../organisation/alignment-graph.ts";
import { type ChoiceColumn, type NumberColumn } from "../organisation/columns.ts";
import { Lexicon } from "../organisation/lexicon.ts";
import { Organisation } from "../organisation/organisation.ts";
import { type ColumnSpec, type TableName, naturalKeys, schema, tableNames } from "../organisation/schema.ts";
import type { Table } from "../organisation/table.ts";
import { encodeUtf8 } from "../organisation/utf8.ts";
import { ALL_RULES } from "./all-rules.ts";
import { Analysis } from "./analysis.ts";
import { situationOf } from "./testing/builders.ts";
import type { FarChange, Rule } from "./rule.ts";

/** The tables that some rules look at, and those from which the far changes they follow come. */
const tablesOf = (rules: readonly Rule[]) => {
  const far = rules.flatMap(({ follows = [], allFollow = [] }) => [...follows, ...allFollow]);
  return tableNames.filter(
    (table) =>
      rules.some((rule) => rule.touchedBy[table]) || far.some((what) => SOURCES[what].includes(table)),
  );
};

const CHAIN: readonly TableName[] = ["northstar", "elements", "objectives", "initiatives"];
const SOURCES: { readonly [what in FarChange]: readonly TableName[] } = {
  reach: CHAIN,
  sums: CHAIN,
  rings: CHAIN,
  dependencyRings: ["dependencies", "objectives", "initiatives", "actions"],
};

/** Tables whose rows change most, and how many rows with ids they may have. */
const PLAN: { readonly [table: string]: number } = {
  objectives: 4,
  initiatives: 3,
  targets: 6,
  northstar: 3,
  elements: 2,
  dependencies: 0,
};

/** Few ids, so that what is removed comes back, references meet, and rings close. */
const idsOf = (table: TableName) =>
  "id" in schema[table] ? Array.from({ length: PLAN[table] ?? 2 }, (_, n) => `${table} ${n + 1}`) : [];
const EVERY_ID = tableNames.flatMap(idsOf);

type Values = Readonly<Record<string, unknown>>;
type Attempt = {
  readonly table: TableName;
  readonly kind: "add" | "set" | "remove";
  readonly pick: number;
  readonly columns: readonly string[];
  readonly values: Values;
};

const DAYS = ["2026-12-01", "2027-02-01", "2027-06-01", "2027-12-31"];
const TITLES = ["Cut lead time", "Shorten the lead time", "Raise quality", "Open in Brazil"];
const NUMBERS = [-1, 0, 0.1, 0.5, 1, 2, 3, 4, 5, 20, 60, 100, 2027];

/** Where any value would seldom meet its like. */
const LIKELY: { readonly [column: string]: readonly unknown[] } = {
  "organisation.key": ["starts_on", "ends_on"],
  "northstar.kind": ["goal", "goal", "goal", "value"],
  "objectives.status": ["active", "active", "active", "accepted", "proposed", "done", "dropped"],
  "initiatives.status": ["active", "active", "active", "done", "declined"],
  "targets.measure": ["sick days", "Sick  days"],
  "targets.direction": ["up", "up", "down"],
  "targets.target": [4, 5],
  "targets.dueOn": ["2027-06-01", "2027-12-31"],
  "actions.status": ["open", "open", "done"],
};

function anyValue(table: TableName, column: string, spec: ColumnSpec): fc.Arbitrary<unknown> {
  const pool = (spec.refersTo ?? []).flatMap((name) =>
    name === "any" ? EVERY_ID : idsOf(name as TableName),
  );
  const made = spec.make(new Lexicon());
  const likely = LIKELY[`${table}.${column}`];
  if (likely) return fc.constantFrom(...likely);
  switch (spec.type) {
    case "number":
      return fc.constantFrom(
        ...NUMBERS.filter((number) => isWithinBounds(made as unknown as NumberColumn, number)),
      );
    case "day":
      return fc.constantFrom(...DAYS);
    case "period":
      return fc.constantFrom("2027", "2027-H1", "2027-Q2");
    case "choice":
      return fc.constantFrom(...(made as unknown as ChoiceColumn).choices);
    case "label":
      return fc.constantFrom("spring", "autumn");
    case "labels":
      return fc.subarray(["a", "b"]);
    case "reference":
      return fc.constantFrom(...pool);
    case "references":
      return fc.array(fc.constantFrom(...pool), { maxLength: 2 });
    case "links":
      return fc.array(fc.record({ to: anyParent(spec), share: anyShare }), { maxLength: 3 });
    case "rated":
      return fc.constantFrom(...EVERY_ID, "We listen");
    default:
      return fc.constantFrom(...(column === "value" ? DAYS : TITLES));
  }
}

/** Each table is as likely as the others, however many ids it has. */
const anyParent = ({ refersTo }: ColumnSpec) =>
  fc.oneof(...refersTo!.map((table) => fc.constantFrom(...idsOf(table as TableName))));

const anyShare = fc.constantFrom(null, 0, 0.25, 0.5, 0.7, 1);

function isWithinBounds(column: NumberColumn, number: number): boolean {
  const bytes = encodeUtf8(String(number));
  column.reserve(1);
  return column.read(0, bytes, 0, bytes.length) === undefined;
}

const anyRow = (table: TableName): fc.Arbitrary<Values> =>
  fc.record(
    Object.fromEntries(
      Object.entries<ColumnSpec>(schema[table])
        .filter(([column]) => column !== "id")
        .map(([column, spec]) => {
          const value = anyValue(table, column, spec);
          return [column, spec.required ? value : fc.option(value, { freq: 7 })];
        }),
    ),
  );

const anyAttempt = (tables: readonly TableName[], kinds: readonly Attempt["kind"][]): fc.Arbitrary<Attempt> =>
  fc
    .oneof(...tables.map((table) => ({ weight: table in PLAN ? 3 : 1, arbitrary: fc.constant(table) })))
    .chain((table) =>
      fc.record({
        table: fc.constant(table),
        kind: fc.constantFrom(...kinds),
        pick: fc.nat(99),
        columns: fc.subarray(
          Object.keys(schema[table]).filter((column) => !["id", "description", "note"].includes(column)),
          { minLength: 1, maxLength: 2 },
        ),
        values: anyRow(table),
      }),
    );

/** The change an attempt comes to, `undefined` where there is no such row or it would break what the format promises. */
function changeOf(organisation: Organisation, attempt: Attempt): Change | undefined {
  const { table, kind, pick } = attempt;
  const rows = [...organisation.tables[table].rows()];
  const row = rows[pick % rows.length]!;
  if (kind !== "add" && rows.length === 0) return undefined;
  if (kind === "remove") return { table, remove: row };
  if (kind === "set") {
    const set = Object.fromEntries(attempt.columns.map((column) => [column, attempt.values[column]]));
    const after = { ...organisation.tables[table].row(row), ...set };
    return isAllowed(organisation, table, after, row) ? { table, row, set } : undefined;
  }
  const ids = idsOf(table);
  const free = ids.filter((id) => organisation.item(id) < 0);
  if (ids.length > 0 && free.length === 0) return undefined;
  const add = ids.length === 0 ? attempt.values : { id: free[pick % free.length], ...attempt.values };
  return isAllowed(organisation, table, add, -1) ? { table, add } : undefined;
}

/** Natural keys stay unique and units stay a tree. */
function isAllowed(organisation: Organisation, table: TableName, values: Values, row: number): boolean {
  if (
    table === "units" &&
    values["parent"] !== null &&
    (values["parent"] as string) >= (values["id"] as string)
  )
    return false;
  const key = naturalKeys[table];
  if (key === undefined) return true;
  const keyOf = (each: Values) => JSON.stringify(key.map((column) => each[column] ?? null));
  const others = [...organisation.tables[table].rows()].filter((other) => other !== row);
  return !others.some((other) => keyOf(organisation.tables[table].row(other)) === keyOf(values));
}

function begun(attempts: readonly Attempt[]): Organisation {
  const organisation = new Organisation();
  for (const attempt of attempts) {
    const change = changeOf(organisation, attempt);
    if (change && "add" in change) organisation.add(change.table, change.add);
  }
  return organisation;
}

/** Text, because texts are compared a hundred times faster than what they describe. */
function outlineOf({ organisation, contributions, dependencies }: AlignmentGraph): string {
  const items = Array.from({ length: organisation.lexicon.count }, (_, item) => [
    organisation.id(item),
    contributions.isPursued[item] ?? 0,
    contributions.reachesGoal[item] ?? 0,
    contributions.ring[item] ?? -1,
    contributions.cost[item] ?? 0,
    contributions.effortDays[item] ?? 0,
    contributions.initiatives[item] ?? 0,
    linksOf(contributions.up, item),
    linksOf(contributions.down, item),
    dependencies.ring[item] ?? -1,
    linksOf(dependencies.after, item),
  ]);
  return JSON.stringify([items, contributions.rings()], null, 1);
}

const linksOf = (links: Adjacency, item: number) => (item < links.nodes ? links.linksOf(item) : []);

/** The same rows in new tables, without gaps and with terms numbered anew. */
function rebuilt({ tables }: Organisation): Organisation {
  const organisation = new Organisation();
  for (const table of tableNames)
    for (const row of tables[table].rows())
      organisation.add(table, (tables[table] as unknown as Table).row(row));
  return organisation;
}

/** So low that a few rows are enough for a finding. */
const THRESHOLDS = { targetsPerObjective: 1, goalsInCommon: 2, ratersForSpread: 2 };

const analysisOf = (organisation: Organisation, rules: readonly Rule[]) =>
  new Analysis(situationOf(organisation, "2027-06-15", THRESHOLDS), rules);

/** Changes an organisation step by step and compares the analysis that follows with a new one. */
function expectToFollow(rules: readonly Rule[], rows: number, numRuns: number): void {
  const tables = tablesOf(rules);
  const beginning = fc.array(anyAttempt(tables, ["add"]), { maxLength: rows, size: "max" });
  const changes = fc.array(anyAttempt(tables, ["set", "set", "add", "remove"]), {
    maxLength: 25,
    size: "max",
  });
  const property = fc.property(beginning, changes, fc.boolean(), (adding, changing, isPrepared) => {
    const organisation = begun(adding);
    const analysis = analysisOf(organisation, rules);
    if (isPrepared) analysis.prepare();
    for (const attempt of changing) {
      const change = changeOf(organisation, attempt);
      if (change) expectSameAfter(analysis, change);
    }
    expect(outline(analysisOf(rebuilt(organisation), rules))).toEqual(outline(analysis));
  });
  fc.assert(property, { numRuns });
}

function expectSameAfter(analysis: Analysis, change: Change): void {
  const ids = new Set(analysis.findings().map(({ id }) => id));
  const { appeared, gone } = analysis.change(change);
  const fresh = analysisOf(analysis.situation.organisation, analysis.rules);
  expect(analysis.findings()).toEqual(fresh.findings());
  expect(outlineOf(analysis.situation.graph)).toBe(outlineOf(fresh.situation.graph));
  for (const rule of analysis.rules) expect(analysis.placesLookedAt(rule)).toBe(fresh.placesLookedAt(rule));
  for (const { id } of gone) expect(ids.delete(id)).toBe(true);
  for (const { id } of appeared) expect(ids.has(id)).toBe(false);
  for (const { id } of appeared) ids.add(id);
  expect(ids).toEqual(new Set(fresh.findings().map(({ id }) => id)));
}

const outline = (analysis: Analysis) =>
  analysis.findings().map(({ id, severity, parties }) => ({ id, severity, parties }));

test.for(ALL_RULES.map((rule) => [rule.id, rule] as const))(
  "%s finds after any changes what it finds when asked anew",
  ([, rule]) => expectToFollow([rule], 40, 8),
);

test("after any changes at all the findings of all rules are those of a new analysis", () => {
  expectToFollow(ALL_RULES, 80, 15);
});
