import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { equalSharesToTheFull } from "./equal-shares-to-the-full.ts";
import { type EqualShares, boughtWith, equalShares } from "./equal-shares.ts";
import { type Fraction, compareFractions, dividedBy, exactly, fraction, plus, times } from "./fraction.ts";
import { Purses } from "./purses.ts";
import type { SharedBudget } from "./shared-budget.ts";

const number = (value: number | string) => exactly(value)!;
const sum = (values: readonly Fraction[]) => values.reduce(plus, fraction(0n));
const minus = (a: Fraction, b: Fraction) => plus(a, times(b, fraction(-1n)));

function chosen(result: ReturnType<typeof equalShares>): EqualShares {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

const budgets = fc
  .record({
    costs: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 }),
    budget: fc.integer({ min: 0, max: 30 }),
    people: fc.integer({ min: 0, max: 6 }),
    utility: fc.constantFrom("approval" as const, "cost" as const),
  })
  .chain(({ costs, budget, people, utility }) =>
    fc
      .array(fc.subarray([...costs.keys()]), { minLength: people, maxLength: people })
      .map((approvals): SharedBudget => {
        return { costs: costs.map(number), budget: number(budget), approvals, utility };
      }),
  );

test("the worked example of docs/method/equal-shares.md", () => {
  const shared: SharedBudget = {
    costs: [500, 450, 400, 300].map(number),
    budget: number(1200),
    approvals: [[0, 1, 2], [0, 1, 2], [0, 1, 2], [3]],
    utility: "cost",
  };
  const shares = chosen(equalShares(shared));
  expect(shares).toMatchObject({ people: 4, chosen: [2, 1, 3], ties: 2, reason: "" });
  expect(shares.cost).toEqual(number(1150));
  expect(shares.shareEach).toEqual(number(300));
  expect(shares.left).toEqual([number("50/3"), number("50/3"), number("50/3"), number(0)]);
  expect(chosen(equalSharesToTheFull(shared))).toEqual(shares);
});

/** The rule as its definition says it, person by person: the price is found by trying how many pay in full. */
function bought({ costs, budget, approvals, utility }: SharedBudget): number[] {
  const left = approvals.map(() => dividedBy(budget, number(approvals.length)));
  const order: number[] = [];
  for (;;) {
    const offers = costs.flatMap((cost, initiative) => {
      const payers = left.filter((_, person) => approvals[person]!.includes(initiative));
      const worth = utility === "cost" ? cost : number(1);
      if (order.includes(initiative) || payers.length === 0 || worth.numerator === 0n) return [];
      const all = payers.toSorted(compareFractions);
      for (let broke = 0; broke < all.length; broke++) {
        const each = dividedBy(minus(cost, sum(all.slice(0, broke))), number(all.length - broke));
        if (each.numerator >= 0n && compareFractions(each, all[broke]!) <= 0)
          return [{ initiative, cost, each, price: dividedBy(each, worth), people: all.length }];
      }
      return [];
    });
    const best = offers.toSorted(
      (a, b) => compareFractions(a.price, b.price) || compareFractions(a.cost, b.cost) || b.people - a.people,
    )[0];
    if (best === undefined) return order;
    order.push(best.initiative);
    for (const [person, approved] of approvals.entries())
      if (approved.includes(best.initiative))
        left[person] =
          compareFractions(left[person]!, best.each) < 0 ? number(0) : minus(left[person]!, best.each);
  }
}

test("it buys what the definition buys, in the same order", () => {
  fc.assert(
    fc.property(budgets, (shared) => {
      expect(chosen(equalShares(shared)).chosen).toEqual(bought(shared));
    }),
  );
});

test("nobody pays more than an equal share, and what is spent is what things cost", () => {
  fc.assert(
    fc.property(budgets, (shared) => {
      const { left, shareEach, cost } = chosen(equalShares(shared));
      for (const rest of left) {
        expect(rest.numerator).toBeGreaterThanOrEqual(0n);
        expect(compareFractions(rest, shareEach)).toBeLessThanOrEqual(0);
      }
      expect(minus(times(shareEach, number(left.length)), sum(left))).toEqual(cost);
      expect(compareFractions(cost, shared.budget)).toBeLessThanOrEqual(0);
    }),
  );
});

