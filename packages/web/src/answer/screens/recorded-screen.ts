import type { AnswerPage, Recorded, Sheet } from "@lodestar/contract";
import { type Question, type RoundAnswers, isEmptyAnswer } from "@lodestar/core";
import { answerSummary, instantInWords } from "../answer-summary.ts";
import styles from "../answer.module.css";
import type { AnswerTexts, AnswerWorld } from "../answer-world.ts";
import { element } from "../element.ts";
import { followUpPart } from "./follow-up-part.ts";
import { busy, button, heading, quiet, screen } from "./parts.ts";
import { spokenWords } from "./spoken-words.ts";

export type RecordedActs = {
  readonly onChange: () => void;
  readonly onSend: () => void;
  /** `null` takes back everything. Says in words what went wrong, if anything did. */
  readonly onWithdraw: (statement: string | null) => Promise<string | undefined>;
  readonly onAnswerBack: (followUp: string, words: string) => Promise<string | undefined>;
  readonly onCopy: (told: (words: string) => void) => void;
  readonly onStopReminders: (told: (words: string) => void) => void;
};

type RecordedView = {
  readonly world: AnswerWorld;
  readonly page: AnswerPage;
  readonly sheet: Pick<Sheet, "enteredBy">;
  readonly answers: RoundAnswers;
  readonly isSent: boolean;
  readonly acts: RecordedActs;
};

/** What is kept in somebody's name, word for word, what became of it, and how to change or take it back. */
export function recordedScreen(view: RecordedView): HTMLElement {
  const { world, page, sheet, isSent, acts } = view;
  const { text, round } = world;
  const isOpen = round.phase === "open";
  const told = element("p", { role: "status", class: styles.hint });
  const tell = (words: string) => (told.textContent = words);
  return screen(
    heading(text(round.confidentiality === "anonymous" ? "recordedTitleAnonymous" : "recordedTitle")),
    element("p", { class: styles.lead }, text("recordedIntro")),
    element("p", {}, deadlineWords(world)),
    isOpen && round.confidentiality === "anonymous" && element("p", {}, text("anonymousLater")),
    sheet.enteredBy !== null &&
      element("p", { class: styles.callout }, text("recordedEnteredBy", { name: sheet.enteredBy })),
    isOpen &&
      !isSent &&
      element(
        "div",
        { class: styles.callout },
        element("p", {}, text("notSent")),
        button(text("sendAgain"), acts.onSend, "primary"),
      ),
    ...page.followUps.map((asked) => followUpPart(asked, text, acts.onAnswerBack)),
    ...round.questions.map((question) => recordedPart(question, view)),
    ...strayWords(page.recorded, round.questions, world, isOpen ? acts : undefined),
    told,
    element(
      "div",
      { class: styles.acts },
      isOpen && button(text("changeAnswers"), acts.onChange),
      button(text("copyLink"), () => acts.onCopy(tell)),
    ),
    isOpen && withdrawAll(text, acts),
    page.getsReminders && isOpen && !isSent && quiet(text("stopReminders"), () => acts.onStopReminders(tell)),
  );
}

function deadlineWords({ round, text, language }: AnswerWorld): string {
  if (round.phase !== "open") return text("recordedClosed");
  if (round.closesAt === null) return text("recordedOpen");
  return text("recordedUntil", { when: instantInWords(round.closesAt, round.timeZone, language) });
}

/** What was said to one question: statements as they are recorded, and what is no words as it was answered. */
function recordedPart(
  question: Question,
  { world, page, answers, acts }: RecordedView,
): HTMLElement | undefined {
  const words = page.recorded.filter((recorded) => recorded.question === question.id);
  const answer = answers[question.id];
  const isOpen = world.round.phase === "open";
  if (words.length === 0 && (answer === undefined || isEmptyAnswer(answer))) return undefined;
  return element(
    "section",
    { class: styles.reviewed },
    element("h2", { class: styles.reviewedTitle, dir: "auto" }, question.text),
    ...(words.length > 0
      ? words.map((recorded) => recordedWords(recorded, world.text, isOpen ? acts : undefined))
      : [answerSummary(question, answer, world)]),
  );
}

/** Words that belong to no question of the round any more. */
const strayWords = (
  recorded: readonly Recorded[],
  questions: readonly Question[],
  { text }: AnswerWorld,
  acts: RecordedActs | undefined,
) =>
  recorded
    .filter(({ question }) => !questions.some(({ id }) => id === question))
    .map((words) => recordedWords(words, text, acts));

function recordedWords(recorded: Recorded, text: AnswerTexts, acts: RecordedActs | undefined): HTMLElement {
  const { statement, text: words, isWithdrawn } = recorded;
  const problem = element("p", { class: styles.problem, role: "alert", hidden: true });
  const take = quiet(
    text("withdraw"),
    () =>
      void busy(take, async () => {
        const said = await acts?.onWithdraw(statement);
        problem.hidden = said === undefined;
        problem.textContent = said ?? "";
      }),
    text("withdrawWords", { words: words.slice(0, 60) }),
  );
  return spokenWords(recorded, text, {
    act: acts === undefined || isWithdrawn ? undefined : take,
    below: problem,
  });
}

/** Asks once, because nothing brings the words back. */
function withdrawAll(text: AnswerTexts, acts: RecordedActs): HTMLElement {
  const problem = element("p", { class: styles.problem, role: "alert", hidden: true });
  const yes = element("button", { type: "button", class: styles.danger }, text("withdrawAllYes"));
  const ask = quiet(text("withdrawAll"), () => {
    ask.hidden = true;
    sheet.hidden = false;
    sheet.querySelector("h2")?.focus();
  });
  const no = button(text("withdrawNo"), () => {
    sheet.hidden = true;
    ask.hidden = false;
    ask.focus();
  });
  yes.addEventListener(
    "click",
    () =>
      void busy(yes, async () => {
        const said = await acts.onWithdraw(null);
        problem.hidden = said === undefined;
        problem.textContent = said ?? "";
      }),
  );
  const sheet = element(
    "div",
    { class: styles.callout, hidden: true },
    element("h2", { class: styles.cardTitle, tabindex: -1 }, text("withdrawAllAsk")),
    element("p", {}, text("withdrawAllWords")),
    problem,
    element("div", { class: styles.acts }, yes, no),
  );
  return element("div", { class: styles.end }, ask, sheet);
}
