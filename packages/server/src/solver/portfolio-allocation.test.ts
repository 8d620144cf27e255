import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Candidate, type Portfolio, greedyAllocation } from "@lodestar/core";
import { expect, test } from "vitest";
import { portfolioAllocation } from "./portfolio-allocation.ts";
import { solve } from "./solve.ts";

const costing = (worth: number, cost: number, more: Partial<Candidate> = {}): Candidate => {
  const needs = [{ limit: 0, amounts: [cost] }];
  return { worth, isMust: false, duration: 1, earliest: 0, latest: 99, needs, ...more };
};

const within = (budget: number[], initiatives: Candidate[], more: Partial<Portfolio> = {}): Portfolio => {
  const limits = [{ amounts: budget }];
  return {
    periods: budget.map(() => 1),
    initiatives,
    limits,
    precedences: [],
    exclusions: [],
    floors: [],
    ...more,
  };
};

async function allocated(portfolio: Portfolio) {
  const answer = await portfolioAllocation(portfolio, solve, { gap: 0 });
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

test("the worked example of docs/method/portfolio.md", async () => {
  const must = costing(20, 40, { isMust: true });
  const initiatives = [costing(60, 100), costing(55, 60), costing(45, 50), must, costing(40, 40)];
  const portfolio = within([100, 100], initiatives, {
    periods: [1, 0.9],
    precedences: [{ before: 3, after: 1 }],
  });
  const { state, allocation, worthAtMost } = await allocated(portfolio);
  expect(state).toBe("best");
  expect(allocation).toMatchObject({ starts: [null, 1, 0, 0, 1], cut: [0], breaches: [] });
  expect(allocation?.worth).toBeCloseTo(150.5, 9);
  expect(worthAtMost).toBeCloseTo(150.5, 6);
});

test("a floor gives a group its share, at a price", async () => {
  const initiatives = [costing(9, 50), costing(8, 50), costing(3, 50)];
  expect((await allocated(within([100], initiatives))).allocation?.cut).toEqual([2]);
  const floors = [{ limit: 0, parts: [0, 0, 1], least: 0.5 }];
  const { allocation } = await allocated(within([100], initiatives, { floors }));
  expect(allocation).toMatchObject({ cut: [1], floorShares: [0.5], worth: 12 });
});

test("musts that do not fit leave nothing, and wrong numbers are refused", async () => {
  const must = costing(1, 60, { isMust: true });
  expect(await allocated(within([100], [must, must]))).toMatchObject({
    state: "impossible",
    allocation: null,
  });
  const answer = await portfolioAllocation(within([NaN], []), solve);
  expect(answer).toMatchObject({ ok: false, refusal: { code: "bad_amount" } });
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("optima of known knapsacks and of Assen's budget of 2024 are found", async () => {
    const read = (path: string) => readFileSync(join(reference, path), "utf8");
    const { cases } = JSON.parse(read("vectors/portfolio.json")) as { cases: Known[] };
    expect(cases.length).toBeGreaterThan(0);
    for (const { input, expected } of cases) {
      const { cost, value, budget } =
        input.file === undefined ? input : pabulib(read(input.file.replace(/^shared\//, "")));
      const portfolio = within(
        [budget],
        value.map((worth, at) => costing(worth, cost[at] ?? NaN)),
      );
      expect((await allocated(portfolio)).allocation?.worth).toBe(expected.optimum);
      if (expected.greedy_by_votes_value !== undefined)
        expect(greedyAllocation(portfolio, value).worth).toBe(expected.greedy_by_votes_value);
    }
  });

type Knapsack = { cost: number[]; value: number[]; budget: number };
type Known = {
  input: Knapsack & { file?: string };
  expected: { optimum: number; greedy_by_votes_value?: number };
};

/** Costs and numbers of votes of a participatory budget from its section PROJECTS. */
function pabulib(text: string): Knapsack {
  const lines = text.split(/\r?\n/);
  const projects = lines
    .slice(lines.indexOf("PROJECTS") + 2, lines.indexOf("VOTES"))
    .map((line) => line.split(";"));
  const budget = Number(/^budget;(.*)$/m.exec(text)?.[1]);
  return {
    cost: projects.map(([, cost]) => Number(cost)),
    value: projects.map(([, , votes]) => Number(votes)),
    budget,
  };
}
