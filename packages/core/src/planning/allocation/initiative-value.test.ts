import fc from "fast-check";
import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "../../friction/testing/builders.ts";
import { approvals } from "./approvals.ts";
import { goalPriorities } from "./goal-priorities.ts";
import { goalShares } from "./goal-shares.ts";
import { initiativeValues } from "./initiative-value.ts";
import { wordsOf } from "./words-of.ts";

function valuesOf(written: WrittenOrganisation) {
  const situation = situationOf(written);
  const { id } = situation.organisation.tables.initiatives.columns;
  const items = Array.from(situation.organisation.tables.initiatives.rows(), (row) => id.values[row]!);
  return initiativeValues(situation, items, goalPriorities(situation));
}

const rounded = (value: number) => Number(value.toFixed(9));

const weighted = [
  { id: "safe", weight: 3 },
  { id: "clean", weight: 1 },
];

test("the worked example of docs/method/initiative-value.md", () => {
  const values = valuesOf({
    northstar: weighted,
    initiatives: [
      { id: "steps", supports: "safe:1", value: 60 },
      { id: "filters", supports: "clean:0.5", value: 20 },
      { id: "rails", supports: "safe:0.4;clean:0.6" },
    ],
  });
  expect(values.map(({ value }) => rounded(value))).toEqual([112.5, 6.25, 45]);
  expect(values.map(({ estimate }) => estimate)).toEqual([
    { stated: 60, mean: 40, factor: 1.5 },
    { stated: 20, mean: 40, factor: 0.5 },
    { stated: null, mean: 40, factor: 1 },
  ]);
});

test("declared priorities come before weights, weights before nothing", () => {
  const basis = (written: WrittenOrganisation) => goalPriorities(situationOf(written)).basis;
  const points = [{ stakeholder: "ana", item: "safe", points: 100 }];
  expect(basis({ northstar: weighted, stakeholders: [{ id: "ana" }], points })).toBe("points");
  expect(basis({ northstar: weighted })).toBe("weights");
  expect(basis({ goals: ["g1", "g2"] })).toBe("equal");
  expect(goalPriorities(situationOf({})).shares.size).toBe(0);
});

const share = fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4);
const plans = fc.record({ own: fc.tuple(share, share, share), o1: fc.tuple(share, share), o2: share });

const planned = ({ own, o1, o2 }: { own: readonly number[]; o1: readonly number[]; o2: number }) => ({
  goals: ["g1", "g2"],
  objectives: [
    { id: "o1", supports: `g1:${o1[0]};g2:${o1[1]}` },
    { id: "o2", supports: `o1:${o2}` },
  ],
  initiatives: [{ id: "i1", supports: `o1:${own[0]};o2:${own[1]};g2:${own[2]}` }],
});

test("the parts of an initiative never sum to more than the whole, and say what the roll-up says", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const written = planned(plan);
      const initiatives = [{ ...written.initiatives[0], cost: 100 }];
      const situation = situationOf({ ...written, initiatives });
      const shares = goalShares(situation)(situation.organisation.item("i1"));
      expect([...shares.values()].reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(1 + 1e-9);
      for (const [goal, part] of shares)
        expect(100 * part).toBeCloseTo(situation.graph.contributions.cost[goal]!, 6);
    }),
  );
});

test("value falls when a share falls", () => {
  fc.assert(
    fc.property(plans, fc.nat(2), (plan, at) => {
      fc.pre(plan.own.reduce((sum, each) => sum + each, 0) <= 1);
      const lower = plan.own.map((each, place) => (place === at ? each / 2 : each));
      const value = (own: readonly number[]) => valuesOf(planned({ ...plan, own }))[0]!.value;
      expect(value(lower)).toBeLessThanOrEqual(value(plan.own) + 1e-9);
    }),
  );
});

test("rings of objectives end, and carry nothing", () => {
  const [value] = valuesOf({
    goals: ["g1"],
    objectives: [
      { id: "o1", supports: "o2:1" },
      { id: "o2", supports: "o1:1" },
    ],
    initiatives: [{ id: "i1", supports: "o1:1" }],
  });
  expect(value).toMatchObject({ value: 0, goals: [] });
});

test("points, ratings above the middle, own words and votes approve; the last vote counts", () => {
  const situation = situationOf({
    stakeholders: ["ana", "bo", "col", "dea"].map((id) => ({ id })),
    statements: [{ id: "s1", stakeholder: "ana", text: "Steps." }],
    themes: [{ id: "t1", title: "Steps", statements: "s1" }],
    initiatives: [{ id: "i1", origin: "t1" }, { id: "i2" }],
    points: [{ stakeholder: "bo", item: "i2", points: 10 }],
    ratings: [{ stakeholder: "col", item: "i2", value: 2, scaleMin: 0, scaleMax: 4 }],
    votes: [
      { stakeholder: "dea", statement: "s1", vote: "1", votedOn: "2027-01-01" },
      { stakeholder: "dea", statement: "s1", vote: "-1", votedOn: "2027-02-01" },
      { stakeholder: "bo", statement: "s1", vote: "1", votedOn: "2027-02-01" },
    ],
  });
  const { organisation } = situation;
  const given = approvals(
    situation,
    ["i1", "i2"].map((id) => organisation.item(id)),
  );
  const told = Array.from(given, ([person, own]) => [
    organisation.id(person),
    [...own].map((item) => organisation.id(item)).sort(),
  ]);
  expect(Object.fromEntries(told)).toEqual({ ana: ["i1"], bo: ["i1", "i2"], col: [], dea: [] });
});

test("words come from the initiative, its themes and the objectives it serves, each told once", () => {
  const situation = situationOf({
    stakeholders: [{ id: "ana" }],
    statements: ["s1", "s2", "s3"].map((id) => ({ id, stakeholder: "ana", text: id })),
    themes: [{ id: "t1", title: "t1", statements: "s1;s2" }],
    objectives: [{ id: "o1", origin: "s3;t1" }],
    initiatives: [{ id: "i1", supports: "o1:1", origin: "s1;t1" }],
  });
  const { organisation } = situation;
  const name = (item: number | null) => (item === null ? null : organisation.id(item));
  expect(
    wordsOf(situation, organisation.item("i1")).map(({ statement, through }) => [
      name(statement),
      name(through.theme),
      name(through.objective),
    ]),
  ).toEqual([
    ["s1", null, null],
    ["s2", "t1", null],
    ["s3", null, "o1"],
  ]);
});
