import type { AskedBack } from "@lodestar/contract";
import { isSaid } from "@lodestar/core";
import styles from "../answer.module.css";
import type { AnswerTexts } from "../answer-world.ts";
import { element } from "../element.ts";
import { textLines } from "../forms/field-parts.ts";
import { busy, button } from "./parts.ts";

/** A question back about own words, with room to answer it. */
export function followUpPart(
  asked: AskedBack,
  text: AnswerTexts,
  onAnswer: (followUp: string, words: string) => Promise<string | undefined>,
): HTMLElement {
  const about = [
    element("p", { class: styles.hint }, text("backAbout")),
    element("blockquote", { class: styles.quote, dir: "auto" }, asked.about),
    element("p", { class: styles.question, dir: "auto" }, asked.text),
  ];
  if (asked.answer !== null)
    return element(
      "section",
      { class: styles.reviewed },
      ...about,
      element("p", { class: styles.hint }, text("backAnswered")),
      element("blockquote", { class: styles.quote, dir: "auto" }, asked.answer),
    );
  let words = "";
  const problem = element("p", { class: styles.problem, role: "alert", hidden: true });
  const send = button(
    text("backSend"),
    () =>
      void busy(send, async () => {
        if (!isSaid(words)) return;
        const said = await onAnswer(asked.id, words);
        problem.hidden = said === undefined;
        problem.textContent = said ?? "";
      }),
  );
  return element(
    "section",
    { class: styles.callout },
    element("h2", { class: styles.cardTitle }, text("backTitle")),
    ...about,
    textLines({
      label: text("backAnswer"),
      path: "answer",
      value: "",
      onInput: (written) => (words = written),
    }),
    problem,
    element("div", { class: styles.acts }, send),
  );
}