test("a group that agrees gets what its part of the budget pays for", () => {
  fc.assert(
    fc.property(budgets, (shared) => {
      const { chosen: order, shareEach } = chosen(equalShares(shared));
      for (const [initiative, cost] of shared.costs.entries()) {
        const only = shared.approvals.filter((approved) => approved.join() === String(initiative));
        if (compareFractions(times(shareEach, number(only.length)), cost) >= 0 && only.length > 0)
          if (shared.utility === "approval" || cost.numerator > 0n) expect(order).toContain(initiative);
      }
    }),
  );
});

test("raised shares still keep within the budget, and spend at least as much", () => {
  fc.assert(
    fc.property(budgets, (shared) => {
      const plain = chosen(equalShares(shared));
      const full = chosen(equalSharesToTheFull(shared));
      expect(compareFractions(full.cost, shared.budget)).toBeLessThanOrEqual(0);
      expect(compareFractions(full.shareEach, plain.shareEach)).toBeGreaterThanOrEqual(0);
      expect(new Set(full.chosen).size).toBe(full.chosen.length);
    }),
  );
});

/** Step by step, each one of them run. */
function slowlyToTheFull(shared: SharedBudget, step: Fraction): EqualShares {
  const { budget, costs, approvals, utility } = shared;
  const purses = new Purses(approvals);
  const isWanted = (at: number) =>
    approvals.flat().includes(at) && (utility === "approval" || costs[at]!.numerator > 0n);
  let share = approvals.length === 0 ? number(0) : dividedBy(budget, number(approvals.length));
  for (;;) {
    const shares = boughtWith(purses, shared, share);
    const fits = costs.some(
      (cost, at) =>
        isWanted(at) && !shares.chosen.includes(at) && compareFractions(plus(shares.cost, cost), budget) <= 0,
    );
    share = plus(share, step);
    if (!fits || compareFractions(boughtWith(purses, shared, share).cost, budget) > 0) return shares;
  }
}

test("passing over steps in which nothing changes ends where every single step ends", () => {
  fc.assert(
    fc.property(budgets, fc.constantFrom("1", "1/7", "1/40"), (shared, step) => {
      expect(chosen(equalSharesToTheFull(shared, number(step)))).toEqual(
        slowlyToTheFull(shared, number(step)),
      );
    }),
  );
});

test("twenty people with fifty million in cents need no millions of runs", () => {
  const shared: SharedBudget = {
    costs: ["21000000", "18000000.37", "17000000", "9000000.01"].map(number),
    budget: number(50_000_000),
    approvals: Array.from({ length: 20 }, (_, person) => [0, 1, 2, 3].filter((at) => (person + at) % 3 > 0)),
    utility: "cost",
  };
  const shares = chosen(equalSharesToTheFull(shared, number("0.01")));
  expect(compareFractions(shares.cost, shared.budget)).toBeLessThanOrEqual(0);
  expect(shares.chosen.length).toBeGreaterThan(1);
});

test("the order of people changes nothing, and the input is left alone", () => {
  fc.assert(
    fc.property(budgets, (shared) => {
      const before = shared.approvals.map((approved) => approved.slice());
      const { chosen: order } = chosen(equalShares(shared));
      expect(chosen(equalShares({ ...shared, approvals: shared.approvals.toReversed() })).chosen).toEqual(
        order,
      );
      expect(shared.approvals).toEqual(before);
    }),
  );
});

test("no people, no initiatives or no money chooses nothing and says so", () => {
  const nobody = chosen(
    equalShares({ costs: [number(1)], budget: number(5), approvals: [], utility: "cost" }),
  );
  expect(nobody).toMatchObject({ people: 0, chosen: [], reason: "Nobody has approved anything." });
  const empty: SharedBudget = { costs: [], budget: number(5), approvals: [[]], utility: "cost" };
  expect(chosen(equalSharesToTheFull(empty)).chosen).toEqual([]);
  const poor: SharedBudget = { costs: [number(1)], budget: number(0), approvals: [[0]], utility: "cost" };
  expect(chosen(equalSharesToTheFull(poor)).chosen).toEqual([]);
});

