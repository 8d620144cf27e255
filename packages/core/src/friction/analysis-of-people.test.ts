import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "../organisation/alignment-graph.ts";
import { Organisation } from "../organisation/organisation.ts";
import { type TableName, naturalKeys, schema } from "../organisation/schema.ts";
import type { Table } from "../organisation/table.ts";
import { Analysis } from "./analysis.ts";
import { organisationOf, situationOf } from "./testing/builders.ts";
import { declaredSupportWeakLink } from "./rules/declared-support-weak-link.ts";
import { noInnerBarrier } from "./rules/no-inner-barrier.ts";
import { openOrDeclinedAskOnCommittedObjective } from "./rules/open-or-declined-ask-on-committed-objective.ts";
import { oppositePrioritiesBetweenDependentUnits } from "./rules/opposite-priorities-between-dependent-units.ts";
import { overAllocatedPeople } from "./rules/over-allocated-people.ts";
import { overAllocatedUnits } from "./rules/over-allocated-units.ts";
import { priorityWithoutResources } from "./rules/priority-without-resources.ts";
import { rejectedThemeInPlan } from "./rules/rejected-theme-in-plan.ts";
import { resourcesWithoutPriority } from "./rules/resources-without-priority.ts";
import { severeBarrierWithoutResponse } from "./rules/severe-barrier-without-response.ts";
import { shareBackOutdated } from "./rules/share-back-outdated.ts";
import { statementWithoutDisposition } from "./rules/statement-without-disposition.ts";

const RULES = [
  declaredSupportWeakLink,
  noInnerBarrier,
  openOrDeclinedAskOnCommittedObjective,
  oppositePrioritiesBetweenDependentUnits,
  overAllocatedPeople,
  overAllocatedUnits,
  priorityWithoutResources,
  rejectedThemeInPlan,
  resourcesWithoutPriority,
  severeBarrierWithoutResponse,
  shareBackOutdated,
  statementWithoutDisposition,
];

type Values = Readonly<Record<string, unknown>>;

