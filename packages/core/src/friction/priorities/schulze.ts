import { type Preferences, majority, noOrder } from "./preferences.ts";

export type Schulze = {
  readonly people: number;
  /** Why there is no order; empty when there is one. */
  readonly reason: string;
  /** Options from the best on, those that the rule does not tell apart together; empty without an order. */
  readonly places: readonly (readonly number[])[];
  /** At row a, column b: the strength of the strongest path from a to b, 0 for none. */
  readonly paths: readonly (readonly number[])[];
};

/**
 * The order of options by strongest paths: Schulze's rule with winning votes. A path leads over majorities and is
 * as strong as its weakest; a stands above b when the path from a to b is stronger than the one back. O(options³).
 * Formula, source (Schulze 2011) and worked example: docs/method/schulze.md.
 */
export function schulze(preferences: Preferences): Schulze {
  const reason = noOrder(preferences);
  const paths = strongestPaths(preferences);
  const places = reason === "" ? placesOf(paths) : [];
  return { people: preferences.people, reason, places, paths };
}

function strongestPaths(preferences: Preferences): number[][] {
  const { options, above } = preferences;
  const all = Array.from({ length: options }, (_, option) => option);
  const paths = all.map((a) =>
    all.map((b) => (majority(preferences, a, b) > 0 ? above[a * options + b]! : 0)),
  );
  for (const through of all)
    for (const from of all)
      for (const to of all) {
        if (from === to || from === through || to === through) continue;
        const detour = Math.min(paths[from]![through]!, paths[through]![to]!);
        paths[from]![to] = Math.max(paths[from]![to]!, detour);
      }
  return paths;
}

/** First those that no other stands above, then those that no other of the rest does, and so on. */
function placesOf(paths: readonly (readonly number[])[]): number[][] {
  const places: number[][] = [];
  let rest = paths.map((_, option) => option);
  while (rest.length > 0) {
    const unbeaten = rest.filter((b) => rest.every((a) => paths[a]![b]! <= paths[b]![a]!));
    places.push(unbeaten);
    rest = rest.filter((option) => !unbeaten.includes(option));
  }
  return places;
}
