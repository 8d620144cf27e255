import fc from "fast-check";
import { expect, test } from "vitest";
import { organisationOf } from "../friction/testing/builders.ts";
import { AlignmentGraph, type Change } from "../organisation/alignment-graph.ts";
import type { Link } from "../organisation/list-column.ts";
import { Organisation } from "../organisation/organisation.ts";
import { Contributions } from "./contributions.ts";
import { effectiveShares } from "./effective-shares.ts";

/** Costs of the example of docs/method/roll-up.md: i1 120 for o2, i2 60 for o1, i3 80 for o4. */
const example = () =>
  organisationOf({
    goals: ["growth", "quality"],
    objectives: [
      { id: "o1", supports: "growth:0.6;quality:0.4" },
      { id: "o2", supports: "o1:0.5;quality:0.5" },
      { id: "o3", supports: "quality:0.5;o4:0.5" },
      { id: "o4", supports: "o3" },
    ],
    initiatives: [
      { id: "i1", supports: "o2", cost: 120, effortDays: 10 },
      { id: "i2", supports: "o1", cost: 60, effortDays: 20 },
      { id: "i3", supports: "o4", cost: 80, effortDays: 30 },
    ],
  });

const costOf = (organisation: Organisation, id: string) =>
  new Contributions(organisation).cost[organisation.item(id)];

test("the worked example of docs/method/roll-up.md", () => {
  const organisation = example();
  const { cost, effortDays, initiatives, reachesGoal } = new Contributions(organisation);
  const of = (numbers: ArrayLike<number>) =>
    ["o2", "o1", "growth", "quality", "o4", "o3"].map((id) => numbers[organisation.item(id)]);
  expect(of(cost)).toEqual([120, 120, 72, 108, 80, 0]);
  expect(of(effortDays)).toEqual([10, 25, 15, 15, 30, 0]);
  expect(of(initiatives)).toEqual([1, 1.5, 0.8999999999999999, 1.1, 1, 0]);
  expect(of(reachesGoal)).toEqual([1, 1, 1, 1, 1, 1]);
});

test("work that is given up carries nothing, work that is done does", () => {
  const withStatus = (status: "dropped" | "declined" | "done") =>
    organisationOf({
      goals: ["growth"],
      objectives: [{ id: "o1", supports: "growth", status }],
      initiatives: [{ id: "i1", supports: "o1", cost: 60 }],
    });
  expect(costOf(withStatus("dropped"), "growth")).toBe(0);
  expect(costOf(withStatus("declined"), "growth")).toBe(0);
  expect(costOf(withStatus("done"), "growth")).toBe(60);
});

type Work = {
  readonly table: "northstar" | "elements" | "objectives" | "initiatives";
  readonly supports: readonly Link[];
  readonly isGivenUp: boolean;
  readonly isGoal: boolean;
  readonly amount: number;
};
type Plan = ReadonlyMap<string, Work>;

const ITEMS: readonly (readonly [string, Work["table"]])[] = [
  ["g1", "northstar"],
  ["g2", "northstar"],
  ["e1", "elements"],
  ...["o1", "o2", "o3", "o4"].map((id) => [id, "objectives"] as const),
  ...["i1", "i2", "i3"].map((id) => [id, "initiatives"] as const),
];

const anyWork = fc.record({
  place: fc.nat({ max: ITEMS.length - 1 }),
  supports: fc.array(
    fc.record({
      to: fc.constantFrom(...ITEMS.map(([id]) => id)),
      share: fc.constantFrom(null, 0, 0.25, 0.5, 0.7, 1),
    }),
    { maxLength: 3 },
  ),
  isGivenUp: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
  isGoal: fc.boolean(),
  amount: fc.integer({ min: 0, max: 9 }),
  isGone: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
});

function valuesOf({ table, supports, isGivenUp, isGoal, amount }: Work): Record<string, unknown> {
  if (table === "northstar") return { kind: isGoal ? "goal" : "value" };
  if (table === "elements") return { supports };
  const status = isGivenUp ? "dropped" : null;
  return table === "objectives" ? { supports, status } : { supports, status, cost: amount };
}

/** Every way up from an item over links that carry, as the share that arrives at each item. */
function arriving(plan: Plan, from: string, isCarrying: (from: string, to: string) => boolean) {
  const arrived = new Map<string, number>([[from, 1]]);
  const climb = (id: string, share: number) => {
    const { supports, table } = plan.get(id)!;
    if (table === "northstar") return;
    const shares = effectiveShares(supports.map((link) => link.share ?? NaN));
    for (const [place, { to }] of supports.entries()) {
      if (!isCarrying(id, to)) continue;
      arrived.set(to, (arrived.get(to) ?? 0) + share * shares[place]!);
      climb(to, share * shares[place]!);
    }
  };
  climb(from, 1);
  return arrived;
}

/** Where each item leads to over pursued items, itself left out unless a ring leads back. */
function ledTo(plan: Plan): Map<string, Set<string>> {
  const isPursued = (id: string) => plan.has(id) && !plan.get(id)!.isGivenUp;
  const led = new Map<string, Set<string>>();
  for (const id of plan.keys()) {
    const reached = new Set<string>();
    const climb = (from: string) => {
      const { table, supports } = plan.get(from)!;
      for (const { to } of table === "northstar" ? [] : supports)
        if (isPursued(to) && !reached.has(to)) {
          reached.add(to);
          climb(to);
        }
    };
    if (isPursued(id)) climb(id);
    led.set(id, reached);
  }
  return led;
}

