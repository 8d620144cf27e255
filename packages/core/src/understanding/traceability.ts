import type { Derivation, Situation } from "../friction/situation.ts";
import type { Term } from "../organisation/lexicon.ts";
import type { Item, Organisation } from "../organisation/organisation.ts";
import { OVER, liveWork } from "../planning/live-work.ts";
import { type Confirmations, confirmations } from "./confirmations.ts";

/** What became of what people said, and where the plan comes from. */
export type Traceability = Confirmations & {
  readonly statements: number;
  readonly authors: number;
  readonly inTheme: number;
  readonly withDisposition: number;
  /** Statements of the rounds in which any has a disposition: those whose authors wait to be told, or have been. */
  readonly answersDue: number;
  /** Outcomes of statements; what was proposed for the plan is not counted here. */
  readonly outcomes: Readonly<Record<"adopted" | "merged" | "deferred" | "declined", number>>;
  /** Plan items (objectives, initiatives) that are not given up. */
  readonly planItems: number;
  /** Those with an origin in statements, themes or decisions: their own, or a disposition or decision that names them. */
  readonly planItemsWithOrigin: number;
};

/** What became of what people said, and where the plan comes from. One pass. See docs/method/traceability.md. */
export const traceability = (situation: Situation): Traceability => situation.recall(traced);

const traced: Derivation<Traceability> = {
  from: ["statements", "themes", "verdicts", "dispositions", "decisions", "objectives", "initiatives"],
  derive: (situation) => {
    const { organisation } = situation;
    return {
      ...ofStatements(organisation),
      ...ofPlan(situation),
      ...confirmations(organisation),
    };
  },
};

function ofStatements(organisation: Organisation) {
  const { statements } = organisation.tables;
  const { id, round, stakeholder } = statements.columns;
  const { isAnswered, outcomes, withDisposition } = dispositions(organisation);
  const isInTheme = marked(organisation, themed);
  const isAuthor = new Uint8Array(organisation.lexicon.count);
  const answeredRounds = new Set<Term>();
  const byRound = new Map<Term, number>();
  let [authors, inTheme] = [0, 0];
  for (let row = 0; row < statements.length; row++) {
    if (!statements.has(row)) continue;
    const statement = id.values[row]!;
    byRound.set(round.values[row]!, (byRound.get(round.values[row]!) ?? 0) + 1);
    if (isAnswered[statement] === 1) answeredRounds.add(round.values[row]!);
    inTheme += isInTheme[statement]!;
    authors += 1 - isAuthor[stakeholder.values[row]!]!;
    isAuthor[stakeholder.values[row]!] = 1;
  }
  let answersDue = 0;
  for (const each of answeredRounds) answersDue += byRound.get(each)!;
  return { statements: statements.size, authors, inTheme, withDisposition, answersDue, outcomes };
}

function dispositions(organisation: Organisation) {
  const { columns } = organisation.tables.dispositions;
  const outcomes = { adopted: 0, merged: 0, deferred: 0, declined: 0 };
  const isAnswered = new Uint8Array(organisation.lexicon.count);
  let withDisposition = 0;
  for (const row of organisation.tables.dispositions.rows()) {
    const statement = columns.statement.values[row]!;
    if (!organisation.isKind(statement, "statements") || isAnswered[statement] === 1) continue;
    isAnswered[statement] = 1;
    withDisposition++;
    outcomes[columns.outcome.value(row)!]++;
  }
  return { isAnswered, outcomes, withDisposition };
}

function ofPlan(situation: Situation) {
  const { organisation } = situation;
  const isNamed = marked(organisation, named);
  let [planItems, planItemsWithOrigin] = [0, 0];
  for (const table of ["objectives", "initiatives"] as const) {
    const { id, origin } = organisation.tables[table].columns;
    const work = situation.recall(liveWork)[table];
    for (let row = 0; row < work.length; row++) {
      if (work[row] === OVER) continue;
      planItems++;
      if (!origin.isUnknown(row) || isNamed[id.values[row]!] === 1) planItemsWithOrigin++;
    }
  }
  return { planItems, planItemsWithOrigin };
}

function marked(
  organisation: Organisation,
  items: (organisation: Organisation, mark: (item: Item) => void) => void,
): Uint8Array {
  const marks = new Uint8Array(organisation.lexicon.count);
  items(organisation, (item) => {
    if (item >= 0) marks[item] = 1;
  });
  return marks;
}

function themed({ tables: { themes } }: Organisation, mark: (statement: Item) => void): void {
  for (const row of themes.rows()) themes.columns.statements.termsOf(row).forEach(mark);
}

/** What words went into, and what decisions are about. */
function named({ tables: { decisions, dispositions } }: Organisation, mark: (item: Item) => void): void {
  const { item, outcome } = dispositions.columns;
  for (const row of dispositions.rows())
    if (outcome.is(row, "adopted") || outcome.is(row, "merged")) mark(item.values[row]!);
  for (const row of decisions.rows()) decisions.columns.about.termsOf(row).forEach(mark);
}
