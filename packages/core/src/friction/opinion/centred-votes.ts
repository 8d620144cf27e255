import type { VoteMatrix } from "./vote-matrix.ts";

/**
 * Votes less the mean vote on their statement. A vote that was not cast is taken for the mean, and so is 0 here: the
 * matrix stays as sparse as the votes are.
 */
export type CentredVotes = {
  readonly starts: Int32Array;
  readonly on: Int32Array;
  readonly values: Float64Array;
  readonly people: number;
  readonly statements: number;
  /** By statement; 0 where nobody voted. */
  readonly means: Float64Array;
};

/** O(votes). Used by docs/method/opinion-map.md. */
export function centredVotes({ people, statements, starts, on, vote }: VoteMatrix): CentredVotes {
  const means = new Float64Array(statements.length);
  const counts = new Int32Array(statements.length);
  for (let at = 0; at < on.length; at++) {
    means[on[at]!]! += vote[at]!;
    counts[on[at]!]!++;
  }
  for (let statement = 0; statement < means.length; statement++)
    means[statement]! /= Math.max(1, counts[statement]!);
  const values = Float64Array.from(vote, (value, at) => value - means[on[at]!]!);
  return { starts, on, values, people: people.length, statements: statements.length, means };
}
