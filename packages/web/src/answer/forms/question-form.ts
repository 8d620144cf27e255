import type { Question, RoundAnswer } from "@lodestar/core";
import type { AnswerWorld } from "../answer-world.ts";
import { agreementForm } from "./agreement-form.ts";
import { barriersForm, needsForm, targetsForm, wordsForm } from "./entry-forms.ts";
import { showFaults } from "./field-parts.ts";
import type { FormOf, QuestionForm } from "./form-of.ts";
import { pointsForm } from "./points-form.ts";
import { rankingForm } from "./ranking-form.ts";
import { votesForm } from "./votes-form.ts";

type AnyForm = {
  readonly question: Question;
  readonly answer: RoundAnswer | undefined;
  readonly world: AnswerWorld;
  readonly onChange: (answer: RoundAnswer) => void;
};

/** What a question is answered with, filled in as far as it is answered. */
export function questionForm(form: AnyForm): QuestionForm {
  const isSameKind = form.answer?.kind === form.question.kind;
  const element = elementOf({ ...form, answer: isSameKind ? form.answer : undefined });
  return { element, show: (faults) => showFaults(element, faults, form.question.id, form.world) };
}

const as = <K extends Question["kind"]>(form: AnyForm) => form as unknown as FormOf<K>;

function elementOf(form: AnyForm): HTMLElement {
  switch (form.question.kind) {
    case "targets":
      return targetsForm(as<"targets">(form));
    case "needs":
      return needsForm(as<"needs">(form));
    case "barriers":
      return barriersForm(as<"barriers">(form));
    case "assumptions":
      return wordsForm(as<"assumptions">(form));
    case "words":
      return wordsForm(as<"words">(form));
    case "ranking":
      return rankingForm(as<"ranking">(form));
    case "points":
      return pointsForm(as<"points">(form));
    case "agreement":
      return agreementForm(as<"agreement">(form));
    case "votes":
      return votesForm(as<"votes">(form));
  }
}
