/**
 * The value that an F variable with so many degrees of freedom (any numbers above 0) exceeds with a chance of 1 − `share`;
 * `share` lies between 0 and 1. Found by halving the interval of the incomplete beta function, relative error below 1e-12.
 * O(√degrees of freedom) terms a halving, some sixty halvings. Source (DLMF 8.17) and worked example: docs/method/f-quantile.md.
 */
export function fQuantile(share: number, first: number, second: number): number {
  if (!(share > 0 && share < 1 && first > 0 && second > 0 && first + second < Infinity))
    throw new RangeError(
      `There is no F quantile of ${share} with ${first} and ${second} degrees of freedom.`,
    );
  // What lies near 1 is looked for from the other end, where numbers are finer.
  if (betaShare(0.5, first / 2, second / 2) < share) return 1 / fQuantile(1 - share, second, first);
  let [low, high] = [0, 0.5];
  while (high - low > high * Number.EPSILON) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (betaShare(middle, first / 2, second / 2) < share) low = middle;
    else high = middle;
  }
  return (second * high) / (first * (1 - high));
}

/** The regularised incomplete beta function: the chance that a beta variable is at most `at`. */
function betaShare(at: number, a: number, b: number): number {
  if (at > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - at, b, a);
  const scale = a * Math.log(at) + b * Math.log1p(-at) + logGamma(a + b) - logGamma(a) - logGamma(b);
  return Math.exp(scale) / (a * fraction(at, a, b));
}

/** The continued fraction 1 + d₁/(1 + d₂/(1 + …)) of the incomplete beta function, evaluated forwards by Lentz's method. */
function fraction(at: number, a: number, b: number): number {
  let [value, c, d] = [1, 1, 0];
  for (let k = 1; ; k++) {
    const half = Math.floor(k / 2);
    const numerator =
      k % 2 === 0
        ? (half * (b - half) * at) / ((a + k - 1) * (a + k))
        : (-(a + half) * (a + b + half) * at) / ((a + k - 1) * (a + k));
    d = 1 / (1 + numerator * d);
    c = 1 + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 4 * Number.EPSILON) return value;
  }
}

/** ln Γ(x) for x above 0: Stirling's series from 12 on, and Γ(x + 1) = x Γ(x) below. */
function logGamma(x: number): number {
  let [shift, at] = [0, x];
  for (; at < 12; at++) shift += Math.log(at);
  const square = at * at;
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square;
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series / at - shift;
}
