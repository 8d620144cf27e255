import { type AnswerFault, type RoundAnswers, isEmptyAnswer, sheetFaults } from "@lodestar/core";
import { answerSummary } from "../answer-summary.ts";
import styles from "../answer.module.css";
import type { AnswerWorld } from "../answer-world.ts";
import { element } from "../element.ts";
import { faultWords } from "../forms/fault-words.ts";
import { busy, button, heading, quiet, screen } from "./parts.ts";

type Review = {
  readonly world: AnswerWorld;
  readonly answers: RoundAnswers;
  readonly wasSent: boolean;
  readonly onChange: (at: number) => void;
  /** Says in words what kept it from being sent, if anything did. */
  readonly onSend: () => Promise<string | undefined>;
  readonly onBack: () => void;
};

/** All answers on one page before they are sent. */
export function reviewScreen({ world, answers, wasSent, onChange, onSend, onBack }: Review): HTMLElement {
  const { text, round } = world;
  const faults = sheetFaults(round.questions, answers, world.nameable);
  const problem = element("p", { class: styles.problem, role: "alert", hidden: true });
  const tell = (words: string | undefined) => {
    problem.hidden = words === undefined;
    problem.textContent = words ?? "";
  };
  const send = button(text(wasSent ? "sendAgain" : "send"), () => void busy(send, press), "primary");
  const press = async () => {
    const first = sheet.querySelector<HTMLElement>("[data-wrong]");
    if (first !== null) {
      tell(text("lookMany", { count: sheet.querySelectorAll("[data-wrong]").length }));
      first.scrollIntoView({ block: "center" });
      first.querySelector("button")?.focus();
    } else if (!wasSent && Object.values(answers).every(isEmptyAnswer)) tell(text("sendNothing"));
    else tell(await onSend());
  };
  const sheet = screen(
    heading(text("reviewTitle")),
    element("p", { class: styles.lead }, text("reviewIntro")),
    ...round.questions.map((question, at) =>
      element(
        "section",
        { class: styles.reviewed, "data-wrong": faultOf(question.id, faults) !== undefined },
        element(
          "div",
          { class: styles.cardHead },
          element("h2", { class: styles.reviewedTitle, dir: "auto" }, question.text),
          quiet(text("change"), () => onChange(at), text("changeOf", { question: question.text })),
        ),
        faultLine(faultOf(question.id, faults), question.id, world),
        answerSummary(question, answers[question.id], world),
      ),
    ),
    problem,
    element("div", { class: styles.acts }, send, button(text("back"), onBack)),
  );
  return sheet;
}

const faultOf = (question: string, faults: readonly AnswerFault[]) =>
  faults.find(({ path }) => path === question || path.startsWith(`${question}.`));

const faultLine = (fault: AnswerFault | undefined, question: string, world: AnswerWorld) =>
  fault !== undefined && element("p", { class: styles.fault }, faultWords(fault, question, world));
