import type { Measure } from "../measures/measure.ts";

/** How one group voted on one statement; `votes` counts passes too. */
export type GroupVotes = { readonly agree: number; readonly disagree: number; readonly votes: number };

/**
 * How sure it is, from 0 to 1, that a member of every one of the groups agrees: the product over the groups of the share
 * that agrees, each counted with one agreement and one disagreement more. One group that disagrees makes it small.
 * `null` when there is no group or a group has not voted. See docs/method/group-aware-consensus.md.
 */
export function groupAwareConsensus(groups: readonly GroupVotes[]): Measure {
  const people = groups.reduce((sum, { votes }) => sum + counted(votes), 0);
  if (groups.length === 0) return { value: null, people, reason: "There are no groups." };
  if (groups.some(({ agree, disagree, votes }) => counted(agree) + counted(disagree) > votes))
    throw new RangeError("More people agreed or disagreed than voted.");
  if (groups.some(({ votes }) => votes === 0))
    return { value: null, people, reason: "A group has not voted on the statement." };
  const value = groups.reduce((product, { agree, votes }) => (product * (agree + 1)) / (votes + 2), 1);
  return { value, people, reason: "" };
}

function counted(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no count.`);
  return count;
}
