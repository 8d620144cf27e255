import type { Measure } from "./measure.ts";
import { quantile } from "./quantile.ts";
import type { Random } from "./seeded-random.ts";

/** `value` is the measure of those who answered; `people` how many were drawn from. */
export type BootstrapInterval = Measure & {
  /** Where the measure lies in the middle `level` of the drawn groups; `null` when too many of these have none. */
  readonly low: number | null;
  readonly high: number | null;
  /** Drawn groups in which the measure was defined. */
  readonly draws: number;
};

export type BootstrapOptions = {
  /** Groups to draw; 2,000 leave the ends of a 95 % interval uncertain by about a tenth of its width. */
  readonly draws?: number;
  readonly level?: number;
};

/**
 * How far a measure would move if other people like these had answered: its range over groups of the same size drawn from
 * the people with putting back (percentile bootstrap). `measure` takes any of the people, some of them more than once.
 * `null` for fewer than two people, where the measure is, or when more drawn groups have no value than lie outside the
 * interval. O(draws × the measure).
 * Method, source (Efron 1979) and worked example: docs/method/bootstrap-interval.md.
 */
export function bootstrapInterval<Person>(
  people: readonly Person[],
  measure: (drawn: readonly Person[]) => number | null,
  random: Random,
  { draws = 2000, level = 0.95 }: BootstrapOptions = {},
): BootstrapInterval {
  if (!(level > 0 && level < 1) || !(Number.isInteger(draws) && draws > 0))
    throw new RangeError(`There is no ${level} interval of ${draws} draws.`);
  const nothing = { people: people.length, low: null, high: null, draws: 0 };
  if (people.length < 2) {
    const reason =
      people.length === 0 ? "Nobody has answered." : "Only one person has answered; an interval takes two.";
    return { value: null, ...nothing, reason };
  }
  const value = measure(people);
  if (value === null) return { value, ...nothing, reason: "There is nothing to measure." };

  const found: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = people.map(() => people[Math.floor(random() * people.length)]!);
    const one = measure(drawn);
    if (one !== null) found.push(one);
  }
  const outside = 1 - level;
  if (found.length < draws * level) {
    const reason = `The measure is undefined in ${draws - found.length} of ${draws} drawn groups.`;
    return { value, ...nothing, draws: found.length, reason };
  }
  const [low, high] = [outside / 2, 1 - outside / 2].map((share) => quantile(found, share).value!);
  return { value, people: people.length, low: low!, high: high!, draws: found.length, reason: "" };
}