/** Follows every single path: what sums, reach and rings are by definition. */
function byDefinition(plan: Plan) {
  const led = ledTo(plan);
  const inOneRing = (a: string, b: string) => led.get(a)!.has(b) && led.get(b)!.has(a);
  const isCarrying = (from: string, to: string) => led.get(from)!.has(to) && !inOneRing(from, to);
  const isPursued = (id: string) => !plan.get(id)!.isGivenUp;
  return [...plan].map(([id, { isGoal }]) => {
    const work = [...plan].filter(([below, { table }]) => table === "initiatives" && isPursued(below));
    const shares = work.map(([below]) => arriving(plan, below, isCarrying).get(id) ?? 0);
    const leads = [...led.get(id)!].some((to) => plan.get(to)!.isGoal);
    return {
      id,
      reaches: isPursued(id) && (isGoal || leads),
      ring: [...plan.keys()].filter((other) => inOneRing(id, other)).sort(),
      cost: work.reduce((sum, [, { amount }], place) => sum + amount * shares[place]!, 0),
      initiatives: shares.reduce((sum, share) => sum + share, 0),
    };
  });
}

function seen(contributions: Contributions, plan: Plan) {
  const { organisation, ring, cost, initiatives, reachesGoal } = contributions;
  return [...plan.keys()].map((id) => {
    const item = organisation.item(id);
    const members = contributions.rings().find((each) => each[0] === ring[item]) ?? [];
    return {
      id,
      reaches: reachesGoal[item] === 1,
      ring: members.map((member) => organisation.id(member)).sort(),
      cost: expect.closeTo(cost[item]!, 9) as number,
      initiatives: expect.closeTo(initiatives[item]!, 9) as number,
    };
  });
}

test("after every change sums, paths to goals and rings are what following every path gives", () => {
  fc.assert(
    fc.property(fc.array(anyWork, { maxLength: 40, size: "max" }), (steps) => {
      const plan = new Map<string, Work>();
      const graph = new AlignmentGraph(new Organisation());
      for (const { place, isGone, ...rest } of steps) {
        const [id, table] = ITEMS[place]!;
        const isGoal = table === "northstar" && rest.isGoal;
        const isGivenUp = rest.isGivenUp && (table === "objectives" || table === "initiatives");
        const change = changeOf(graph.organisation, id, { ...rest, table, isGoal, isGivenUp }, isGone);
        if (isGone) plan.delete(id);
        else plan.set(id, { ...rest, table, isGoal, isGivenUp });
        if (change) graph.change(change);
        expect(byDefinition(plan)).toEqual(seen(graph.contributions, plan));
      }
      expect(byDefinition(plan)).toEqual(seen(new Contributions(graph.organisation), plan));
    }),
    { numRuns: 60 },
  );
});

function changeOf(organisation: Organisation, id: string, work: Work, isGone: boolean): Change | undefined {
  const item = organisation.item(id);
  const { table } = work;
  if (item < 0) return isGone ? undefined : { table, add: { id, title: id, ...valuesOf(work) } };
  const row = organisation.row[item]!;
  return isGone ? { table, remove: row } : { table, row, set: valuesOf(work) };
}

/** 100,000 objectives in layers of 100 below ten goals, each with two parents, and a hundred initiatives at the bottom. */
function largeOrganisation(): Organisation {
  const organisation = new Organisation();
  for (let goal = 0; goal < 10; goal++)
    organisation.add("northstar", { id: `g${goal}`, kind: "goal", title: "" });
  for (let n = 0; n < 100_000; n++) {
    const [one, other] =
      n < 100
        ? [`g${n % 10}`, `g${(n + 1) % 10}`]
        : [`o${n - 100}`, `o${n - 100 - (n % 100) + ((n + 7) % 100)}`];
    const supports = [
      { to: one, share: 0.75 },
      { to: other, share: 0.25 },
    ];
    organisation.add("objectives", { id: `o${n}`, title: "", supports });
  }
  for (let n = 0; n < 100; n++) {
    const supports = [{ to: `o${99_900 + n}`, share: null }];
    organisation.add("initiatives", { id: `i${n}`, title: "", supports, cost: n });
  }
  return organisation;
}

test("in a plan of 100,000 objectives with two parents each, all that is spent arrives at the goals but what a ring holds back", () => {
  const organisation = largeOrganisation();
  const graph = new AlignmentGraph(organisation);
  const { contributions } = graph;
  const goals = Array.from({ length: 10 }, (_, goal) => organisation.item(`g${goal}`));
  const arrived = () => goals.reduce((sum, goal) => sum + contributions.cost[goal]!, 0);
  expect(arrived()).toBeCloseTo(4950, 6);
  expect(contributions.rings()).toEqual([]);

  const [top, below] = [organisation.item("o50000"), organisation.item("o50100")];
  const supports = [{ to: "o50100", share: 1 }];
  const { rings } = graph.change({ table: "objectives", row: organisation.row[top]!, set: { supports } });
  expect(rings).toEqual(new Set([top, below]));
  const lost = contributions.cost[top]! + 0.75 * contributions.cost[below]!;
  expect(lost).toBeGreaterThan(0);
  expect(arrived()).toBeCloseTo(4950 - lost, 6);
});
