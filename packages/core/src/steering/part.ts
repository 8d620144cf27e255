/** A number with its reasons. `people`: how many people it rests on, `null` where it does not rest on people. */
export type Part = {
  readonly id: string;
  /** 0 to 1, 1 the best; `null` where there is nothing to measure. */
  readonly value: number | null;
  readonly weight: number;
  readonly people: number | null;
  /** One plain sentence, with the numbers behind the value or with why there is none. */
  readonly reason: string;
};

/** One dial: the weighted mean of the parts that have a value, and its parts, weakest first, those without value last. */
export type Dial = { readonly value: number | null; readonly parts: readonly Part[] };

export type Profile = {
  readonly coordinated: Dial;
  readonly engaged: Dial;
  readonly prepared: Dial;
  readonly changePrepared: Dial;
};

/** Parts count alike: nobody has shown that one of them matters more. */
const WEIGHT = 1;

export const part = (id: string, value: number, reason: string, people: number | null = null): Part => ({
  id,
  value,
  weight: WEIGHT,
  people,
  reason,
});

/** A part of a dial that cannot be measured, and why. */
export const unknownPart = (id: string, reason: string, people: number | null = null): Part => ({
  id,
  value: null,
  weight: WEIGHT,
  people,
  reason,
});

/** A dial from its parts. See docs/method/alignment-profile.md. */
export function dial(parts: readonly Part[]): Dial {
  let [sum, weight] = [0, 0];
  for (const { value, weight: counts } of parts) {
    if (value === null) continue;
    sum += value * counts;
    weight += counts;
  }
  return { value: weight === 0 ? null : sum / weight, parts: parts.toSorted(weakestFirst) };
}

function weakestFirst(a: Part, b: Part): number {
  const difference = (a.value ?? 2) - (b.value ?? 2);
  return difference === 0 ? (a.id < b.id ? -1 : 1) : difference;
}

/** A share as people read it; what is not quite all is never rounded to all, nor a little to nothing. */
export function percent(share: number): string {
  if (share > 0.995 && share < 1) return "over 99 %";
  if (share > 0 && share < 0.005) return "under 1 %";
  return `${Math.round(share * 100)} %`;
}

/** A whole number as people read it: 28,000. */
export const figure = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** "1 ask", "3,000 asks". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${figure(count)} ${count === 1 ? one : many}`;
