import { expect, test } from "vitest";
import { type WrittenOrganisation, type WrittenRow, findingsOf, situationOf } from "../testing/builders.ts";
import { Analysis } from "../analysis.ts";
import { oppositePrioritiesBetweenDependentUnits as rule } from "./opposite-priorities-between-dependent-units.ts";

const goals = ["g-1", "g-2", "g-3", "g-4", "g-5", "g-6"];
const IN_ORDER = [1, 2, 3, 4, 5, 6];
const REVERSED = [6, 5, 4, 3, 2, 1];

/** Units led by one person each, who ranks the goals in this order; `null` for a goal left out. */
const led = (ranks: Readonly<Record<string, readonly (number | null)[]>>) => ({
  goals,
  units: Object.keys(ranks).map((unit) => ({ id: unit, name: `Unit ${unit}`, lead: [`lead of ${unit}`] })),
  stakeholders: Object.keys(ranks).map((unit) => ({ id: `lead of ${unit}` })),
  objectives: Object.keys(ranks).map((unit) => ({ id: `o-${unit}`, unit })),
  rankings: Object.entries(ranks).flatMap(([unit, order]) => rankingsOf(`lead of ${unit}`, order)),
});
const rankingsOf = (stakeholder: string, order: readonly (number | null)[]): WrittenRow<"rankings">[] =>
  order.flatMap((rank, place) => (rank === null ? [] : [{ stakeholder, item: goals[place]!, rank }]));

/** Asks as `a b`: the objective of unit a needs something from unit b. */
const asked = (...pairs: string[]): WrittenRow<"asks">[] =>
  pairs.map((pair) => ({ from: `o-${pair.split(" ")[0]!}`, toUnit: pair.split(" ")[1]! }));
const found = (rows: WrittenOrganisation) => findingsOf(rule, rows);
const parties = (rows: WrittenOrganisation) => found(rows).map((finding) => finding.parties);

test("the worked example of docs/method/opposite-priorities-between-dependent-units.md", () => {
  const units = led({ fin: [1, 2, 3, 4, 5], people: [5, 4, 3, 1, 2], sales: [5, 4, 3, 2, 1] });
  expect(found({ ...units, asks: asked("people fin") })).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      rule: "opposite_priorities_between_dependent_units",
      severity: "serious",
      parties: ["fin", "people"],
      evidence: { tau: -0.8, goals: 5 },
      question:
        "Unit fin and Unit people need each other and want opposite things first: which order do both accept?",
    },
  ]);
  expect(found({ ...units, asks: asked("people fin", "fin sales") })).toMatchObject([
    {
      parties: ["fin", "people", "sales"],
      evidence: {
        unit: "fin",
        partners: [
          { unit: "people", tau: -0.8, goals: 5 },
          { unit: "sales", tau: -1, goals: 5 },
        ],
        of: 2,
      },
      question:
        "Unit fin orders the goals the other way round than 2 units it works with: what does it see that they do not?",
    },
  ]);
});

test("units that do not depend on each other may order the goals as they like", () => {
  expect(found(led({ a: IN_ORDER, b: REVERSED }))).toEqual([]);
});

test("an order is opposite from a tau-b of -0.6 down", () => {
  const against = (...order: number[]) =>
    parties({ ...led({ a: [1, 2, 3, 4, 5], b: order }), asks: asked("a b") }).length;
  expect(against(4, 5, 2, 3, 1)).toBe(1);
  expect(against(4, 5, 3, 1, 2)).toBe(1);
  expect(against(4, 3, 5, 1, 2)).toBe(0);
});

test("four goals that both have ranked are enough, three are not", () => {
  const inCommon = (count: number) => IN_ORDER.map((rank) => (rank <= count ? rank : null));
  const rows = (count: number) => ({ ...led({ a: REVERSED, b: inCommon(count) }), asks: asked("a b") });
  expect(found(rows(4))).toMatchObject([{ evidence: { tau: -1, goals: 4 } }]);
  expect(found(rows(3))).toEqual([]);
});

test("only goals are compared", () => {
  const rows = { ...led({ a: IN_ORDER, b: REVERSED }), asks: asked("a b") };
  const northstar = goals.map((id, place) => ({
    id,
    kind: place < 3 ? ("value" as const) : ("goal" as const),
  }));
  expect(found({ ...rows, goals: [], northstar })).toEqual([]);
});

test("a dependency joins the units of its objectives, initiatives and actions", () => {
  const units = led({ a: IN_ORDER, b: REVERSED });
  const initiatives = [{ id: "i-b", unit: "b" }];
  const actions = [{ id: "act-b", initiative: "i-b" }];
  for (const [before, after] of [
    ["o-a", "o-b"],
    ["i-b", "o-a"],
    ["o-a", "act-b"],
  ] as const)
    expect(parties({ ...units, initiatives, actions, dependencies: [{ before, after }] })).toEqual([
      ["a", "b"],
    ]);
});

