import { type Preferences, majority } from "./preferences.ts";

/**
 * Options cut into parts, best part first: more weight puts every option of a part above every option of a later
 * one than below. Each order with the fewest disagreements therefore keeps the parts apart (exchange two
 * neighbours that do not, and the disagreements fall), so that each part can be put in order alone. A part that
 * cannot be cut further holds options in a ring of majorities or ties. O(options²). Used by docs/method/kemeny.md.
 */
export function kemenyParts(preferences: Preferences): number[][] {
  const { options } = preferences;
  // Whoever belongs to an earlier part holds more points than whoever belongs to a later one, so that parts lie
  // side by side in the order of points.
  const holds = Array.from({ length: options }, (_, option) => held(preferences, option));
  const order = holds.map((_, option) => option).sort((a, b) => holds[b]! - holds[a]! || a - b);

  const parts: number[][] = [];
  let part: number[] = [];
  let sum = 0;
  for (const [place, option] of order.entries()) {
    part.push(option);
    sum += holds[option]!;
    const before = place + 1;
    // Among themselves they share two points a pair; more than two for each later option nobody can hold. When
    // they hold all of these, everything before beats everything after.
    if (sum === before * (before - 1) + 2 * before * (options - before)) {
      parts.push(part.sort((a, b) => a - b));
      part = [];
    }
  }
  return parts;
}

/** Two points for each option that a majority puts below this one, one point for a tie. */
function held(preferences: Preferences, option: number): number {
  let points = 0;
  for (let other = 0; other < preferences.options; other++)
    if (other !== option) points += 1 + Math.sign(majority(preferences, option, other));
  return points;
}
