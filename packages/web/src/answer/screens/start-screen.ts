import type { AnswerPage } from "@lodestar/contract";
import { instantInWords } from "../answer-summary.ts";
import styles from "../answer.module.css";
import type { AnswerWorld } from "../answer-world.ts";
import { element } from "../element.ts";
import { button, heading, screen } from "./parts.ts";

type Start = {
  readonly world: AnswerWorld;
  readonly page: AnswerPage;
  /** Something is answered already. */
  readonly hasBegun: boolean;
  readonly isTicket: boolean;
  readonly onBegin: () => void;
  readonly onCopy: (told: (words: string) => void) => void;
};

/** Who asks, what for, until when, and who will read it. */
export function startScreen({ world, page, hasBegun, isTicket, onBegin, onCopy }: Start): HTMLElement {
  const { text, round, language } = world;
  const until =
    round.closesAt === null
      ? text("untilClosed")
      : text("until", { when: instantInWords(round.closesAt, round.timeZone, language) });
  const told = element("span", { role: "status", class: styles.hint });
  return screen(
    heading(round.title, true),
    page.name !== null && element("p", { class: styles.lead }, text("greeting", { name: page.name })),
    round.introduction !== null &&
      element("p", { class: styles.introduction, dir: "auto" }, round.introduction),
    element(
      "ul",
      { class: styles.facts },
      element(
        "li",
        {},
        element("b", {}, text("questions", { count: round.questions.length })),
        ". ",
        text("answerWhatYouCan"),
      ),
      element("li", {}, until),
      element("li", {}, text("saved")),
      element("li", {}, text(round.confidentiality)),
    ),
    isTicket &&
      element(
        "div",
        { class: styles.callout },
        element("p", {}, text("keepTicket")),
        button(text("copyLink"), () => onCopy((words) => (told.textContent = words))),
        told,
      ),
    element("div", { class: styles.acts }, button(text(hasBegun ? "resume" : "begin"), onBegin, "primary")),
  );
}