test("an ask joins its units whatever the answer, as long as its work takes part", () => {
  const rows = led({ a: IN_ORDER, b: REVERSED });
  for (const answer of ["asked", "accepted", "declined", "renegotiated"] as const)
    expect(parties({ ...rows, asks: [{ from: "o-a", toUnit: "b", answer }] })).toEqual([["a", "b"]]);
  const over = rows.objectives.map((objective) => ({ ...objective, status: "done" as const }));
  expect(found({ ...rows, objectives: over, asks: asked("a b") })).toEqual([]);
});

test("where the lead has ranked nothing the people at home in the unit are its order", () => {
  const rows = led({ a: IN_ORDER, b: [] });
  const people = ["kim", "lee"].map((id) => ({ id, unit: ["b"] }));
  const stakeholders = [...rows.stakeholders, ...people];
  const rankings = [
    ...rows.rankings,
    ...rankingsOf("kim", REVERSED),
    ...rankingsOf("lee", [6, 5, 4, 3, 1, 2]),
  ];
  expect(parties({ ...rows, stakeholders, rankings, asks: asked("a b") })).toEqual([["a", "b"]]);
});

test("a unit that is opposed to half of its partners is told pair by pair", () => {
  const units = led({ a: IN_ORDER, b: REVERSED, c: REVERSED, d: IN_ORDER, e: IN_ORDER });
  expect(parties({ ...units, asks: asked("a b", "a c", "a d", "e a") })).toEqual([
    ["a", "b"],
    ["a", "c"],
  ]);
  expect(parties({ ...units, asks: asked("a b", "a c", "a d") })).toEqual([["a", "b", "c"]]);
});

test("of units that are all opposed to each other's side the ones with most against them are told", () => {
  const units = led({ a: IN_ORDER, b: IN_ORDER, x: REVERSED, y: REVERSED, z: REVERSED });
  const all = asked("a x", "a y", "a z", "b x", "b y", "b z");
  expect(parties({ ...units, asks: all })).toEqual([
    ["a", "x", "y", "z"],
    ["b", "x", "y", "z"],
  ]);
});

test("which of two equals is told does not depend on the order of rows", () => {
  const ranks = { a: IN_ORDER, b: IN_ORDER, x: REVERSED, y: REVERSED };
  const turned = Object.fromEntries(Object.entries(ranks).reverse());
  const asks = asked("a x", "a y", "b x", "b y");
  expect(found({ ...led(turned), asks })).toEqual(found({ ...led(ranks), asks }));
  expect(parties({ ...led(ranks), asks })).toEqual([
    ["a", "x", "y"],
    ["b", "x", "y"],
  ]);
});

test("every opposed pair is in at least one finding", () => {
  const units = led({ a: IN_ORDER, b: IN_ORDER, c: IN_ORDER, x: REVERSED, y: REVERSED, z: REVERSED });
  const pairs = ["a x", "a y", "b x", "b z", "c z", "c a", "y z", "b y"];
  const told = parties({ ...units, asks: asked(...pairs) });
  const opposed = pairs
    .map((pair) => pair.split(" "))
    .filter((pair) => /[abc]/.test(pair[0]!) && /[xyz]/.test(pair[1]!));
  for (const pair of opposed)
    expect(told.some((group) => pair.every((unit) => group.includes(unit)))).toBe(true);
});

test("a changed mind two units away changes which unit is told", () => {
  const ranks = { a: IN_ORDER, b: REVERSED, c: REVERSED, d: IN_ORDER };
  const analysis = new Analysis(situationOf({ ...led(ranks), asks: asked("a b", "a c", "b d") }), [rule]);
  expect(analysis.findings().map((finding) => finding.parties)).toEqual([
    ["a", "b", "c"],
    ["b", "a", "d"],
  ]);
  const ofD = [...analysis.situation.organisation.tables.rankings.rows()].slice(-6);
  for (const [place, row] of ofD.entries())
    analysis.change({ table: "rankings", row, set: { rank: REVERSED[place]! } });
  expect(analysis.findings().map((finding) => finding.parties)).toEqual([["a", "b", "c"]]);
  analysis.change({ table: "units", remove: 2 });
  expect(analysis.findings().map((finding) => finding.parties)).toEqual([["a", "b"]]);
});

test("a finding keeps its id while the orders change a little", () => {
  const rows = (order: readonly number[]) => ({ ...led({ a: IN_ORDER, b: order }), asks: asked("a b") });
  expect(found(rows(REVERSED))[0]!.id).toBe(found(rows([6, 5, 4, 3, 1, 2]))[0]!.id);
});
