import { type Constraint, type IntegerProgram, yesOrNo } from "./integer-program.ts";
import type { PartOrder } from "./kemeny-search.ts";
import { disagreementsOf } from "./kemeny.ts";
import type { Preferences } from "./preferences.ts";

/**
 * Putting options in the order with the fewest disagreements, as an integer program: one choice for each pair,
 * whether the first named stands above the second, and for each three that their choices form no ring. `besides`
 * is an order that may not be the answer: the best other one then tells whether it is unique, and the margin.
 * n(n-1)/2 choices, n(n-1)(n-2)/6 constraints. Formula and source: docs/method/kemeny.md.
 */
export function kemenyProgram(
  { options, above }: Preferences,
  part: readonly number[],
  besides?: readonly number[],
): IntegerProgram {
  const pairs = pairsOf(part.length);
  const weight = (a: number, b: number) => above[part[a]! * options + part[b]!]!;
  const constraints = noRings(part.length);
  if (besides !== undefined) constraints.push(another(part, besides));
  return {
    sense: "least",
    variables: pairs.map(([i, j]) => yesOrNo(weight(j, i) - weight(i, j))),
    constraints,
    constant: pairs.reduce((sum, [i, j]) => sum + weight(i, j), 0),
  };
}

/** The choices that say an order: the way back from `orderFrom`. */
export function choicesOfOrder(part: readonly number[], order: readonly number[]): number[] {
  const places = new Map(order.map((option, place) => [option, place]));
  return pairsOf(part.length).map(([i, j]) => (places.get(part[i]!)! < places.get(part[j]!)! ? 1 : 0));
}

/** The order that a solver's choices say: options by how many others they stand above. */
export function orderFrom(part: readonly number[], choices: ArrayLike<number>): number[] {
  const below = new Array<number>(part.length).fill(0);
  for (const [at, [i, j]] of pairsOf(part.length).entries()) below[choices[at]! > 0.5 ? i : j]!++;
  return part
    .map((_, at) => at)
    .sort((a, b) => below[b]! - below[a]! || a - b)
    .map((at) => part[at]!);
}

/**
 * A solved part: the order a solver found, the bound below which it says none can be, and what the best other
 * order has, or `null` when that was not looked at. The disagreements are counted anew from the preferences.
 */
export function solvedPart(
  preferences: Preferences,
  order: readonly number[],
  { bound, nextBest }: { readonly bound: number; readonly nextBest: number | null },
): PartOrder {
  const disagreements = disagreementsOf(preferences, order);
  const near = preferences.weight * 1e-6;
  const atLeast = bound >= disagreements - near ? disagreements : bound;
  const more = nextBest === null ? null : nextBest - disagreements;
  const margin = more === null ? null : more <= near ? 0 : more;
  return { order, disagreements, atLeast, optima: margin !== null && margin > 0 ? 1 : null, margin };
}

/** Pairs of the first `size` numbers, the smaller first, in the order of the program's variables. */
const pairsOf = (size: number): [number, number][] =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size - i - 1 }, (_, more): [number, number] => [i, i + 1 + more]),
  ).flat();

/** For i, j, k: i above j and j above k make i above k, and the same for below. */
function noRings(size: number): Constraint[] {
  const variable = (i: number, j: number) => i * size - (i * (i + 1)) / 2 + (j - i - 1);
  const constraints: Constraint[] = [];
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++)
      for (let k = j + 1; k < size; k++)
        constraints.push({
          lower: 0,
          upper: 1,
          terms: [
            [variable(i, j), 1],
            [variable(j, k), 1],
            [variable(i, k), -1],
          ],
        });
  return constraints;
}

/** At least one pair stands otherwise than in the order that is not asked for. */
function another(part: readonly number[], order: readonly number[]): Constraint {
  const choices = choicesOfOrder(part, order);
  const yes = choices.reduce((sum, choice) => sum + choice, 0);
  return {
    lower: -Infinity,
    upper: yes - 1,
    terms: choices.map((choice, at): [number, number] => [at, choice === 1 ? 1 : -1]),
  };
}
