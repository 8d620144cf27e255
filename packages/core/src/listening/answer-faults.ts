import { parseDay } from "../calendar/day.ts";
import {
  type Question,
  type RoundAnswer,
  type RoundAnswers,
  isEmptyAnswer,
  isEmptyTarget,
  isSaid,
} from "./question.ts";

/** One thing that is wrong with an answer: where, as `needs-1.entries.0.text`, and what. */
export type AnswerFault = { readonly path: string; readonly message: string };

/** What an answer may name besides what its question lists. */
export type Nameable = {
  readonly isUnit: (id: string) => boolean;
  /** Whether words are among those shown to whoever answers. */
  readonly isVotable: (statement: string) => boolean;
};

const SCALE_OF_BARRIERS = { min: 1, max: 5 } as const;
const POINTS = 100;

/** What keeps answers from being sent, question by question in their order; answers to no question come last. */
export function sheetFaults(
  questions: readonly Question[],
  answers: RoundAnswers,
  nameable: Nameable,
): readonly AnswerFault[] {
  const known = new Set(questions.map(({ id }) => id));
  return [
    ...questions.flatMap((question) => answerFaults(question, answers[question.id], nameable)),
    ...Object.keys(answers)
      .filter((id) => !known.has(id))
      .map((path) => ({ path, message: "is no question of this round" })),
  ];
}

/** What keeps one answer from being sent. An empty answer is fine, unless the question must be answered. */
export function answerFaults(
  question: Question,
  answer: RoundAnswer | undefined,
  nameable: Nameable,
): readonly AnswerFault[] {
  const { id } = question;
  if (answer === undefined || isEmptyAnswer(answer))
    return question.isRequired ? [{ path: id, message: "must be answered" }] : [];
  if (answer.kind !== question.kind) return [{ path: id, message: "answers another kind of question" }];
  return faultsWithin(question, answer, nameable).map(({ path, message }) => ({
    path: `${id}.${path}`,
    message,
  }));
}

function faultsWithin(question: Question, answer: RoundAnswer, nameable: Nameable): AnswerFault[] {
  switch (answer.kind) {
    case "targets":
      return targetFaults(answer);
    case "ranking":
      return rankingFaults(answer, itemsOf(question));
    case "points":
      return pointsFaults(answer, itemsOf(question));
    case "agreement":
      return agreementFaults(question, answer);
    case "needs":
      return needFaults(answer, nameable);
    case "barriers":
      return barrierFaults(answer);
    case "votes":
      return voteFaults(answer, nameable);
    default:
      return [];
  }
}

type Of<K extends RoundAnswer["kind"]> = Extract<RoundAnswer, { readonly kind: K }>;

const itemsOf = (question: Question): readonly string[] => ("items" in question ? question.items : []);

const targetFaults = ({ entries }: Of<"targets">): AnswerFault[] =>
  entries.flatMap((entry, at) => {
    if (isEmptyTarget(entry)) return [];
    const faults: AnswerFault[] = [];
    if (!isSaid(entry.title) && !isSaid(entry.measure))
      faults.push({ path: `entries.${at}.title`, message: "says what shall be reached" });
    if (entry.dueOn !== null && parseDay(entry.dueOn) === undefined)
      faults.push({ path: `entries.${at}.dueOn`, message: "must be a day such as 2027-06-30" });
    return faults;
  });

function rankingFaults({ ranks }: Of<"ranking">, items: readonly string[]): AnswerFault[] {
  const faults = strangers(
    "ranks",
    ranks.map(({ item }) => item),
    items,
  );
  for (const [at, { rank }] of ranks.entries())
    if (!Number.isInteger(rank) || rank < 1 || rank > ranks.length)
      faults.push({ path: `ranks.${at}.rank`, message: `must be a whole number from 1 to ${ranks.length}` });
  return faults;
}

function pointsFaults({ points }: Of<"points">, items: readonly string[]): AnswerFault[] {
  const faults = strangers(
    "points",
    points.map(({ item }) => item),
    items,
  );
  for (const [at, given] of points.entries())
    if (!(given.points >= 0 && given.points <= POINTS))
      faults.push({ path: `points.${at}.points`, message: `must be from 0 to ${POINTS}` });
  const sum = points.reduce((total, given) => total + given.points, 0);
  if (Math.abs(sum - POINTS) > 1e-9)
    faults.push({ path: "points", message: `must come to ${POINTS} in all, not ${Number(sum.toFixed(2))}` });
  return faults;
}

function agreementFaults(question: Question, { values }: Of<"agreement">): AnswerFault[] {
  if (question.kind !== "agreement") return [];
  const { propositions, scaleMin, scaleMax } = question;
  const faults = strangers(
    "values",
    values.map(({ proposition }) => proposition),
    propositions.map(({ id }) => id),
  );
  for (const [at, { value }] of values.entries())
    if (!Number.isInteger(value) || value < scaleMin || value > scaleMax)
      faults.push({
        path: `values.${at}.value`,
        message: `must be a whole number from ${scaleMin} to ${scaleMax}`,
      });
  return faults;
}

const needFaults = ({ entries }: Of<"needs">, { isUnit }: Nameable): AnswerFault[] =>
  entries.flatMap(({ text, unit }, at) =>
    unit !== null && isSaid(text) && !isUnit(unit)
      ? [{ path: `entries.${at}.unit`, message: "is no unit (any more)" }]
      : [],
  );

const barrierFaults = ({ entries }: Of<"barriers">): AnswerFault[] =>
  entries.flatMap((entry, at) =>
    (["severity", "likelihood"] as const).flatMap((name) => {
      const value = entry[name];
      const { min, max } = SCALE_OF_BARRIERS;
      if (value === null || (Number.isInteger(value) && value >= min && value <= max)) return [];
      return [{ path: `entries.${at}.${name}`, message: `must be a whole number from ${min} to ${max}` }];
    }),
  );

const voteFaults = ({ votes }: Of<"votes">, { isVotable }: Nameable): AnswerFault[] => [
  ...repeated(
    "votes",
    votes.map(({ statement }) => statement),
  ),
  ...votes.flatMap(({ statement }, at) =>
    isVotable(statement) ? [] : [{ path: `votes.${at}.statement`, message: "is not among the words shown" }],
  ),
];

/** Names that the question does not list, and names that come twice. */
function strangers(list: string, given: readonly string[], known: readonly string[]): AnswerFault[] {
  const unknown = given.flatMap((id, at) =>
    known.includes(id) ? [] : [{ path: `${list}.${at}`, message: `“${id}” is not part of the question` }],
  );
  return [...unknown, ...repeated(list, given)];
}

const repeated = (list: string, given: readonly string[]): AnswerFault[] =>
  given.flatMap((id, at) =>
    given.indexOf(id) < at ? [{ path: `${list}.${at}`, message: `“${id}” comes twice` }] : [],
  );
