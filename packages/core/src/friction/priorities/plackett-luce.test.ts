import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bradleyTerry } from "./bradley-terry.ts";
import { plackettLuce } from "./plackett-luce.ts";

function fitted(rows: readonly ArrayLike<number>[]) {
  const result = plackettLuce(rows);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}
const logsOf = (rows: readonly ArrayLike<number>[]) =>
  fitted(rows).strengths.map(({ logStrength }) => logStrength!);

const untied = fc.integer({ min: 2, max: 5 }).chain((options) =>
  fc.array(
    fc
      .shuffledSubarray([...Array(options).keys()], { minLength: 1 })
      .map((order) => Array.from({ length: options }, (_, option) => order.indexOf(option)))
      .map((row) => row.map((rank) => (rank < 0 ? NaN : rank))),
    { minLength: 1, maxLength: 6 },
  ),
);

test("the worked example of docs/method/plackett-luce.md", () => {
  const { strengths, prior } = fitted([
    [1, 2, 3],
    [2, 1, 3],
    [NaN, 2, 1],
    [1, 3, 2],
  ]);
  expect(prior).toBe(0);
  for (const [option, log] of [1.08974, -0.50381, -0.58593].entries())
    expect(strengths[option]!.logStrength).toBeCloseTo(log, 5);
  expect(strengths[0]).toMatchObject({ people: 4, reason: "" });
});

test("with two options it is Bradley and Terry's model", () => {
  const rows = [
    [1, 2],
    [1, 2],
    [2, 1],
  ];
  const above = Float64Array.of(0, 2, 1, 0);
  const pairs = bradleyTerry({ options: 2, people: 3, weight: 3, above }).strengths;
  expect(fitted(rows).strengths[0]!.logStrength).toBeCloseTo(pairs[0]!.logStrength!, 9);
});

/** Logarithm of the likelihood; the prior's average option stands at 0 before centring, so only fits without it. */
function likelihood(rows: readonly number[][], logs: readonly number[]): number {
  let sum = 0;
  for (const row of rows) {
    const order = [...row.keys()].filter((at) => !Number.isNaN(row[at]!)).sort((a, b) => row[a]! - row[b]!);
    for (const [place, option] of order.entries()) {
      const left = order.slice(place).reduce((all, other) => all + Math.exp(logs[other]!), 0);
      sum += logs[option]! - Math.log(left);
    }
  }
  return sum;
}

test("no strength can be changed for a likelier one", () => {
  fc.assert(
    fc.property(untied, (rows) => {
      const { prior } = fitted(rows);
      fc.pre(prior === 0 && rows.some((row) => row.filter((rank) => !Number.isNaN(rank)).length > 1));
      const logs = logsOf(rows);
      const best = likelihood(rows, logs);
      for (const option of logs.keys())
        for (const step of [-0.01, 0.01])
          expect(likelihood(rows, logs.with(option, logs[option]! + step))).toBeLessThan(best + 1e-9);
    }),
  );
});

test("logarithms sum to 0 and do not depend on the order of people", () => {
  fc.assert(
    fc.property(untied, (rows) => {
      const { strengths } = fitted(rows);
      if (strengths[0]!.logStrength === null) expect(strengths[0]!.reason).not.toBe("");
      else {
        expect(logsOf(rows).reduce((sum, log) => sum + log, 0)).toBeCloseTo(0, 9);
        for (const [option, log] of logsOf(rows.toReversed()).entries())
          expect(log).toBeCloseTo(strengths[option]!.logStrength!, 7);
      }
    }),
  );
});

test("ties and uneven rows are refused, nothing to compare is told, a lone winner gets the prior", () => {
  expect(plackettLuce([[1, 1, 2]])).toMatchObject({ refusal: { code: "tied_options" } });
  expect(plackettLuce([[1, 2], [1]])).toMatchObject({ refusal: { code: "uneven_rankings" } });
  expect(fitted([[1, NaN]]).strengths[0]).toEqual({
    value: null,
    logStrength: null,
    people: 0,
    reason: "Nobody has ranked two options.",
  });
  expect(fitted([]).strengths).toEqual([]);
  const { strengths, prior } = fitted([[1, 2, NaN]]);
  expect(prior).toBe(1);
  expect(strengths[0]!.logStrength).toBeGreaterThan(0);
  expect(strengths[1]!.logStrength).toBeLessThan(0);
  expect(strengths[2]!.logStrength).toBeCloseTo(0, 9);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("strengths from choix's partial rankings agree with the reference vectors", () => {
    const { cases } = JSON.parse(readFileSync(join(reference, "vectors/pairwise-models.json"), "utf8")) as {
      cases: { id: string; input: unknown; expected: number[]; published: number[]; tolerance: number }[];
    };
    const known = cases.filter(({ id }) => id.endsWith("plackett-luce"));
    expect(known.length).toBeGreaterThan(0);
    for (const { input, expected, published, tolerance } of known) {
      const { n, rankings } = input as { n: number; rankings: number[][] };
      const rows = rankings.map((order) =>
        Array.from({ length: n }, (_, option) => (order.includes(option) ? order.indexOf(option) : NaN)),
      );
      for (const [option, log] of logsOf(rows).entries()) {
        expect(Math.abs(log - expected[option]!)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(log - published[option]!)).toBeLessThanOrEqual(1e-4);
      }
    }
  });
