import type { Question, QuestionKind } from "@lodestar/core";

type Words = {
  readonly text: string;
  readonly proposition: string;
  readonly labels: readonly string[];
};

/** A question of a kind, ready to be asked: with a text, an id of its own, and items nobody else asks about. */
export function newQuestion(
  kind: QuestionKind,
  questions: readonly Question[],
  items: readonly string[],
  words: Words,
): Question {
  const asked = { id: freeId(kind, questions), text: words.text, help: null, isRequired: false };
  switch (kind) {
    case "ranking":
    case "points":
      return { ...asked, kind, items: items.filter((item) => !isAskedBy(kind, item, questions)) };
    case "agreement": {
      const propositions = [{ id: "p1", text: words.proposition }];
      return {
        ...asked,
        kind,
        propositions,
        scaleMin: 1,
        scaleMax: words.labels.length,
        labels: words.labels,
      };
    }
    case "votes":
      return { ...asked, kind, statements: [] };
    case "words":
      return { ...asked, kind, saidAs: "comment" };
    default:
      return { ...asked, kind };
  }
}

/** The kind, with a number where it is taken. Answers are kept under it, so an id that is gone is not used again soon. */
function freeId(kind: QuestionKind, questions: readonly Question[]): string {
  const taken = new Set(questions.map(({ id }) => id));
  for (let place = questions.length + 1; ; place++)
    if (!taken.has(`${kind}-${place}`)) return `${kind}-${place}`;
}

/** Each item stands in one order and one sharing of points at most. */
export const isAskedBy = (
  kind: "ranking" | "points",
  item: string,
  questions: readonly Question[],
  except?: string,
): boolean =>
  questions.some(
    (question) => question.kind === kind && question.id !== except && question.items.includes(item),
  );

/** The questions with one at another place. */
export function movedQuestion(questions: readonly Question[], from: number, to: number): readonly Question[] {
  const moved = questions[from];
  if (moved === undefined || to < 0 || to >= questions.length) return questions;
  return questions.toSpliced(from, 1).toSpliced(to, 0, moved);
}
