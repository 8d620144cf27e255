/** One vote: 1 agree, 0 pass, -1 disagree. */
export type OpinionVote = {
  readonly person: string;
  readonly statement: string;
  readonly vote: 1 | 0 | -1;
};

/**
 * Who voted how on what, people × statements, only the votes that were cast: those of person `i` lie from `starts[i]` up
 * to but not `starts[i + 1]`, in the order of the statements. Five bytes a vote.
 */
export type VoteMatrix = {
  readonly people: readonly string[];
  readonly statements: readonly string[];
  readonly starts: Int32Array;
  /** The statement of each vote, as a place in `statements`. */
  readonly on: Int32Array;
  readonly vote: Int8Array;
};

/** Votes as columns, people and statements as places in the two lists. Made for many votes. */
export type VoteColumns = {
  readonly people: readonly string[];
  readonly statements: readonly string[];
  readonly person: ArrayLike<number>;
  readonly statement: ArrayLike<number>;
  readonly vote: ArrayLike<number>;
};

/**
 * The votes as a matrix, people and statements in the order of their ids, so that the order of the votes does not
 * matter, but that of several votes of one person on one statement the last counts. O(votes + ids × log ids).
 * Used by docs/method/opinion-groups.md.
 */
export function voteMatrix(votes: readonly OpinionVote[]): VoteMatrix {
  const people = [...new Set(votes.map(({ person }) => person))].sort(byCodePoint);
  const statements = [...new Set(votes.map(({ statement }) => statement))].sort(byCodePoint);
  const placeOfPerson = new Map(people.map((id, place) => [id, place]));
  const placeOfStatement = new Map(statements.map((id, place) => [id, place]));
  return voteMatrixOf({
    people,
    statements,
    person: votes.map(({ person }) => placeOfPerson.get(person)!),
    statement: votes.map(({ statement }) => placeOfStatement.get(statement)!),
    vote: votes.map(({ vote }) => vote),
  });
}

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The same from columns; people and statements stay in their order. O(votes + people + statements). */
export function voteMatrixOf({ people, statements, person, statement, vote }: VoteColumns): VoteMatrix {
  const byStatement = sortedBy(statement, statements.length);
  const inOrder = sortedBy(person, people.length, byStatement);
  const starts = new Int32Array(people.length + 1);
  const on = new Int32Array(inOrder.length);
  const cast = new Int8Array(inOrder.length);
  let size = 0;
  let who = -1;
  for (const row of inOrder) {
    const value = vote[row]!;
    if (value !== 1 && value !== 0 && value !== -1) throw new RangeError(`${value} is no vote.`);
    while (who < person[row]!) starts[++who] = size;
    // Sorting kept the order of one person's votes on one statement, so the last one overwrites the others.
    if (size === starts[who] || on[size - 1] !== statement[row]) size++;
    on[size - 1] = statement[row]!;
    cast[size - 1] = value;
  }
  while (who < people.length) starts[++who] = size;
  return { people, statements, starts, on: on.slice(0, size), vote: cast.slice(0, size) };
}

/** Rows by ascending key, those with one key in the order given. Keys are whole numbers from 0 to below `bound`. */
function sortedBy(keys: ArrayLike<number>, bound: number, rows?: Int32Array): Int32Array {
  const next = new Int32Array(bound + 1);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (!(key >= 0 && key < bound)) throw new RangeError(`There is no place ${key} among ${bound}.`);
    next[key + 1]!++;
  }
  for (let key = 0; key < bound; key++) next[key + 1]! += next[key]!;
  const sorted = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const row = rows === undefined ? at : rows[at]!;
    sorted[next[keys[row]!]!++] = row;
  }
  return sorted;
}

/** How many statements each person voted on. */
export const votesByPerson = ({ people, starts }: VoteMatrix): Int32Array =>
  Int32Array.from(people, (_, person) => starts[person + 1]! - starts[person]!);
