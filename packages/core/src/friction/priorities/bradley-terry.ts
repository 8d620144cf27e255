import type { Measure } from "../measures/measure.ts";
import { type Preferences, noOrder } from "./preferences.ts";
import { settledStrengths } from "./settled-strengths.ts";
import { isEverybodyBeatable } from "./win-graph.ts";

/** One option's strength. `value` is its chance, 0 to 1, of being put above another option drawn at random. */
export type Strength = Measure & {
  /** Natural logarithm of the strength; the mean of all options is 0. A difference of 0.69 is odds of 2 to 1. */
  readonly logStrength: number | null;
};

export type BradleyTerry = {
  readonly strengths: readonly Strength[];
  /** Wins and losses against an average option that each option was given; 0 when none were needed. */
  readonly prior: number;
};

/**
 * Strengths of options such that a is put above b with chance strength a / (strength a + strength b): Bradley and
 * Terry's model, fitted to all preferences. Where some options only won or only lost against the others, no
 * strengths fit best; then each option is given one person's win and loss against an average one, and `reason`
 * says so. `null` without preferences. O(options²) a step, some ten to a thousand steps.
 * Formula, source (Bradley & Terry 1952; Hunter 2004) and worked example: docs/method/bradley-terry.md.
 */
export function bradleyTerry(preferences: Preferences): BradleyTerry {
  const { options, people, weight, above } = preferences;
  const why = noOrder(preferences);
  const isFree = isEverybodyBeatable(above, options);
  const prior = why !== "" || isFree ? 0 : weight / people;
  const logs =
    why === "" ? settledStrengths(options, (now) => improved(above, now, prior), isFree) : undefined;
  if (logs === undefined) {
    const reason = why === "" ? "The strengths did not settle." : why;
    const unknown = { value: null, logStrength: null, people, reason };
    return { prior, strengths: Array.from({ length: options }, () => unknown) };
  }
  const reason = isFree ? "" : NO_BEST_FIT;
  const strengths = logs.map((logStrength, option) => {
    return { value: chanceOf(logs, option), logStrength, people, reason };
  });
  return { prior, strengths };
}

export const NO_BEST_FIT =
  "Some options only won or only lost against the others; each was given a win and a loss against an average one.";

/** The mean chance against every other option. */
export function chanceOf(logs: readonly number[], option: number): number {
  const chances = logs.map((log) => 1 / (1 + Math.exp(log - logs[option]!)));
  return (chances.reduce((sum, chance) => sum + chance, 0) - 0.5) / (logs.length - 1);
}

/** Wins by expected meetings for each unit of strength: a step of minorisation and maximisation. */
function improved(wins: Float64Array, now: Float64Array, prior: number): Float64Array {
  const options = now.length;
  return now.map((strength, a) => {
    let won = prior;
    let expected = (2 * prior) / (strength + 1);
    for (let b = 0; b < options; b++) {
      if (b === a) continue;
      won += wins[a * options + b]!;
      expected += (wins[a * options + b]! + wins[b * options + a]!) / (strength + now[b]!);
    }
    return won / expected;
  });
}
