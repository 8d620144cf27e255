import { wilsonLowerBound } from "./measures/wilson-lower-bound.ts";
import type { Derivation, Situation } from "./situation.ts";
import { type VotesOn, votesCast } from "./votes-cast.ts";

/**
 * What votes tell beyond chance: most agree; most disagree; a good part stands on either side (`divided`, whatever most
 * think); or neither of these, for too few voted or they are too mixed.
 */
export type Standing = "agreed" | "disagreed" | "divided" | "unsettled";

/** How people voted on one statement. Shares are of all who voted, passes included. */
export type StatementVotes = {
  readonly statement: string;
  readonly title: string;
  readonly people: number;
  /** `null`, like all that follows from them, where so few voted in an anonymous round that one could tell who. */
  readonly agree: number | null;
  readonly disagree: number | null;
  readonly pass: number | null;
  readonly agreeShare: number | null;
  /** The share that agrees and that disagrees at least, with chance allowed for. */
  readonly agreeAtLeast: number | null;
  readonly disagreeAtLeast: number | null;
  readonly standing: Standing | null;
  /** Why there are no numbers. */
  readonly reason: string;
};

export type VoteAgreement = {
  /** Statements somebody voted on, the one that surely most people agree with first. */
  readonly statements: readonly StatementVotes[];
  readonly people: number;
  readonly votes: number;
  /** How many of the statements stand how. */
  readonly standings: Readonly<Record<Standing, number>>;
  /** Statements that were voted on and are kept but not shown; they are left out of all the rest. */
  readonly notShown: number;
  /** Why there is nothing to tell. */
  readonly reason: string;
};

/**
 * Which statements unite people and which divide them: the last votes by statement, in the order of how many surely
 * agree. Statements that are kept but not shown are counted and left out. O(votes + statements × log statements).
 * See docs/method/vote-agreement.md.
 */
export const voteAgreement = (situation: Situation): VoteAgreement => situation.recall(voted);

const voted: Derivation<VoteAgreement> = {
  from: ["votes", "statements"],
  derive: (situation) => {
    const { notShown, people, statements: cast } = votesCast(situation);
    const statements = cast.map((votes) => tallyOf(situation, votes)).sort(surelyAgreedFirst);
    const standings = { agreed: 0, disagreed: 0, divided: 0, unsettled: 0 };
    for (const { standing } of statements) if (standing !== null) standings[standing]++;
    return {
      statements,
      people,
      votes: statements.reduce((sum, each) => sum + each.people, 0),
      standings,
      notShown,
      reason: statements.length > 0 ? "" : reasonFor(notShown),
    };
  },
};

const reasonFor = (notShown: number) =>
  notShown === 0
    ? "Nobody has voted on a statement."
    : "All statements that were voted on are kept but not shown.";

/** Most people is more than this share of those who voted. */
const MOST = 0.5;

function tallyOf({ organisation, thresholds }: Situation, votes: VotesOn): StatementVotes {
  const { agree, disagree, pass, statement } = votes;
  const people = agree + disagree + pass;
  const named = { statement: organisation.id(statement), title: organisation.title(statement), people };
  const { confidentiality } = organisation.tables.statements.columns;
  const isAnonymous = confidentiality.is(organisation.row[statement]!, "anonymous");
  if (isAnonymous && people < thresholds.ratersForSpread)
    return { ...named, ...withheld(thresholds.ratersForSpread) };
  const agreeAtLeast = wilsonLowerBound(agree, people).value!;
  const disagreeAtLeast = wilsonLowerBound(disagree, people).value!;
  const isDivided = Math.min(agreeAtLeast, disagreeAtLeast) >= thresholds.dividedSide;
  const settled = agreeAtLeast > MOST ? "agreed" : disagreeAtLeast > MOST ? "disagreed" : "unsettled";
  return {
    ...named,
    ...{ agree, disagree, pass, agreeShare: agree / people, agreeAtLeast, disagreeAtLeast },
    standing: isDivided ? "divided" : settled,
    reason: "",
  };
}

const withheld = (fewest: number) => ({
  ...{ agree: null, disagree: null, pass: null },
  ...{ agreeShare: null, agreeAtLeast: null, disagreeAtLeast: null, standing: null },
  reason: `Fewer than ${fewest} people voted in an anonymous round.`,
});

const surelyAgreedFirst = (a: StatementVotes, b: StatementVotes) =>
  (b.agreeAtLeast ?? -1) - (a.agreeAtLeast ?? -1) ||
  b.people - a.people ||
  (a.statement < b.statement ? -1 : 1);
