import type { Row } from "../organisation/schema.ts";
import {
  type BarrierEntry,
  type Question,
  type RoundAnswer,
  type RoundAnswers,
  type TargetEntry,
  isEmptyAnswer,
  isEmptyTarget,
  isSaid,
} from "./question.ts";
import type { Confidentiality } from "./round-state.ts";

/** Which sheet answers become rows of, and whose. */
export type AnswerSource = {
  readonly round: string;
  readonly confidentiality: Confidentiality;
  /** The ids of rows begin with it. */
  readonly sheet: string;
  readonly stakeholder: string;
  readonly saidOn: string | null;
};

/**
 * A statement with the question it was said to and what its author said besides the words, by the names of columns that
 * the format does not have: they stay with it through exports, and only planners see them.
 */
export type SaidRow = Row<"statements"> & {
  readonly extra: Readonly<Record<string, string>> & { readonly question: string };
};

type Keyed<R> = R & { readonly id: string };

/** What answers become in the tables of the organisation. */
export type AnswerRows = {
  readonly statements: readonly SaidRow[];
  readonly rankings: readonly Keyed<Row<"rankings">>[];
  readonly points: readonly Keyed<Row<"points">>[];
  readonly ratings: readonly Keyed<Row<"ratings">>[];
  readonly votes: readonly Keyed<Row<"votes">>[];
};

/** Some words as they are said: what kind, to whom, and what else. */
type Said = {
  readonly text: string;
  readonly addressedTo?: string | null;
  readonly extra?: Readonly<Record<string, string>>;
};

/**
 * The rows that an answered sheet becomes. Every text that says something stands word for word in exactly one
 * statement: alone, or for a target with its measure and numbers on a line of their own. Ids follow from sheet, question and place.
 */
export function answerRows(
  source: AnswerSource,
  questions: readonly Question[],
  answers: RoundAnswers,
): AnswerRows {
  const given = questions.flatMap((question) => {
    const answer = answers[question.id];
    return answer === undefined || answer.kind !== question.kind || isEmptyAnswer(answer)
      ? []
      : [{ question, answer }];
  });
  return {
    statements: given.flatMap(({ question, answer }) => statementsOf(source, question, answer)),
    rankings: given.flatMap(({ question, answer }) => rankingsOf(source, question, answer)),
    points: given.flatMap(({ question, answer }) => pointsOf(source, question, answer)),
    ratings: given.flatMap(({ question, answer }) => ratingsOf(source, question, answer)),
    votes: given.flatMap(({ question, answer }) => votesOf(source, question, answer)),
  };
}

/** The statement that one entry of an answer becomes, by its place; those that say nothing become none. */
export function wordsSaid(answer: RoundAnswer): readonly { readonly at: number; readonly text: string }[] {
  if (!("entries" in answer)) return [];
  return answer.entries.flatMap((entry, at) => {
    const [said] = wordsOf({ ...answer, entries: [entry] } as RoundAnswer);
    return said === undefined ? [] : [{ at, text: said.text }];
  });
}

/** The id that a proposition of a round has among the organisation's propositions. */
export const propositionId = (round: string, question: string, proposition: string): string =>
  `${round}-${question}-${proposition}`;

const idIn = ({ sheet }: AnswerSource, { id }: Question, place: number | string) => `${sheet}-${id}-${place}`;

function statementsOf(source: AnswerSource, question: Question, answer: RoundAnswer): SaidRow[] {
  const kind = statementKind(question);
  if (kind === undefined) return [];
  return wordsOf(answer).map(({ text, addressedTo = null, extra }, at) => ({
    id: idIn(source, question, at + 1),
    stakeholder: source.stakeholder,
    text,
    kind,
    about: null,
    addressedTo,
    saidOn: source.saidOn,
    round: source.round,
    confidentiality: source.confidentiality,
    moderated: null,
    extra: { question: question.id, ...extra },
  }));
}

/** What words said to a question are; `undefined` where none are asked for. */
export function statementKind(question: Question): Row<"statements">["kind"] | undefined {
  switch (question.kind) {
    case "targets":
      return "target";
    case "needs":
      return "need";
    case "barriers":
      return "barrier";
    case "assumptions":
      return "assumption";
    case "words":
      return question.saidAs;
    default:
      return undefined;
  }
}

function wordsOf(answer: RoundAnswer): Said[] {
  switch (answer.kind) {
    case "targets":
      return answer.entries.filter((entry) => !isEmptyTarget(entry)).map(targetWords);
    case "needs":
      return answer.entries
        .filter(({ text }) => isSaid(text))
        .map(({ text, unit }) => ({ text, addressedTo: unit }));
    case "barriers":
      return answer.entries.filter(({ text }) => isSaid(text)).map(barrierWords);
    case "assumptions":
    case "words":
      return answer.entries.filter(({ text }) => isSaid(text)).map(({ text }) => ({ text }));
    default:
      return [];
  }
}

/** The title, and below it the measure with its numbers in signs that need no language: “sick days: 6 → 4, 2027-12-31”. */
function targetWords({ title, measure, baseline, target, dueOn }: TargetEntry): Said {
  const numbers = [baseline, target === null ? null : `→ ${target}`].filter((part) => part !== null);
  const line = [
    [isSaid(measure) ? measure : null, numbers.length === 0 ? null : numbers.join(" ")]
      .filter((part) => part !== null)
      .join(": "),
    dueOn,
  ]
    .filter((part) => part !== null && part !== "")
    .join(", ");
  return {
    text: [isSaid(title) ? title : "", line].filter((part) => part !== "").join("\n"),
    extra: known({ measure: isSaid(measure) ? measure : null, baseline, target, due_on: dueOn }),
  };
}

const barrierWords = ({ text, side, severity, likelihood }: BarrierEntry): Said => ({
  text,
  extra: known({ side, severity, likelihood }),
});

const known = (values: Readonly<Record<string, string | number | null>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );

const rankingsOf = (source: AnswerSource, question: Question, answer: RoundAnswer): AnswerRows["rankings"] =>
  answer.kind !== "ranking"
    ? []
    : answer.ranks.map(({ item, rank }) => ({
        id: idIn(source, question, item),
        stakeholder: source.stakeholder,
        item,
        rank,
        round: source.round,
      }));

/** Items without any points are those that got none: the rows say so, because 0 of 100 is an answer. */
const pointsOf = (source: AnswerSource, question: Question, answer: RoundAnswer): AnswerRows["points"] =>
  answer.kind !== "points"
    ? []
    : answer.points.map(({ item, points }) => ({
        id: idIn(source, question, item),
        stakeholder: source.stakeholder,
        item,
        points,
        round: source.round,
      }));

function ratingsOf(source: AnswerSource, question: Question, answer: RoundAnswer): AnswerRows["ratings"] {
  if (answer.kind !== "agreement" || question.kind !== "agreement") return [];
  return answer.values.map(({ proposition, value }) => ({
    id: idIn(source, question, proposition),
    stakeholder: source.stakeholder,
    item: propositionId(source.round, question.id, proposition),
    value,
    scaleMin: question.scaleMin,
    scaleMax: question.scaleMax,
    round: source.round,
  }));
}

const votesOf = (source: AnswerSource, question: Question, answer: RoundAnswer): AnswerRows["votes"] =>
  answer.kind !== "votes"
    ? []
    : answer.votes.map(({ statement, vote }) => ({
        id: idIn(source, question, statement),
        stakeholder: source.stakeholder,
        statement,
        vote,
        votedOn: source.saidOn,
      }));
