import { NO_TERM, type Term } from "../../organisation/lexicon.ts";
import { itemsOf, itself } from "../places.ts";
import { NOTHING, type Rule } from "../rule.ts";
import type { Derivation, Situation } from "../situation.ts";

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
      const isTheOnlyAnswered = isAnswered(situation, row) && answeredInRound(situation, row) <= 1;
      return isTheOnlyAnswered ? statementsOfRound(situation, row) : itself("statements")(situation, row);
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
    const { stakeholder, round, kind } = organisation.tables.statements.columns;
    const evidence = { stakeholder: stakeholder.value(row), round: round.value(row), kind: kind.value(row) };
    return [{ severity: "notice", parties: [statement], evidence }];
  },
  question: ({ organisation }, { parties: [statement] }) => {
    const words = organisation.title(statement!);
    return `What became of “${words.length > 90 ? `${words.slice(0, 88)}…` : words}”: adopted, merged, deferred or declined, and why?`;
  },
};

function isAnswered({ graph, organisation }: Situation, row: number): boolean {
  return graph.rowsBy("dispositions", "statement").first(organisation.tables.statements.columns.id.values[row]!) >= 0;
}

/** How many statements of each round have a disposition. */
const answeredByRound: Derivation<ReadonlyMap<Term, number>> = {
  from: ["statements", "dispositions"],
  derive: ({ organisation }) => {
    const answered = new Map<Term, number>();
    const { statements, dispositions } = organisation.tables;
    const seen = new Set<Term>();
    for (const row of dispositions.rows()) {
      const statement = dispositions.columns.statement.values[row]!;
      if (seen.has(statement) || !organisation.isKind(statement, "statements")) continue;
      seen.add(statement);
      const round = statements.columns.round.values[organisation.row[statement]!]!;
      answered.set(round, (answered.get(round) ?? 0) + 1);
    }
    return answered;
  },
};

const answeredInRound = (situation: Situation, row: number): number =>
  situation.recall(answeredByRound).get(situation.organisation.tables.statements.columns.round.values[row]!) ?? 0;

function statementsOfRound({ graph, organisation }: Situation, row: number): Term[] {
  const { id, round } = organisation.tables.statements.columns;
  if (round.values[row] !== NO_TERM) return graph.rowsBy("statements", "round").rows(round.values[row]!).map((each) => id.values[each]!);
  const withoutRound: Term[] = [];
  for (const each of organisation.tables.statements.rows()) if (round.values[each] === NO_TERM) withoutRound.push(id.values[each]!);
  return withoutRound;
}
