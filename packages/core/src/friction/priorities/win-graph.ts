/**
 * Whether from every option a chain of wins leads to every other, so that no group has only won or only lost against
 * the rest. `wins` holds at `a * options + b` how often a won against b. O(options²). Used by
 * docs/method/bradley-terry.md and docs/method/plackett-luce.md.
 */
export function isEverybodyBeatable(wins: ArrayLike<number>, options: number): boolean {
  const reaches = (won: (from: number, to: number) => boolean) => {
    const reached = new Set([0]);
    for (const from of reached) for (let to = 0; to < options; to++) if (won(from, to)) reached.add(to);
    return reached.size === options;
  };
  const beats = (a: number, b: number) => wins[a * options + b]! > 0;
  return options > 0 && reaches(beats) && reaches((from, to) => beats(to, from));
}
