import { seededRandom } from "../measures/seeded-random.ts";
import type { CentredVotes } from "./centred-votes.ts";
import { symmetricEigen, withFixedSign } from "./symmetric-eigen.ts";

/** The two directions among the statements along which people differ most. */
export type LeadingDirections = {
  /** Each of length 1 and at right angles to the other, with an entry for each statement; all 0 where nothing is left. */
  readonly directions: readonly [Float64Array, Float64Array];
  /** The sum over people of the square of how far along each they stand. */
  readonly squares: readonly [number, number];
};

type Direction = { readonly direction: Float64Array; readonly square: number };

/** Up to this many people or statements all directions are worked out, beyond only what is needed. */
const FEW = 48;
/** What is below this part of the whole is rounding. */
const ROUNDING = 1e-14;

/**
 * The first two principal directions of the votes: exact to rounding by the eigenvectors of the smaller Gram matrix
 * where people or statements are few, else by block Lanczos, a few dozen passes over the votes that were cast.
 * Method, source and worked example: docs/method/opinion-map.md.
 */
export function leadingDirections(votes: CentredVotes): LeadingDirections {
  const whole = votes.values.reduce((sum, value) => sum + value * value, 0);
  const found = Math.min(votes.people, votes.statements) <= FEW ? all(votes) : leading(votes);
  const [first, second] = [0, 1].map((place) => {
    const each = found[place];
    const isThere = each !== undefined && each.square > ROUNDING * whole;
    return isThere ? each : { direction: new Float64Array(votes.statements), square: 0 };
  }) as [Direction, Direction];
  return {
    directions: [withFixedSign(first.direction), withFixedSign(second.direction)],
    squares: [first.square, second.square],
  };
}

function all(votes: CentredVotes): Direction[] {
  const { people, statements } = votes;
  if (statements <= people) {
    const { values, vectors } = symmetricEigen(byStatements(votes), statements);
    return vectors.slice(0, 2).map((direction, place) => ({ direction, square: values[place]! }));
  }
  const { values, vectors } = symmetricEigen(byPeople(votes), people);
  return vectors.slice(0, 2).map((weights, place) => {
    const direction = new Float64Array(statements);
    const length = Math.sqrt(Math.max(values[place]!, 0)) || 1;
    eachVote(votes, (person, statement, value) => {
      direction[statement]! += (value * weights[person]!) / length;
    });
    return { direction, square: values[place]! };
  });
}

function eachVote(votes: CentredVotes, visit: (person: number, statement: number, value: number) => void) {
  for (let person = 0; person < votes.people; person++)
    for (let at = votes.starts[person]!; at < votes.starts[person + 1]!; at++)
      visit(person, votes.on[at]!, votes.values[at]!);
}

/** Products of statements' columns, summed over people. */
function byStatements({ people, statements, starts, on, values }: CentredVotes): Float64Array {
  const gram = new Float64Array(statements * statements);
  for (let person = 0; person < people; person++)
    for (let i = starts[person]!; i < starts[person + 1]!; i++)
      for (let j = starts[person]!; j < starts[person + 1]!; j++)
        gram[on[i]! * statements + on[j]!]! += values[i]! * values[j]!;
  return gram;
}

/** Products of people's rows, summed over the statements both voted on. */
export function byPeople({ people, statements, starts, on, values }: CentredVotes): Float64Array {
  const gram = new Float64Array(people * people);
  const row = new Float64Array(statements);
  for (let one = 0; one < people; one++) {
    row.fill(0);
    for (let at = starts[one]!; at < starts[one + 1]!; at++) row[on[at]!] = values[at]!;
    for (let other = 0; other <= one; other++) {
      let sum = 0;
      for (let at = starts[other]!; at < starts[other + 1]!; at++) sum += values[at]! * row[on[at]!]!;
      gram[one * people + other] = sum;
      gram[other * people + one] = sum;
    }
  }
  return gram;
}

/** Two vectors side by side, their entries in turn: each vote is looked at once for both. */
type Pair = Float64Array;

const CLOSE_ENOUGH = 1e-11;
/** Where the second and third direction are nearly as strong, further steps only turn one into the other. */
const MOST_STEPS = 70;

