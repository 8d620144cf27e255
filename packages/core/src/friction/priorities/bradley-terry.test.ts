import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bradleyTerry } from "./bradley-terry.ts";
import type { Preferences } from "./preferences.ts";
import { preferred, rankings } from "./testing/rank-profiles.ts";
import { isEverybodyBeatable } from "./win-graph.ts";

/** How often each option of a row was put above each option of a column, in so many comparisons. */
const won = (...rows: readonly number[][]): Preferences => {
  const above = Float64Array.from(rows.flat());
  const weight = above.reduce((sum, wins) => sum + wins, 0);
  return { options: rows.length, people: weight, weight, above };
};

const wins = fc
  .integer({ min: 2, max: 6 })
  .chain((options) =>
    fc
      .array(fc.integer({ min: 0, max: 5 }), { minLength: options ** 2, maxLength: options ** 2 })
      .map((all) => all.map((count, at) => (at % (options + 1) === 0 ? 0 : count)))
      .map((all) =>
        won(...Array.from({ length: options }, (_, a) => all.slice(a * options, (a + 1) * options))),
      ),
  )
  .filter(({ weight }) => weight > 0);

test("the worked example of docs/method/bradley-terry.md", () => {
  const { strengths, prior } = bradleyTerry(won([0, 2, 3], [1, 0, 2], [1, 1, 0]));
  expect(prior).toBe(0);
  expect(strengths[0]).toMatchObject({ people: 10, reason: "" });
  for (const [option, log] of [0.59476, 0, -0.59476].entries())
    expect(strengths[option]!.logStrength).toBeCloseTo(log, 5);
  for (const [option, chance] of [0.70556, 0.5, 0.29444].entries())
    expect(strengths[option]!.value).toBeCloseTo(chance, 5);
});

test("two options stand as they won: 3 to 1 is a chance of three quarters", () => {
  const { strengths } = bradleyTerry(won([0, 3], [1, 0]));
  expect(strengths[0]!.value).toBeCloseTo(0.75, 12);
  expect(strengths[0]!.logStrength! - strengths[1]!.logStrength!).toBeCloseTo(Math.log(3), 12);
});

test("the fit expects as many wins as there were, with the prior where one is needed", () => {
  fc.assert(
    fc.property(wins, (compared) => {
      const { options, above } = compared;
      const { strengths, prior } = bradleyTerry(compared);
      expect(prior > 0).toBe(!isEverybodyBeatable(above, options));
      const logs = strengths.map(({ logStrength }) => logStrength!);
      const average = averageOption(compared, logs, prior);
      for (let a = 0; a < options; a++) {
        let surplus = prior - 2 * prior * chance(logs[a]!, average);
        for (let b = 0; b < options; b++)
          surplus +=
            above[a * options + b]! -
            (above[a * options + b]! + above[b * options + a]!) * chance(logs[a]!, logs[b]!);
        expect(surplus).toBeCloseTo(0, 6);
      }
    }),
  );
});

const chance = (a: number, b: number) => 1 / (1 + Math.exp(b - a));

/** Where the average option of the prior stands: each option's strength is given only up to a common factor. */
function averageOption({ options, above }: Preferences, logs: readonly number[], prior: number): number {
  if (prior === 0) return 0;
  let surplus = prior;
  for (let b = 0; b < options; b++)
    surplus += above[b]! - (above[b]! + above[b * options]!) * chance(logs[0]!, logs[b]!);
  return logs[0]! - Math.log(surplus / (2 * prior) / (1 - surplus / (2 * prior)));
}

test("chances lie between 0 and 1 and average a half; logarithms sum to 0; the order of people does not matter", () => {
  fc.assert(
    fc.property(rankings(), (rows) => {
      const preferences = preferred(rows);
      const { strengths } = bradleyTerry(preferences);
      expect(bradleyTerry(preferred(rows.toReversed()))).toEqual({
        strengths,
        prior: bradleyTerry(preferences).prior,
      });
      const chances = strengths.map(({ value }) => value);
      if (chances.length === 0 || chances.includes(null)) return;
      const mean = chances.reduce<number>((sum, value) => sum + value!, 0) / chances.length;
      expect(mean).toBeCloseTo(0.5, 9);
      expect(strengths.reduce((sum, { logStrength }) => sum + logStrength!, 0)).toBeCloseTo(0, 9);
      for (const value of chances) {
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThan(1);
      }
    }),
  );
});

test("an option that never lost gets finite strength, and the reason says how", () => {
  const { strengths, prior } = bradleyTerry(preferred([[1, 2, 3]]));
  expect(prior).toBe(1);
  expect(strengths[0]!.reason).toMatch(/^Some options only won or only lost/);
  expect(strengths[0]!.value).toBeGreaterThan(strengths[1]!.value!);
  expect(strengths[1]!.logStrength).toBeCloseTo(0, 9);
});

test("influence of any size leaves the prior at one person's word", () => {
  const rows = [
    [1, 2, 3],
    [1, 3, 2],
  ];
  const plain = bradleyTerry(preferred(rows)).strengths;
  const weighted = bradleyTerry(preferred(rows, [80, 80])).strengths;
  for (const [option, { logStrength }] of weighted.entries())
    expect(logStrength).toBeCloseTo(plain[option]!.logStrength!, 9);
});

test("without preferences there are no strengths", () => {
  expect(bradleyTerry(preferred([[1]]))).toEqual({
    prior: 0,
    strengths: [{ value: null, logStrength: null, people: 1, reason: "There is only one option to rank." }],
  });
  expect(bradleyTerry(preferred([])).strengths).toEqual([]);
  expect(bradleyTerry(preferred([[2, 2]])).strengths[0]!.reason).toBe("Everybody ties every option.");
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("strengths of journals by who cites whom agree with R's BradleyTerry2", () => {
    const { cases } = JSON.parse(readFileSync(join(reference, "vectors/pairwise-models.json"), "utf8")) as {
      cases: { id: string; input: unknown; expected: Record<string, number>; tolerance: number }[];
    };
    const { input, expected, tolerance } = cases.find(({ id }) => id === "bt-citations")!;
    const names = Object.keys(expected);
    const table = names.map(() => names.map(() => 0));
    for (const { player1, player2, win1, win2 } of input as Meeting[]) {
      table[names.indexOf(player1)]![names.indexOf(player2)] = win1;
      table[names.indexOf(player2)]![names.indexOf(player1)] = win2;
    }
    const logs = bradleyTerry(won(...table)).strengths.map(({ logStrength }) => logStrength!);
    for (const [journal, name] of names.entries())
      expect(Math.abs(logs[journal]! - logs[0]! - expected[name]!)).toBeLessThanOrEqual(tolerance);
  });

type Meeting = { player1: string; player2: string; win1: number; win2: number };
