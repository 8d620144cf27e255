import { type Question, type RoundAnswer, answerFaults } from "@lodestar/core";
import styles from "../answer.module.css";
import type { AnswerWorld } from "../answer-world.ts";
import { element, freshId } from "../element.ts";
import type { QuestionForm } from "../forms/form-of.ts";
import { questionForm } from "../forms/question-form.ts";
import { button, heading, screen } from "./parts.ts";

type Asked = {
  readonly world: AnswerWorld;
  readonly question: Question;
  readonly at: number;
  readonly answer: () => RoundAnswer | undefined;
  readonly onChange: (answer: RoundAnswer) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

/** One question, with how far along it is. Only what is faulty keeps one from going on; nothing has to be answered here. */
export function questionScreen({
  world,
  question,
  at,
  answer,
  onChange,
  onBack,
  onNext,
}: Asked): HTMLElement {
  const { text, round } = world;
  const all = round.questions.length;
  const form = questionForm({ question, answer: answer(), world, onChange });
  const summary = element("div", { class: styles.faults, role: "alert", hidden: true });
  const next = () => {
    const faults = answerFaults({ ...question, isRequired: false }, answer(), world.nameable);
    if (showInSummary(summary, form, faults, world)) onNext();
  };
  const sheet = element(
    "form",
    { class: styles.screen, novalidate: true },
    summary,
    form.element,
    element(
      "div",
      { class: styles.acts },
      element(
        "button",
        { type: "submit", class: styles.primary },
        text(at + 1 === all ? "toReview" : "next"),
      ),
      button(text("back"), onBack),
    ),
  );
  sheet.addEventListener("submit", (event) => {
    event.preventDefault();
    next();
  });
  return screen(
    progress(at, all, text("place", { at: at + 1, all })),
    heading(question.text, true),
    question.help !== null && element("p", { class: styles.help, dir: "auto" }, question.help),
    question.isRequired && element("p", { class: styles.hint }, text("required")),
    sheet,
  );
}

/** Lists what is wrong above the form, each a way to its field; tells whether nothing is. */
export function showInSummary(
  summary: HTMLElement,
  form: QuestionForm,
  faults: Parameters<QuestionForm["show"]>[0],
  { text }: AnswerWorld,
): boolean {
  const shown = form.show(faults);
  summary.hidden = shown.length === 0;
  const links = shown.map(({ words, place }) => {
    const go = () => {
      const control = place.querySelector<HTMLElement>("input, textarea, select, button");
      control?.focus();
      place.scrollIntoView({ block: "center" });
    };
    return element(
      "li",
      {},
      element("button", { type: "button", class: styles.faultLink, onclick: go }, words),
    );
  });
  const title = element(
    "h2",
    { class: styles.faultsTitle, tabindex: -1 },
    text("lookMany", { count: shown.length }),
  );
  summary.replaceChildren(title, element("ul", {}, ...links));
  if (shown.length > 0) title.focus();
  return shown.length === 0;
}

function progress(at: number, all: number, words: string): HTMLElement {
  const id = freshId();
  const parts = Array.from({ length: all }, (_, place) =>
    element("i", place < at ? { class: styles.past } : place === at ? { class: styles.now } : {}),
  );
  return element(
    "div",
    { class: styles.progress },
    element("p", { id, class: styles.over }, words),
    element("div", { class: styles.bar, "aria-hidden": "true" }, ...parts),
  );
}
