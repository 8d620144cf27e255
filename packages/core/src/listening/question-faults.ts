import type { AnswerFault } from "./answer-faults.ts";
import type { Question } from "./question.ts";

/** What a question may ask about. */
export type Askable = {
  readonly isItem: (id: string) => boolean;
  readonly isStatement: (id: string) => boolean;
};

/** What keeps a question set from being asked; faults stand at `questions.<place>`. */
export function questionFaults(questions: readonly Question[], askable: Askable): readonly AnswerFault[] {
  const ids = questions.map(({ id }) => id);
  const ranked = new Set<string>();
  return questions.flatMap((question, at) => {
    const faults =
      ids.indexOf(question.id) < at ? [{ path: "id", message: "is used by another question" }] : [];
    return [...faults, ...faultsWithin(question, askable, ranked)].map(({ path, message }) => ({
      path: `questions.${at}.${path}`,
      message,
    }));
  });
}

function faultsWithin(question: Question, askable: Askable, asked: Set<string>): AnswerFault[] {
  switch (question.kind) {
    case "ranking":
    case "points":
      return itemFaults(question.kind, question.items, askable, asked);
    case "agreement":
      return scaleFaults(question);
    case "votes":
      return question.statements.flatMap((id, at) =>
        askable.isStatement(id) ? [] : [{ path: `statements.${at}`, message: `“${id}” is no statement` }],
      );
    default:
      return [];
  }
}

/** One order and one sharing of points for each item: a round keeps one row for each person and item. */
function itemFaults(
  kind: "ranking" | "points",
  items: readonly string[],
  { isItem }: Askable,
  asked: Set<string>,
): AnswerFault[] {
  const faults = items.flatMap((id, at) => {
    if (!isItem(id)) return [{ path: `items.${at}`, message: `“${id}” is not there (any more)` }];
    if (asked.has(`${kind} ${id}`)) return [{ path: `items.${at}`, message: `“${id}” is asked about twice` }];
    asked.add(`${kind} ${id}`);
    return [];
  });
  return items.length < 2 ? [...faults, { path: "items", message: "must name at least two" }] : faults;
}

function scaleFaults(question: Extract<Question, { readonly kind: "agreement" }>): AnswerFault[] {
  const { propositions, scaleMin, scaleMax, labels } = question;
  const ids = propositions.map(({ id }) => id);
  const faults = ids.flatMap((id, at) =>
    ids.indexOf(id) < at ? [{ path: `propositions.${at}.id`, message: "is used twice" }] : [],
  );
  if (scaleMax <= scaleMin) faults.push({ path: "scaleMax", message: "must be above the lowest answer" });
  if (labels.length > 0 && labels.length !== scaleMax - scaleMin + 1)
    faults.push({ path: "labels", message: "must be one for each answer, or none" });
  return faults;
}
