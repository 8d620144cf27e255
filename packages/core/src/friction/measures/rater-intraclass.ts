import { type Interval, type MeanSquares, intraclassIntervals } from "./intraclass-intervals.ts";
import type { Measure } from "./measure.ts";
import { squaresAroundMean } from "./squares-around-mean.ts";

/** One of Shrout and Fleiss's forms for a single rating, and for the mean of all raters; `null` where undefined. */
export type IntraclassForm = {
  readonly single: number | null;
  readonly average: number | null;
  /** Between what they lie, with the chance asked for. */
  readonly singleInterval: Interval;
  readonly averageInterval: Interval;
};

/** `value` is ICC(2,1): what one of many possible raters' ratings tell, level included. */
export type RaterIntraclass = Measure & {
  /** Items that all rated; the value rests on these alone. */
  readonly items: number;
  readonly itemsLeftOut: number;
  /** ICC(1,1) and ICC(1,k): every item has raters of its own. */
  readonly oneWay: IntraclassForm;
  /** ICC(2,1) and ICC(2,k): the same raters, drawn from many; being strict or mild counts against them. */
  readonly randomRaters: IntraclassForm;
  /** ICC(3,1) and ICC(3,k): these raters and no others; being strict or mild does not count. */
  readonly fixedRaters: IntraclassForm;
};

/**
 * How well ratings of the same items by the same raters tell the items apart: the six intraclass correlations of Shrout and
 * Fleiss, at most 1, below 0 when raters differ more within items than across. One row an item, one column a rater, `NaN`
 * for not rated; items that somebody did not rate are left out. Intervals hold with a chance of `level`. `null` for fewer than two raters or common items, or when
 * all ratings are the same. O(ratings).
 * Formula, source (Shrout & Fleiss 1979) and worked example: docs/method/rater-intraclass.md.
 */
export function raterIntraclass(ratings: readonly ArrayLike<number>[], level = 0.95): RaterIntraclass {
  const people = ratings[0]?.length ?? 0;
  if (ratings.some((row) => row.length !== people))
    throw new RangeError("Items need one place for each rater, NaN where not rated.");
  const rated = ratings.map((row) => Array.from(row)).filter((row) => !row.some(Number.isNaN));
  const items = rated.length;
  const about = { people, items, itemsLeftOut: ratings.length - items };
  const missing = whatIsMissing(rated, about);
  if (missing !== "") return { value: null, ...about, ...NO_FORMS, reason: missing };

  const forms = formsOf(meanSquares(rated), level);
  const { single, average } = forms.randomRaters;
  const isWhole = [single, average, forms.oneWay.average, forms.fixedRaters.average].every((x) => x !== null);
  const reason = isWhole
    ? leftOut(about)
    : "The items' means differ too little from each other, so not every form is defined.";
  return { value: single, ...about, ...forms, reason };
}

const NO_FORM: IntraclassForm = {
  single: null,
  average: null,
  singleInterval: null,
  averageInterval: null,
};
const NO_FORMS = { oneWay: NO_FORM, randomRaters: NO_FORM, fixedRaters: NO_FORM };

type About = { readonly people: number; readonly items: number; readonly itemsLeftOut: number };

const leftOut = ({ people, items, itemsLeftOut }: About) =>
  itemsLeftOut === 0
    ? ""
    : `Compared on the ${items} of ${items + itemsLeftOut} items that all ${people} people rated.`;

function whatIsMissing(rated: readonly (readonly number[])[], { people, items }: About): string {
  if (people < 2) return "Fewer than two people rated anything.";
  if (items < 2) return `Fewer than two items were rated by all ${people} people.`;
  if (rated.every((row) => row.every((rating) => rating === rated[0]![0])))
    return "All ratings are the same.";
  const isSmall = rated.every((row) => row.every((rating) => Math.abs(rating) < LARGEST));
  return isSmall ? "" : "A rating is too large to compare.";
}

/** Squares of larger numbers, added up, leave the range of numbers. */
const LARGEST = 1e100;

/** Sums of squares below this part of the whole are rounding. */
const ROUNDING = 1e-14;

function meanSquares(rated: readonly (readonly number[])[]): MeanSquares {
  const [n, k] = [rated.length, rated[0]!.length];
  const whole = squaresAroundMean(rated.flat()).squares;
  const kept = (squares: number) => (squares < ROUNDING * whole ? 0 : squares);
  const meansOf = (rows: readonly (readonly number[])[]) => rows.map((row) => squaresAroundMean(row).mean);
  const ofItems = kept(k * squaresAroundMean(meansOf(rated)).squares);
  const columns = Array.from({ length: k }, (_, rater) => rated.map((row) => row[rater]!));
  const ofRaters = kept(n * squaresAroundMean(meansOf(columns)).squares);
  return {
    items: ofItems / (n - 1),
    within: kept(whole - ofItems) / (n * (k - 1)),
    raters: ofRaters / (k - 1),
    error: kept(whole - ofItems - ofRaters) / ((n - 1) * (k - 1)),
    itemCount: n,
    raterCount: k,
  };
}

function formsOf(squares: MeanSquares, level: number) {
  const { items, within, raters, error, itemCount: n, raterCount: k } = squares;
  const ofRandomRaters = share(items - error, items + (k - 1) * error + (k * (raters - error)) / n);
  const intervals = intraclassIntervals(squares, ofRandomRaters, level);
  const form = (of: keyof typeof intervals, single: number | null, average: number | null) => ({
    single,
    average,
    singleInterval: single === null ? null : intervals[of].single,
    averageInterval: average === null ? null : intervals[of].average,
  });
  return {
    oneWay: form("oneWay", share(items - within, items + (k - 1) * within), share(items - within, items)),
    randomRaters: form(
      "randomRaters",
      ofRandomRaters,
      share(items - error, items + (raters - error) / n, items + (raters + error) / n),
    ),
    fixedRaters: form(
      "fixedRaters",
      share(items - error, items + (k - 1) * error),
      share(items - error, items),
    ),
  };
}

/** Where the whole is not positive, but for rounding of the amounts it is made of, its part says nothing. */
const share = (part: number, whole: number, amounts = whole) =>
  whole > ROUNDING * amounts ? part / whole : null;
