import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import type { Situation } from "./situation.ts";

/** How the people who voted on a statement did so, each counted once. */
export type VotesOn = {
  readonly statement: Item;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
};

export type VotesCast = {
  readonly statements: readonly VotesOn[];
  /** People with a vote on any of the statements. */
  readonly people: number;
  /** Statements with votes that are kept but not shown, and not among `statements`. */
  readonly notShown: number;
};

/**
 * The votes by statement, up to today, on statements that are shown. Of several votes of one person on one statement
 * the last counts: by its day, on one day by its row. O(votes + terms), nothing where there are no votes.
 * See docs/method/vote-agreement.md.
 */
export function votesCast(situation: Situation): VotesCast {
  const { graph, organisation } = situation;
  const { statements, votes } = organisation.tables;
  if (votes.size === 0) return { statements: [], people: 0, notShown: 0 };
  const votesBy = graph.rowsBy("votes", "statement");
  const voters = noVoters(organisation.lexicon.count);
  const found: VotesOn[] = [];
  let notShown = 0;
  for (const row of statements.rows()) {
    const statement = statements.columns.id.values[row]!;
    if (votesBy.first(statement) === NO_TERM) continue;
    if (statements.columns.moderated.is(row, "yes")) notShown++;
    else found.push(votesOn(situation, statement, voters));
  }
  return {
    statements: found.filter(({ agree, disagree, pass }) => agree + disagree + pass > 0),
    people: voters.people,
    notShown,
  };
}

/** By person: the statement they were met at last, and the row of their vote there. */
type Voters = { readonly metAt: Int32Array; readonly row: Int32Array; people: number };

const noVoters = (terms: number): Voters => ({
  metAt: new Int32Array(terms).fill(NO_TERM),
  row: new Int32Array(terms),
  people: 0,
});

function votesOn({ graph, organisation, today }: Situation, statement: Item, voters: Voters): VotesOn {
  const { stakeholder, vote, votedOn } = organisation.tables.votes.columns;
  const counts = new Int32Array(vote.choices.length + 1);
  const join = graph.rowsBy("votes", "statement");
  for (let row = join.first(statement); row >= 0; row = join.next(row)) {
    const person = stakeholder.values[row]!;
    if (person === NO_TERM || vote.isUnknown(row) || votedOn.values[row]! > today) continue;
    if (voters.metAt[person] === statement) {
      const before = voters.row[person]!;
      if (votedOn.values[row]! < votedOn.values[before]!) continue;
      counts[vote.values[before]!]!--;
    } else if (voters.metAt[person] === NO_TERM) voters.people++;
    counts[vote.values[row]!]!++;
    voters.metAt[person] = statement;
    voters.row[person] = row;
  }
  const [agree, disagree, pass] = (["1", "-1", "0"] as const).map((choice) => counts[vote.code(choice)]!);
  return { statement, agree: agree!, disagree: disagree!, pass: pass! };
}
