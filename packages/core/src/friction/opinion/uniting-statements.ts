import type { GroupVotes } from "./group-aware-consensus.ts";
import { halfTest } from "./half-test.ts";
import { SURE } from "./representative-statements.ts";

/** A statement on which most people stand on one side, by its place among those given. */
export type UnitingStatement = {
  readonly statement: number;
  readonly count: number;
  readonly votes: number;
  /** The share on that side, counted with one more on either side. */
  readonly share: number;
  /** By how many standard errors it is more than half. */
  readonly test: number;
};

/**
 * What people agree with, and what they disagree with, beyond chance and whatever their group: the strongest `most` of
 * each. A large group can outvote a small one here; groupAwareConsensus does not let it. O(statements × log statements).
 * Formula, source (pol.is) and worked example: docs/method/uniting-statements.md.
 */
export function unitingStatements(
  votes: readonly GroupVotes[],
  most = 5,
): { readonly agree: readonly UnitingStatement[]; readonly disagree: readonly UnitingStatement[] } {
  const on = (side: "agree" | "disagree") =>
    votes
      .map((cast, statement) => united(statement, cast[side], cast.votes))
      .filter(({ share, test }) => share > 0.5 && test > SURE)
      .sort((a, b) => b.share * b.test - a.share * a.test || a.statement - b.statement)
      .slice(0, most);
  return { agree: on("agree"), disagree: on("disagree") };
}

function united(statement: number, count: number, votes: number): UnitingStatement {
  const test = halfTest(count, votes).value ?? 0;
  return { statement, count, votes, share: (count + 1) / (votes + 2), test };
}