test("wrong input is refused by value", () => {
  const shared: SharedBudget = {
    costs: [number(1)],
    budget: number(5),
    approvals: [[0]],
    utility: "approval",
  };
  const code = (wrong: Partial<SharedBudget>) => {
    const result = equalShares({ ...shared, ...wrong });
    return result.ok ? "" : result.refusal.code;
  };
  expect(code({ budget: number(-1) })).toBe("bad_budget");
  expect(code({ costs: [number(-1)] })).toBe("bad_cost");
  expect(code({ approvals: [[1]] })).toBe("unknown_initiative");
  expect(code({ approvals: [[0, 0]] })).toBe("approved_twice");
  expect(equalSharesToTheFull(shared, number(0))).toMatchObject({ refusal: { code: "bad_step" } });
  expect(equalSharesToTheFull({ ...shared, approvals: [[NaN]] })).toMatchObject({
    refusal: { code: "unknown_initiative" },
  });
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference) {
  test("pabutools' example comes out the same under both utilities and with a small step", () => {
    const { input, expected } = referenceCase("pabutools-AppEx_3");
    const names = Object.keys(input.cost);
    const shared: SharedBudget = {
      costs: Object.values(input.cost).map(number),
      budget: number(input.budget),
      approvals: input.votes.map((vote) => vote.map((name) => names.indexOf(name))),
      utility: "cost",
    };
    const named = (result: ReturnType<typeof equalShares>) =>
      chosen(result)
        .chosen.map((initiative) => names[initiative])
        .sort();
    expect(named(equalShares(shared))).toEqual(expected.cost);
    expect(named(equalShares({ ...shared, utility: "approval" }))).toEqual(expected.cardinality);
    expect(named(equalSharesToTheFull(shared, number("1/10")))).toEqual(expected["cost_iterated_by_1/10"]);
  });

  test("Assen's young people get exactly the nine initiatives that the town chose in 2024", () => {
    const { input, expected } = referenceCase("mes-Netherlands_Assen_2024.pb");
    const { shared, names } = pabulib(
      readFileSync(join(reference, input.file.replace(/^shared\//, "")), "utf8"),
    );
    const plain = chosen(equalShares(shared));
    const named = plain.chosen.map((initiative) => names[initiative]!);
    expect(named).toEqual(expected.mes_without_completion_in_order);
    const full = chosen(equalSharesToTheFull(shared));
    expect(full.chosen.map((initiative) => names[initiative]!).sort()).toEqual(expected.selected);
    expect(times(full.shareEach, number(84))).toEqual(number(expected.end_virtual_budget));
    expect(full.ties).toBe(expected.ties_met);
  });
}

/** Initiatives and approvals of a participatory budget from its sections PROJECTS and VOTES. */
function pabulib(text: string): { shared: SharedBudget; names: string[] } {
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  const cells = (from: number, to?: number) => lines.slice(from + 2, to).map((line) => line.split(";"));
  const projects = cells(lines.indexOf("PROJECTS"), lines.indexOf("VOTES"));
  const names = projects.map(([name]) => name!);
  const approvals = cells(lines.indexOf("VOTES")).map(([, vote]) =>
    vote!.split(",").map((name) => names.indexOf(name)),
  );
  const budget = number(/^budget;(.*)$/m.exec(text)![1]!);
  return {
    shared: { costs: projects.map(([, cost]) => number(cost!)), budget, approvals, utility: "cost" },
    names,
  };
}

type ReferenceCase = {
  id: string;
  input: { file: string; cost: Record<string, string>; budget: string; votes: string[][] };
  expected: {
    selected: string[];
    mes_without_completion_in_order: string[];
    end_virtual_budget: number;
    ties_met: number;
    cost: string[];
    cardinality: string[];
    "cost_iterated_by_1/10": string[];
  };
};

function referenceCase(id: string): ReferenceCase {
  const text = readFileSync(join(reference!, "vectors/equal-shares.json"), "utf8");
  const { cases } = JSON.parse(text) as { cases: ReferenceCase[] };
  return cases.find((known) => known.id === id)!;
}