/** Block Lanczos on the products of columns, every vector kept at right angles to all before. */
function leading(votes: CentredVotes): Direction[] {
  const kept: Float64Array[] = [];
  const products: number[][] = [];
  let next = split(startOf(votes.statements));
  let looked = 0;
  for (let step = 1; ; step++) {
    const added = orthonormal(next, kept);
    if (added.length === 0) return ritz(kept, products).found;
    const isLast = step === MOST_STEPS;
    next = multiplied(votes, added);
    for (const [place, image] of next.entries()) {
      const row = kept.concat(added).map((direction) => dot(direction, image));
      products.push(row.slice(0, kept.length + place + 1));
    }
    kept.push(...added);
    const rest = next.map((image) => awayFrom(image.slice(), kept));
    if (kept.length < 1.4 * looked && !isLast) continue;
    looked = kept.length;
    const { found, ends } = ritz(kept, products);
    if (isLast || isSettled(found, ends, rest)) return found;
  }
}

/** Whether what the products reach outside of the vectors kept no longer changes the two directions. */
function isSettled(found: readonly Direction[], ends: readonly number[][], rest: readonly Float64Array[]) {
  const bound = CLOSE_ENOUGH * (found[0]?.square ?? 0);
  return ends.every((end) => {
    const outside = new Float64Array(rest[0]!.length);
    for (const [place, vector] of rest.entries())
      for (let at = 0; at < vector.length; at++) outside[at]! += end[place]! * vector[at]!;
    return Math.sqrt(dot(outside, outside)) <= bound;
  });
}

/** The best two directions within the vectors kept, and what of the last vectors is in them. */
function ritz(kept: readonly Float64Array[], products: readonly (readonly number[])[]) {
  const size = kept.length;
  const square = new Float64Array(size * size);
  for (const [i, row] of products.entries())
    for (const [j, entry] of row.entries()) square[i * size + j] = square[j * size + i] = entry;
  const { values, vectors } = symmetricEigen(square, size);
  const two = vectors.slice(0, 2);
  const found = two.map((weights, place) => {
    const direction = new Float64Array(kept[0]!.length);
    for (const [which, vector] of kept.entries())
      for (let at = 0; at < direction.length; at++) direction[at]! += weights[which]! * vector[at]!;
    return { direction, square: values[place]! };
  });
  return { found, ends: two.map((weights) => [...weights.slice(-2)]) };
}

/** Always the same start, unlike any votes, so that no direction is missed for lying square to it. */
function startOf(statements: number): Pair {
  const random = seededRandom(1);
  return Float64Array.from({ length: 2 * statements }, () => random() - 0.5);
}

const split = (pair: Pair): Float64Array[] =>
  [0, 1].map((which) => Float64Array.from({ length: pair.length / 2 }, (_, at) => pair[2 * at + which]!));

/** The vectors made square to those kept and to each other, of length 1; those with nothing of their own fall away. */
function orthonormal(vectors: readonly Float64Array[], kept: readonly Float64Array[]): Float64Array[] {
  const added: Float64Array[] = [];
  for (const vector of vectors) {
    const before = Math.sqrt(dot(vector, vector));
    awayFrom(vector, [...kept, ...added]);
    const length = Math.sqrt(dot(vector, vector));
    if (length <= before * 1e-12) continue;
    for (let at = 0; at < vector.length; at++) vector[at]! /= length;
    added.push(awayFrom(vector, [...kept, ...added]));
  }
  return added;
}

/** Takes out of the vector, in place, all that lies along the others; twice, for rounding. */
function awayFrom(vector: Float64Array, others: readonly Float64Array[]): Float64Array {
  for (let time = 0; time < 2; time++)
    for (const other of others) {
      const along = dot(vector, other);
      for (let at = 0; at < vector.length; at++) vector[at]! -= along * other[at]!;
    }
  return vector;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += x[at]! * y[at]!;
  return sum;
}

/** Votes' transpose × votes × one or two vectors. */
function multiplied(votes: CentredVotes, vectors: readonly Float64Array[]): Float64Array[] {
  const [first, second = first] = vectors as [Float64Array, Float64Array?];
  const pair = new Float64Array(2 * votes.statements);
  for (let at = 0; at < votes.statements; at++) {
    pair[2 * at] = first[at]!;
    pair[2 * at + 1] = second[at]!;
  }
  return split(throughPeople(votes, pair)).slice(0, vectors.length);
}

function throughPeople({ people, starts, on, values }: CentredVotes, pair: Pair): Pair {
  const image = new Float64Array(pair.length);
  for (let person = 0; person < people; person++) {
    const end = starts[person + 1]!;
    let first = 0;
    let second = 0;
    for (let at = starts[person]!; at < end; at++) {
      const value = values[at]!;
      const place = 2 * on[at]!;
      first += value * pair[place]!;
      second += value * pair[place + 1]!;
    }
    for (let at = starts[person]!; at < end; at++) {
      const value = values[at]!;
      const place = 2 * on[at]!;
      image[place]! += value * first;
      image[place + 1]! += value * second;
    }
  }
  return image;
}
