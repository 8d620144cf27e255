import type { Term } from "../../organisation/lexicon.ts";
import { itemsOf, itself } from "../places.ts";
import { NOTHING, type Rule } from "../rule.ts";
import type { Derivation, Situation } from "../situation.ts";
import { spokenTitle } from "../spoken-title.ts";

/**
 * A statement of a closed round has no disposition: somebody spoke and was not told what became of it. A folder does
 * not say which rounds are closed; a round counts as closed from the first disposition of one of its statements.
 * See docs/method/statement-without-disposition.md.
 */
export const statementWithoutDisposition: Rule = {
  id: "statement_without_disposition",
  says: "Somebody said something and has not been told what became of it.",
  places: itemsOf("statements"),
  touchedBy: {
    statements: (situation, row) => {
      const opensOrCloses = isAnswered(situation, row) && answeredInRound(situation, row) <= 1;
      return opensOrCloses ? statementsOfRound(situation, row) : itself("statements")(situation, row);
    },
    dispositions: (situation, row) => {
      const { organisation } = situation;
      const statement = organisation.tables.dispositions.columns.statement.values[row]!;
      if (!organisation.isKind(statement, "statements")) return [];
      const at = organisation.row[statement]!;
      return answeredInRound(situation, at) <= 1 ? statementsOfRound(situation, at) : [statement];
    },
  },
  at(situation, statement) {
    const { organisation } = situation;
    if (!organisation.isKind(statement, "statements")) return NOTHING;
    const row = organisation.row[statement]!;
    if (isAnswered(situation, row) || answeredInRound(situation, row) === 0) return NOTHING;
    const { round, kind, saidOn } = organisation.tables.statements.columns;
    const evidence = { round: round.value(row), kind: kind.value(row), saidOn: saidOn.value(row) };
    return [{ severity: "notice", parties: [statement], evidence }];
  },
  question: ({ organisation }, { parties: [statement] }) =>
    `What became of “${spokenTitle(organisation, statement!)}”: adopted, merged, deferred or declined, and why?`,
};

function isAnswered({ graph, organisation }: Situation, row: number): boolean {
  const statement = organisation.tables.statements.columns.id.values[row]!;
  return graph.rowsBy("dispositions", "statement").first(statement) >= 0;
}

/** How many statements of each round have a disposition. */
const answeredByRound: Derivation<ReadonlyMap<Term, number>> = {
  from: ["statements", "dispositions"],
  derive: (situation) => {
    const answered = new Map<Term, number>();
    const { statements } = situation.organisation.tables;
    const round = statements.columns.round.values;
    for (const row of statements.rows())
      if (isAnswered(situation, row)) answered.set(round[row]!, (answered.get(round[row]!) ?? 0) + 1);
    return answered;
  },
};

const answeredInRound = (situation: Situation, row: number): number =>
  situation
    .recall(answeredByRound)
    .get(situation.organisation.tables.statements.columns.round.values[row]!) ?? 0;

/** Every statement of the round of the statement in a row; those without a round are one round. */
function statementsOfRound({ organisation }: Situation, row: number): Term[] {
  const { statements } = organisation.tables;
  const { id, round } = statements.columns;
  const ofRound: Term[] = [];
  for (const each of statements.rows())
    if (round.values[each] === round.values[row]) ofRound.push(id.values[each]!);
  return ofRound;
}
