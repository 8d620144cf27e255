/**
 * The chance that a chi-square variable with `degreesOfFreedom` (a whole number from 1) is at least as
 * large as `chiSquare`: from 1 at 0 down to 0. The regularised upper incomplete gamma function at half of
 * both. Relative error below 1e-10 where the answer exceeds 1e-300. Series below the mean, continued
 * fraction above it: O(√degreesOfFreedom) terms. Source (DLMF 8.7.3 and 8.9.2) and worked example:
 * docs/method/chi-square-tail.md.
 */
export function chiSquareTail(chiSquare: number, degreesOfFreedom: number): number {
  if (!(chiSquare >= 0) || !Number.isInteger(degreesOfFreedom) || degreesOfFreedom < 1)
    throw new RangeError(`No chi-square of ${chiSquare} with ${degreesOfFreedom} degrees of freedom.`);
  if (chiSquare === 0) return 1;
  if (chiSquare === Infinity) return 0;

  const shape = degreesOfFreedom / 2;
  const at = chiSquare / 2;
  const scale = Math.exp(shape * Math.log(at) - at - logGammaOfHalf(degreesOfFreedom));
  return at < shape + 1 ? 1 - scale * lowerSeries(shape, at) : scale * upperFraction(shape, at);
}

/** ln Γ(halves / 2), by Γ(x + 1) = x Γ(x) from Γ(1/2) = √π or Γ(1) = 1. */
function logGammaOfHalf(halves: number): number {
  let sum = halves % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let x = halves % 2 === 0 ? 1 : 0.5; x < halves / 2; x++) sum += Math.log(x);
  return sum;
}

/** Σ at^k / (shape (shape + 1) … (shape + k)), k from 0. */
function lowerSeries(shape: number, at: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; term > sum * Number.EPSILON; k++) {
    term *= at / (shape + k);
    sum += term;
  }
  return sum;
}

/** The continued fraction of Γ(shape, at) eˣ x⁻ᵃ, evaluated forwards by Lentz's method. */
function upperFraction(shape: number, at: number): number {
  let denominator = at + 1 - shape;
  let c = Infinity;
  let d = 1 / denominator;
  let value = d;
  for (let k = 1; ; k++) {
    const numerator = k * (shape - k);
    denominator += 2;
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 4 * Number.EPSILON) return value;
  }
}
