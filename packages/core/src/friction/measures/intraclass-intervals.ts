import { fQuantile } from "./f-quantile.ts";

/** Mean squares of a two-way analysis of variance of ratings, one of each rater on each item. */
export type MeanSquares = {
  readonly items: number;
  /** Within items, of raters, and of what is left. */
  readonly within: number;
  readonly raters: number;
  readonly error: number;
  readonly itemCount: number;
  readonly raterCount: number;
};

/** From low to high; `null` where the form is undefined, or nothing but the items differs. */
export type Interval = readonly [number, number] | null;
export type FormIntervals = { readonly single: Interval; readonly average: Interval };

/**
 * Between what an intraclass correlation of one or several ways lies, for items unlike those rated: exact for ICC(1) and
 * ICC(3) of normal ratings, after Satterthwaite for ICC(2), whose own estimate is passed in.
 * Formula, source (Shrout & Fleiss 1979) and worked example: docs/method/rater-intraclass.md.
 */
export function intraclassIntervals(squares: MeanSquares, ofRandomRaters: number | null, level: number) {
  const { items, within, error, itemCount, raterCount } = squares;
  const share = 1 - (1 - level) / 2;
  const ofItems = itemCount - 1;
  return {
    oneWay: ratioIntervals(items, within, ofItems, itemCount * (raterCount - 1), raterCount, share),
    randomRaters: randomIntervals(squares, ofRandomRaters, share),
    fixedRaters: ratioIntervals(items, error, ofItems, ofItems * (raterCount - 1), raterCount, share),
  };
}

const NONE: FormIntervals = { single: null, average: null };

function ratioIntervals(
  items: number,
  rest: number,
  ofItems: number,
  ofRest: number,
  raters: number,
  share: number,
): FormIntervals {
  if (items === 0 || rest === 0) return NONE;
  const low = items / rest / fQuantile(share, ofItems, ofRest);
  const high = (items / rest) * fQuantile(share, ofRest, ofItems);
  return {
    single: [(low - 1) / (low + raters - 1), (high - 1) / (high + raters - 1)],
    average: [1 - 1 / low, 1 - 1 / high],
  };
}

function randomIntervals(squares: MeanSquares, icc: number | null, share: number): FormIntervals {
  const { items, raters, error, itemCount: n, raterCount: k } = squares;
  if (icc === null || items === 0 || error === 0) return NONE;
  const [ofRaters, ofRest] = [(k * icc * raters) / error, n * (1 + (k - 1) * icc) - k * icc];
  const freedom = ((k - 1) * (n - 1) * (ofRaters + ofRest) ** 2) / ((n - 1) * ofRaters ** 2 + ofRest ** 2);
  // Below one degree of freedom the interval says nothing: it may miss its own estimate, or leave the range of numbers.
  if (!(freedom >= 1)) return NONE;
  const [upper, lower] = [fQuantile(share, n - 1, freedom), fQuantile(share, freedom, n - 1)];
  const rest = k * raters + (k * n - k - n) * error;
  const low = (n * (items - upper * error)) / (upper * rest + n * items);
  const high = (n * (lower * items - error)) / (rest + n * lower * items);
  return { single: [low, high], average: steppedUp(low, high, k) };
}

/** Spearman and Brown's rule for the mean of all raters in place of one. */
function steppedUp(low: number, high: number, raters: number): Interval {
  const mean = (single: number) => (raters * single) / (1 + (raters - 1) * single);
  return 1 + (raters - 1) * low > 0 ? [mean(low), mean(high)] : null;
}
