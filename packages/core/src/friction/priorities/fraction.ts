/** An exact number in lowest terms; the denominator is above 0. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError("A fraction has a denominator other than 0.");
  const divisor = commonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/**
 * The number a text or a decimal number says, exactly: "9/10", "12.50", 0.1 (a tenth, not the binary number next
 * to it), "1e-7". `undefined` for anything else, such as `NaN`, an infinity, "1/0" or exponents beyond ±400.
 */
export function exactly(value: number | string): Fraction | undefined {
  const [over = "", under = "1", ...more] = String(value).split("/");
  const numerator = decimal(over);
  const denominator = decimal(under);
  if (more.length > 0 || numerator === undefined || denominator === undefined) return undefined;
  if (denominator.numerator === 0n) return undefined;
  return dividedBy(numerator, denominator);
}

function decimal(text: string): Fraction | undefined {
  const parts = /^\s*([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?\s*$/i.exec(text);
  if (parts === null) return undefined;
  const [, sign, whole = "", behind = "", exponent = "0"] = parts;
  const digits = BigInt(whole + behind) * (sign === "-" ? -1n : 1n);
  const places = behind.length - Number(exponent);
  if (Math.abs(Number(exponent)) > 400) return undefined;
  return places > 0 ? fraction(digits, 10n ** BigInt(places)) : fraction(digits * 10n ** BigInt(-places));
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

export const dividedBy = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** Below 0 when `a` is the smaller, above 0 when it is the larger, 0 when they are equal. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest ordinary number, for showing; also where numerator and denominator are too large for one. */
export function toNumber({ numerator, denominator }: Fraction): number {
  const whole = numerator / denominator;
  const rest = numerator - whole * denominator;
  const digits = 10n ** 20n;
  return Number(whole) + Number((rest * digits) / denominator) / 1e20;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
