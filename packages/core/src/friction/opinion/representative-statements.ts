import type { GroupVotes } from "./group-aware-consensus.ts";
import { halfTest } from "./half-test.ts";

/** A statement that stands for a group, by its place among those given, and the side on which it does. */
export type RepresentativeStatement = {
  readonly statement: number;
  readonly side: "agree" | "disagree";
  /** How many of the group's votes on it were on that side. */
  readonly count: number;
  readonly votes: number;
  /** Their share, counted with one more on either side. */
  readonly share: number;
  /** By how many standard errors more than half of the group is on that side. */
  readonly shareTest: number;
  /** How many times the share of everybody else. */
  readonly ratio: number;
  /** By how many standard errors the shares of the group and of everybody else differ. */
  readonly ratioTest: number;
  /** False for a statement that is only the strongest the group agrees with, and could be so by chance. */
  readonly isSure: boolean;
};

/** One in ten would come so far by chance. */
export const SURE = 1.2816;

/**
 * What each group thinks unlike the others: the statement it agrees with most strongly, if there is one, and those on which
 * more than half of it stands on one side, and more than of everybody else, both beyond chance. What it agrees with comes
 * first, then by how strong both are; at most `most`. Takes one row a group, one place a statement.
 * O(groups² × statements + groups × statements × log statements).
 * Formula, source (pol.is) and worked example: docs/method/representative-statements.md.
 */
export function representativeStatements(
  groups: readonly (readonly GroupVotes[])[],
  most = 5,
): RepresentativeStatement[][] {
  const statements = groups[0]?.length ?? 0;
  if (groups.some((row) => row.length !== statements))
    throw new RangeError("Groups need one place for each statement.");
  return groups.map((own) => {
    const others = own.map((_, statement) =>
      groups.reduce((sum, group) => (group === own ? sum : plus(sum, group[statement]!)), {
        agree: 0,
        disagree: 0,
        votes: 0,
      }),
    );
    return standingFor(own, others, most);
  });
}

const plus = (one: GroupVotes, other: GroupVotes): GroupVotes => ({
  agree: one.agree + other.agree,
  disagree: one.disagree + other.disagree,
  votes: one.votes + other.votes,
});

function standingFor(own: readonly GroupVotes[], others: readonly GroupVotes[], most: number) {
  const candidates = own.flatMap((votes, statement) =>
    votes.votes === 0
      ? []
      : (["agree", "disagree"] as const).map((side) => candidate(statement, side, votes, others[statement]!)),
  );
  const [agreed] = candidates
    .filter(({ side, share }) => side === "agree" && share > 0.5)
    .sort(agreedAndStrongFirst);
  return candidates
    .filter((each) => each === agreed || each.isSure)
    .sort(agreedAndStrongFirst)
    .slice(0, most);
}

function candidate(
  statement: number,
  side: "agree" | "disagree",
  own: GroupVotes,
  others: GroupVotes,
): RepresentativeStatement {
  const [count, votes] = [own[side], own.votes];
  const share = (count + 1) / (votes + 2);
  const shareTest = halfTest(count, votes).value ?? 0;
  const ratio = share / ((others[side] + 1) / (others.votes + 2));
  const ratioTest = differenceTest(count, votes, others[side], others.votes);
  const isSure = shareTest > SURE && ratioTest > SURE;
  return { statement, side, count, votes, share, shareTest, ratio, ratioTest, isSure };
}

/** Two shares' difference in standard errors, with one more counted on each of the four numbers. */
function differenceTest(count: number, people: number, otherCount: number, otherPeople: number): number {
  const [one, other] = [people + 1, otherPeople + 1];
  const pooled = (count + otherCount + 2) / (one + other);
  if (pooled === 1) return 0;
  const difference = (count + 1) / one - (otherCount + 1) / other;
  return difference / Math.sqrt(pooled * (1 - pooled) * (1 / one + 1 / other));
}

function agreedAndStrongFirst(a: RepresentativeStatement, b: RepresentativeStatement): number {
  if (a.side !== b.side) return a.side === "agree" ? -1 : 1;
  return strength(b) - strength(a) || a.statement - b.statement;
}

/** Tests below 0 speak against the statement, and two of them must not speak for it. */
const strength = ({ share, shareTest, ratio, ratioTest }: RepresentativeStatement) =>
  ratio * Math.max(0, ratioTest) * share * Math.max(0, shareTest);
