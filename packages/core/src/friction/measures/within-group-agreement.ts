import { expectedVariances, type NullDistribution } from "./expected-variance.ts";
import type { Measure } from "./measure.ts";
import { median } from "./median.ts";
import { squaresAroundMean } from "./squares-around-mean.ts";

/** The lowest and highest rating that can be given; the scale goes up in whole steps. */
export type RatingScale = { readonly lowest: number; readonly highest: number };

/** r_WG under one null distribution: as computed, and held within 0 to 1. */
export type AgreementUnderNull = {
  readonly distribution: NullDistribution;
  readonly expectedVariance: number;
  readonly unclamped: number;
  readonly value: number;
};

/** `value` is r_WG under the uniform null, held within 0 to 1. */
export type WithinGroupAgreement = Measure & {
  /** r_WG as computed: below 0 the ratings spread more than random ones, as when a group is split. */
  readonly unclamped: number | null;
  readonly mean: number | null;
  /** Sample variance (n - 1), in squared scale steps. */
  readonly variance: number | null;
  readonly underNulls: readonly AgreementUnderNull[];
  readonly relativeToMean: Measure;
  readonly averageDeviation: Measure;
  readonly averageDeviationFromMedian: Measure;
};

/**
 * How close a group's ratings of one thing lie together: r_WG, 1 minus their variance over that of random
 * answers; 1 when all are equal, 0 when they spread like random answers or more. `NaN` is a missing rating.
 * `null` for fewer than two ratings: one person cannot agree. Beside it a_WG, the average deviation and
 * other nulls, since r_WG depends on the null chosen. O(people). Throws on a rating off the scale.
 * Formula, source (James, Demaree & Wolf 1984) and worked example: docs/method/within-group-agreement.md.
 */
export function withinGroupAgreement(ratings: ArrayLike<number>, scale: RatingScale): WithinGroupAgreement {
  const given = ratingsGiven(ratings, scale);
  const relativeToMean = agreementRelativeToMean(given, scale);
  const mean = sumOf(given) / given.length;
  const beside = {
    relativeToMean,
    averageDeviation: averageDeviationFrom(mean, given),
    averageDeviationFromMedian: averageDeviationFrom(median(given).value ?? NaN, given),
  };
  if (given.length < 2) {
    const nothing = { unclamped: null, mean: null, variance: null, underNulls: [] };
    return { ...tooFew(given.length), ...nothing, ...beside };
  }

  const variance = sampleVariance(given);
  const nulls = expectedVariances(scale.highest - scale.lowest + 1);
  const underNulls = Array.from(nulls, ([distribution, expectedVariance]) => {
    const unclamped = 1 - variance / expectedVariance;
    return { distribution, expectedVariance, unclamped, value: Math.max(0, unclamped) };
  });
  const { value, unclamped } = underNulls[0]!;
  const whole = { value, people: given.length, reason: "" };
  return { ...whole, unclamped, mean, variance, underNulls, ...beside };
}

/**
 * a_WG: 1 minus twice the variance over the largest variance possible with this mean and number of people.
 * 1 when all are equal, -1 when they are as far apart as their mean lets them; needs no null distribution.
 * `null` for fewer than two people, or for a mean so near an end of the scale that a_WG is not defined
 * (closer than one person at the other end would put it), unless all stand at that end.
 * Source (Brown & Hauenstein 2005): docs/method/within-group-agreement.md.
 */
function agreementRelativeToMean(given: readonly number[], { lowest, highest }: RatingScale): Measure {
  const people = given.length;
  if (people < 2) return tooFew(people);
  if (given.every((rating) => rating === lowest) || given.every((rating) => rating === highest))
    return { value: 1, people, reason: "" };

  const sum = sumOf(given);
  if (sum < lowest * (people - 1) + highest || sum > highest * (people - 1) + lowest)
    return { value: null, people, reason: "The mean is too near an end of the scale for so few people." };

  const mean = sum / people;
  const most = ((highest - mean) * (mean - lowest) * people) / (people - 1);
  return { value: Math.max(-1, 1 - (2 * sampleVariance(given)) / most), people, reason: "" };
}

/**
 * How far ratings lie from their middle on average, in scale steps: 0 when all are equal, at most half the
 * scale. `null` for fewer than two people. Source (Burke, Finkelstein & Dusig 1999):
 * docs/method/within-group-agreement.md.
 */
function averageDeviationFrom(middle: number, given: readonly number[]): Measure {
  const people = given.length;
  if (people < 2) return tooFew(people);
  return { value: sumOf(given.map((rating) => Math.abs(rating - middle))) / people, people, reason: "" };
}

function ratingsGiven(ratings: ArrayLike<number>, { lowest, highest }: RatingScale): number[] {
  const given = Array.from(ratings).filter((rating) => !Number.isNaN(rating));
  const off = given.find((rating) => rating < lowest || rating > highest);
  if (off !== undefined) throw new RangeError(`Rating ${off} is not on the scale ${lowest} to ${highest}.`);
  return given.sort((x, y) => x - y);
}

const tooFew = (people: number): Measure => ({
  value: null,
  people,
  reason: people === 0 ? "Nobody has answered." : "Only one person has answered; agreement takes two.",
});

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const sampleVariance = (values: readonly number[]) => squaresAroundMean(values).squares / (values.length - 1);