const ids = (letter: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${letter}${place + 1}`);
const [GOALS, UNITS, PEOPLE, STATEMENTS] = [ids("g", 5), ids("u", 6), ids("p", 7), ids("s", 5)];
const [THEMES, OBJECTIVES, INITIATIVES, ACTIONS] = [ids("t", 3), ids("o", 6), ids("i", 5), ids("a", 3)];

const one = (of: readonly unknown[]) => fc.constantFrom(...of);
const maybe = (of: readonly unknown[]) => fc.option(one(of), { freq: 6 });
const some = (of: readonly string[], most: number) => fc.subarray([...of], { maxLength: most });
const words = fc.constant("words");

/** One objective or initiative in three gives all it has to one parent, the others divide it. */
const supporting = (parents: readonly string[]) =>
  fc.oneof(
    one(parents).map((to) => [{ to, share: 1 }]),
    fc.array(fc.record({ to: one(parents), share: one([null, 0.2, 0.5]) }), { maxLength: 3 }),
  );
const status = one([null, "active", "active", "accepted", "proposed", "done", "dropped", "declined"]);
const origin = some([...STATEMENTS, ...THEMES], 3);

/** What the rows of each table may say: little, so that rows meet, and often what some rule looks for. */
const TABLES: Readonly<
  Record<string, { readonly ids: readonly string[] | number; readonly row: fc.Arbitrary<Values> }>
> = {
  northstar: { ids: GOALS, row: fc.record({ kind: one(["goal", "goal", "goal", "value"]), title: words }) },
  units: {
    ids: UNITS,
    row: fc.record({ name: words, lead: some(PEOPLE, 1), parent: one([null, "u1", "u1", "u1", "u1"]) }),
  },
  stakeholders: { ids: PEOPLE, row: fc.record({ name: words, unit: some(UNITS, 2) }) },
  statements: {
    ids: STATEMENTS,
    row: fc.record({
      stakeholder: one(PEOPLE),
      text: words,
      round: maybe(["r1", "r2"]),
      moderated: maybe(["yes", "no"]),
    }),
  },
  themes: {
    ids: THEMES,
    row: fc.record({ title: words, statements: some(STATEMENTS, 3), revision: maybe([1, 2, 3]) }),
  },
  verdicts: {
    ids: 12,
    row: fc.record({
      stakeholder: one(PEOPLE),
      theme: one(THEMES),
      revision: maybe([1, 2, 3]),
      verdict: one(["confirmed", "corrected", "rejected", "rejected", "missing"]),
    }),
  },
  dispositions: {
    ids: 2,
    row: fc.record({ statement: one([...STATEMENTS, "o1"]), outcome: one(["adopted", "declined"]) }),
  },
  objectives: {
    ids: OBJECTIVES,
    row: fc.record({
      title: words,
      unit: maybe(UNITS),
      supports: supporting([...GOALS, "o1", "o2"]),
      kind: maybe(["committed", "committed", "aspirational"]),
      status,
      origin,
    }),
  },
  initiatives: {
    ids: INITIATIVES,
    row: fc.record({
      title: words,
      unit: maybe(UNITS),
      owner: maybe(PEOPLE.slice(0, 3)),
      supports: supporting([...OBJECTIVES, ...GOALS]),
      startsOn: maybe(["2027-01-01", "2027-04-01"]),
      endsOn: maybe(["2027-05-31", "2027-12-31"]),
      effortDays: one([null, 0, 70, 70, 300]),
      cost: maybe([0, 1, 50]),
      status,
      origin,
    }),
  },
  actions: {
    ids: ACTIONS,
    row: fc.record({ title: words, initiative: maybe(INITIATIVES), status: maybe(["open", "done"]) }),
  },
  asks: {
    ids: ids("k", 14),
    row: fc.record({
      from: one([...OBJECTIVES, ...INITIATIVES]),
      toUnit: one(UNITS),
      need: words,
      answer: maybe(["asked", "asked", "declined", "accepted", "renegotiated"]),
      effortDays: maybe([1, 2]),
    }),
  },
  dependencies: {
    ids: 5,
    row: fc.record({
      before: one([...OBJECTIVES, ...INITIATIVES, ...ACTIONS]),
      after: one([...OBJECTIVES, ...INITIATIVES, ...ACTIONS]),
    }),
  },
  barriers: {
    ids: ids("b", 2),
    row: fc.record({
      title: words,
      side: one([null, "outer", "outer", "inner"]),
      severity: one([null, 3, 4, 5]),
      response: one([null, null, "watch"]),
    }),
  },
  capacity: {
    ids: 8,
    row: fc.record({
      unit: one(UNITS),
      period: one(["2027", "2027-H1", "2027-Q2"]),
      days: one([0, 40, 100]),
      stakeholder: one([null, null, "p1", "p2", "p3"]),
    }),
  },
  linkRatings: {
    ids: 20,
    row: fc.record({
      stakeholder: one(PEOPLE),
      unit: maybe(["u1", "u2"]),
      link: one(["strategy_supports_purpose", "organisation_supports_strategy"]),
      value: one([0, 10, 50, 80, 95, 100]),
    }),
  },
  points: {
    ids: 5,
    row: fc.record({
      stakeholder: one(PEOPLE),
      item: one([...GOALS, "o1"]),
      points: one([0, 5, 20, 80]),
      round: maybe(["r1"]),
    }),
  },
  rankings: {
    ids: 0,
    row: fc.record({
      stakeholder: one(PEOPLE),
      item: one([...GOALS, "o1"]),
      rank: one([1, 2, 3, 4, 5]),
      round: maybe(["r1"]),
    }),
  },
};
const NAMES = Object.keys(TABLES) as TableName[];

/** Somebody's order of the goals, or of some of them: mostly one of two that are opposed. */
const anyOrder = one([
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5],
  [5, 4, 3, 2, 1],
  [5, 4, 3, 2, 1],
  [4, 5, 3, 1, 2],
  [1, 2, 2, 3],
]) as fc.Arbitrary<readonly number[]>;

const anyBeginning = fc.record({
  rows: fc.record(
    Object.fromEntries(
      Object.entries(TABLES).map(([table, { ids, row }]) => {
        const length = typeof ids === "number" ? ids : ids.length;
        return [table, fc.array(row, { minLength: length, maxLength: length })];
      }),
    ),
  ),
  orders: fc.array(anyOrder, { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
});

type Beginning = typeof anyBeginning extends fc.Arbitrary<infer B> ? B : never;

function begun({ rows, orders }: Beginning): Organisation {
  const organisation = new Organisation();
  for (const table of NAMES)
    for (const [place, row] of (rows[table] ?? []).entries()) {
      const { ids } = TABLES[table]!;
      const values = typeof ids === "number" ? row : { id: ids[place]!, ...row };
      if (isNew(organisation, table, values)) organisation.add(table, values);
    }
  for (const [person, order] of orders.entries())
    for (const [goal, rank] of order.entries())
      organisation.add("rankings", { stakeholder: PEOPLE[person]!, item: GOALS[goal]!, rank });
  return organisation;
}

const anyAttempt = fc.constantFrom(...NAMES, "asks", "objectives", "rankings", "units").chain((table) =>
  fc.record({
    table: fc.constant(table),
    kind: fc.constantFrom("set", "set", "add", "remove"),
    pick: fc.nat(99),
    columns: fc.subarray(Object.keys(schema[table]), { minLength: 1 }),
    row: TABLES[table]!.row,
  }),
);
type Attempt = typeof anyAttempt extends fc.Arbitrary<infer A> ? A : never;

/** The change an attempt comes to; `undefined` where there is no such row, or a row like it is there already. */
function changeOf(
  organisation: Organisation,
  { table, kind, pick, columns, row: values }: Attempt,
): Change | undefined {
  const rows = [...organisation.tables[table].rows()];
  if (kind === "add") {
    const { ids } = TABLES[table]!;
    const free = typeof ids === "number" ? [] : ids.filter((id) => organisation.item(id) < 0);
    if (typeof ids !== "number" && free.length === 0) return undefined;
    const add = typeof ids === "number" ? values : { id: free[pick % free.length], ...values };
    return isNew(organisation, table, add) ? { table, add } : undefined;
  }
  if (rows.length === 0) return undefined;
  const row = rows[pick % rows.length]!;
  if (kind === "remove") return { table, remove: row };
  const set = Object.fromEntries(Object.entries(values).filter(([column]) => columns.includes(column)));
  const after = { ...organisation.tables[table].row(row), ...set };
  return isNew(organisation, table, after, row) ? { table, row, set } : undefined;
}

function isNew(organisation: Organisation, table: TableName, values: Values, own = -1): boolean {
  const key = naturalKeys[table];
  if (key === undefined) return true;
  const keyOf = (row: Values) => JSON.stringify(key.map((column) => row[column] ?? null));
  const { tables } = organisation;
  const others = [...tables[table].rows()].filter((row) => row !== own);
  return !others.some((row) => keyOf((tables[table] as unknown as Table).row(row)) === keyOf(values));
}

const anyHistory = fc.tuple(anyBeginning, fc.array(anyAttempt, { maxLength: 30, size: "max" }));

/** Goes through a history: an analysis that follows it, and what each of its changes did to the findings. */
function* followed([beginning, attempts]: readonly [Beginning, readonly Attempt[]]) {
  const organisation = begun(beginning);
  const analysis = new Analysis(situationOf(organisation), RULES);
  for (const attempt of attempts) {
    const change = changeOf(organisation, attempt);
    if (change !== undefined) yield { organisation, analysis, ...analysis.change(change) };
  }
}

test("after any changes in what people said the findings are those of a new analysis", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      for (const { organisation, analysis } of followed(history))
        expect(analysis.findings()).toEqual(new Analysis(situationOf(organisation), RULES).findings());
    }),
    { numRuns: Number(process.env.RUNS ?? 50) },
  );
});

test("such changes make and end findings of every rule", () => {
  const appearing = new Set<string>();
  const going = new Set<string>();
  for (const history of fc.sample(anyHistory, { numRuns: 150, seed: 1 }))
    for (const { appeared, gone } of followed(history)) {
      for (const { rule } of appeared) appearing.add(rule);
      for (const { rule } of gone) going.add(rule);
    }
  const every = RULES.map(({ id }) => id).sort();
  expect([...appearing].sort()).toEqual(every);
  expect([...going].sort()).toEqual(every);
});

test("findings about the same parties have one order, whichever was found first", () => {
  const rated = (unit: string | null, value: number) =>
    PEOPLE.slice(0, 5).map((stakeholder) => ({
      stakeholder,
      unit,
      link: "strategy_supports_purpose" as const,
      value,
    }));
  const organisation = organisationOf({
    units: [{ id: "u1" }],
    linkRatings: [...rated("u1", 49), ...rated(null, 51)],
  });
  const analysis = new Analysis(situationOf(organisation), [declaredSupportWeakLink]);
  expect(analysis.findings().map(({ evidence }) => evidence["whole"])).toEqual([false]);
  analysis.change({ table: "linkRatings", remove: 9 });
  expect(analysis.findings().map(({ parties }) => parties)).toEqual([["u1"], ["u1"]]);
  expect(analysis.findings()).toEqual(
    new Analysis(situationOf(organisation), [declaredSupportWeakLink]).findings(),
  );
});
