import { decodeUtf8 } from "./utf8.ts";

const NUMERAL = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * Reads `12`, `-0.5`, `.5` or `1e3`; NaN for anything else. Up to 15 digits are read exactly by one division of
 * whole numbers (both are exact in a double, and the quotient is correctly rounded: Clinger 1990); the rest goes
 * the slow way through text.
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  const sign = bytes[from] === 45 ? -1 : 1;
  let digits = 0;
  let value = 0;
  let dot = -1;
  for (let i = sign === -1 ? from + 1 : from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte === 46 && dot < 0) dot = i;
    else if (byte >= 48 && byte <= 57 && ++digits <= 15) value = value * 10 + byte - 48;
    else return parseText(decodeUtf8(bytes, from, to));
  }
  if (digits === 0) return NaN;
  return (sign * value) / POWERS_OF_TEN[dot < 0 ? 0 : to - dot - 1]! + 0;
}

function parseText(text: string): number {
  const value = NUMERAL.test(text) ? Number(text) + 0 : NaN;
  return Number.isFinite(value) ? value : NaN;
}
