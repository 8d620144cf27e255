import { expect, test } from "vitest";
import { type IntegerProgram, yesOrNo } from "@lodestar/core";
import { solve } from "./solve.ts";

/** Ten things of known cost and value; the best that 165 buys is worth 309. */
const COSTS = [23, 31, 29, 44, 53, 38, 63, 85, 89, 82];
const VALUES = [92, 57, 49, 68, 60, 43, 67, 84, 87, 72];
const KNAPSACK: IntegerProgram = {
  sense: "most",
  variables: VALUES.map(yesOrNo),
  constraints: [{ lower: -Infinity, upper: 165, terms: COSTS.map((cost, thing) => [thing, cost] as const) }],
  constant: 0,
};

test("the best choice within a budget is found and proved", async () => {
  const solution = await solve(KNAPSACK, { gap: 0 });
  expect(solution).toMatchObject({ state: "best", objective: 309, values: [1, 1, 1, 1, 0, 1, 0, 0, 0, 0] });
  expect(solution.bound).toBeCloseTo(309, 6);
});

test("a choice to begin from does not change the answer", async () => {
  const start = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
  expect(await solve(KNAPSACK, { gap: 0, start })).toMatchObject({ state: "best", objective: 309 });
});

test("as little as possible, broken values, a constant and no upper bound", async () => {
  const solution = await solve({
    sense: "least",
    variables: [{ lower: 0, upper: Infinity, whole: false, worth: 2 }],
    constraints: [{ lower: 1.5, upper: Infinity, terms: [[0, 1]] }],
    constant: 7,
  });
  expect(solution).toMatchObject({ state: "best", objective: 10, values: [1.5], bound: 10 });
});

test("what cannot be and what has no end are told apart", async () => {
  const impossible = {
    lower: 200,
    upper: Infinity,
    terms: COSTS.map((cost, thing) => [thing, cost] as const),
  };
  const both = { ...KNAPSACK, constraints: [...KNAPSACK.constraints, impossible] };
  expect(await solve(both)).toMatchObject({ state: "impossible", values: null, objective: null });
  const endless = { lower: 0, upper: Infinity, whole: true, worth: 1 };
  expect(await solve({ ...KNAPSACK, variables: [endless], constraints: [] })).toMatchObject({
    state: "boundless",
    values: null,
  });
});

test("with nothing to choose the answer is the constant, or that nothing will do", async () => {
  const nothing: IntegerProgram = { sense: "most", variables: [], constraints: [], constant: 3 };
  expect(await solve(nothing)).toMatchObject({ state: "best", objective: 3, values: [] });
  const never = { ...nothing, constraints: [{ lower: 1, upper: 2, terms: [] }] };
  expect(await solve(never)).toMatchObject({ state: "impossible", values: null });
});

/** Market split: equations of random numbers that hardly any choice solves, hard for every solver. */
function marketSplit(rows: number, columns: number): IntegerProgram {
  let state = 7;
  const next = () => (state = (state * 48271) % 2147483647) % 100;
  const constraints = Array.from({ length: rows }, (_, row) => {
    const weights = Array.from({ length: columns }, next);
    const half = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2);
    const over = columns + 2 * row;
    const terms = [
      ...weights.map((weight, at) => [at, weight] as const),
      [over, 1] as const,
      [over + 1, -1] as const,
    ];
    return { lower: half, upper: half, terms };
  });
  const slack = { lower: 0, upper: Infinity, whole: false, worth: 1 };
  const choices = Array.from({ length: columns }, () => yesOrNo(0));
  const variables = [...choices, ...Array.from({ length: 2 * rows }, () => slack)];
  return { sense: "least", variables, constraints, constant: 0 };
}

test("when time runs out the best so far is given, with what nothing can be better than", async () => {
  const solution = await solve(marketSplit(5, 40), { gap: 0, seconds: 1 });
  expect(solution.state).toBe("cut_short");
  expect(solution.values).toHaveLength(50);
  expect(solution.bound).toBeLessThan(solution.objective ?? NaN);
  expect(solution.seconds).toBeLessThan(10);
});

test("cancelling ends the search at once", async () => {
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 300);
  const solution = await solve(marketSplit(5, 40), { gap: 0, seconds: 60, signal: cancel.signal });
  expect(solution).toMatchObject({ state: "cancelled", values: null, objective: null });
  expect(solution.seconds).toBeLessThan(5);
  expect(await solve(KNAPSACK, { signal: cancel.signal })).toMatchObject({ state: "cancelled" });
});

test("whoever waits for a turn is answered too, and can cancel at once", async () => {
  const cancel = new AbortController();
  const long = Array.from({ length: 8 }, () =>
    solve(marketSplit(5, 40), { gap: 0, seconds: 60, signal: cancel.signal }),
  );
  const begun = performance.now();
  setTimeout(() => cancel.abort(), 300);
  const solutions = await Promise.all(long);
  expect(solutions.map(({ state }) => state)).toEqual(new Array(8).fill("cancelled"));
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(await solve(KNAPSACK, { gap: 0 })).toMatchObject({ state: "best", objective: 309 });
});
