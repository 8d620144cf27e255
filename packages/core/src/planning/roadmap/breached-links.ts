import type { Precedence } from "./precedence.ts";

/** A dependency whose dates cannot both hold, by the places of its bars, and by how many days. */
export type BreachedLink = { readonly before: number; readonly after: number; readonly days: number };

/**
 * The dependencies that end after their successor starts. The same day is not later, as in
 * docs/method/dependency-ends-after-successor-starts.md; an action, which has no first day, must not be due before
 * what it waits for has ended. O(bars + links).
 */
export function breachedLinks({ bars, after }: Precedence): BreachedLink[] {
  return bars.flatMap(({ to }, before) =>
    [...after.targets(before)].flatMap((waiting) => {
      const days = to - bars[waiting]!.from;
      return days > 0 ? [{ before, after: waiting, days }] : [];
    }),
  );
}
