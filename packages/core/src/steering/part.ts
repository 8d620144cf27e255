import type { Part } from "../exchange/assessment.ts";

/** A part of a dial that cannot be measured, and why. */
export const unknownPart = (id: string, reason: string, people: number | null = null): Part => ({
  id,
  value: null,
  weight: 1,
  people,
  reason,
});

/** A part of a dial that is the share of some things, `null` where there are none of them. */
export function sharePart(id: string, good: number, all: number, reason: string, none: string, people: number | null = null): Part {
  return all === 0 ? unknownPart(id, none, people) : { id, value: good / all, weight: 1, people, reason };
}

/** A share as people read it; what is not quite all is never rounded to all, nor a little to nothing. */
export function percent(share: number): string {
  if (share > 0.995 && share < 1) return "over 99 %";
  if (share > 0 && share < 0.005) return "under 1 %";
  return `${Math.round(share * 100)} %`;
}

/** "1 ask", "3 asks". */
export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
