import type { AnswerFault, Question, RoundAnswer } from "@lodestar/core";
import type { AnswerWorld } from "../answer-world.ts";

/** What the form of one kind of question is made of. */
export type FormOf<K extends Question["kind"]> = {
  readonly question: Extract<Question, { readonly kind: K }>;
  readonly answer: Extract<RoundAnswer, { readonly kind: K }> | undefined;
  readonly world: AnswerWorld;
  readonly onChange: (answer: Extract<RoundAnswer, { readonly kind: K }>) => void;
};

export type QuestionForm = {
  readonly element: HTMLElement;
  /** Puts faults beside what is wrong; gives the words and the place of each. */
  readonly show: (faults: readonly AnswerFault[]) => readonly ShownFault[];
};

export type ShownFault = { readonly words: string; readonly place: HTMLElement };
