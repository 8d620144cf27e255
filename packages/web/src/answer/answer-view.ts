import type { AnswerPage, Problem, Sheet } from "@lodestar/contract";
import type { AnswerApi, Told } from "./answer-api.ts";
import type { DraftPlace } from "./answer-drafts.ts";
import { AnswerSaver, type SaveState } from "./answer-saver.ts";
import styles from "./answer.module.css";
import { type AnswerWorld, answerWorld } from "./answer-world.ts";
import { element } from "./element.ts";
import { questionScreen } from "./screens/question-screen.ts";
import { recordedScreen } from "./screens/recorded-screen.ts";
import { reviewScreen } from "./screens/review-screen.ts";
import { startScreen } from "./screens/start-screen.ts";
import { heading, screen } from "./screens/parts.ts";

/** Where somebody is: a number is a question, by its place. */
export type Step = "start" | number | "review" | "recorded";

export type ViewSurroundings = {
  readonly api: AnswerApi;
  readonly drafts: DraftPlace;
  readonly wait: (milliseconds: number, run: () => void) => void;
  /** Makes the browser's way back lead to the step before. */
  readonly remember: (step: Step) => void;
  /** Told of each step: what it is called. */
  readonly arrived: (title: string) => void;
  readonly copyLink: () => Promise<boolean>;
  readonly isTicket: boolean;
};

/** The page of one link: its steps, and what is kept and sent. */
export class AnswerView {
  readonly element: HTMLElement;
  readonly world: AnswerWorld;
  readonly saver: AnswerSaver;
  readonly #around: ViewSurroundings;
  readonly #main = element("div", { class: styles.main });
  readonly #state = element("p", { class: styles.state, role: "status" });
  #page: AnswerPage;
  #sheet: Sheet;
  #isSent: boolean;

  constructor(page: AnswerPage, sheet: Sheet, around: ViewSurroundings) {
    this.#page = page;
    this.#sheet = sheet;
    this.#isSent = sheet.isSent;
    this.#around = around;
    this.world = answerWorld(page.round);
    this.saver = new AnswerSaver(sheet, {
      save: ({ version, answers }) => around.api.save(version, answers),
      drafts: around.drafts,
      wait: around.wait,
    });
    this.saver.subscribe((state) => this.#tell(state));
    const top = element(
      "header",
      { class: styles.top },
      element("span", { class: styles.organisation, dir: "auto" }, page.round.organisation),
      this.#state,
    );
    this.element = element("div", { class: styles.page }, top, this.#main);
    if (this.saver.hasDrafts()) {
      this.#state.textContent = this.world.text("recovered");
      void this.saver.flush();
    }
  }

  /** Where the page begins: what was sent is shown first. */
  firstStep(): Step {
    return this.#sheet.sentAt !== null || this.#page.recorded.length > 0 ? "recorded" : "start";
  }

  go(step: Step): void {
    this.#around.remember(step);
    this.show(step);
  }

  show(step: Step): void {
    const shown = this.#screenOf(step);
    this.#main.replaceChildren(shown);
    const title = shown.querySelector<HTMLElement>("h1");
    this.#around.arrived(title?.textContent ?? "");
    title?.focus({ preventScroll: true });
  }

  #screenOf(step: Step): HTMLElement {
    const { phase } = this.world.round;
    if (step === "recorded") return this.#recorded();
    if (phase !== "open") return this.#notOpen();
    if (step === "review") return this.#review();
    if (typeof step === "number") return this.#question(step);
    return startScreen({
      world: this.world,
      page: this.#page,
      hasBegun: Object.keys(this.saver.answers()).length > 0,
      isTicket: this.#around.isTicket,
      onBegin: () => this.go(this.world.round.questions.length === 0 ? "review" : 0),
      onCopy: (told) => void this.#copy(told),
    });
  }

  #notOpen(): HTMLElement {
    const { text, round } = this.world;
    const isDraft = round.phase === "draft";
    return screen(
      heading(text(isDraft ? "draftTitle" : "closedTitle")),
      element("p", { class: styles.lead }, text(isDraft ? "draftWords" : "closedWords")),
    );
  }

  #question(at: number): HTMLElement {
    const { questions } = this.world.round;
    const question = questions[at];
    if (question === undefined) return this.#review();
    return questionScreen({
      world: this.world,
      question,
      at,
      answer: () => this.saver.answers()[question.id],
      onChange: (answer) => {
        this.#isSent = false;
        this.saver.change(question.id, answer);
      },
      onBack: () => this.go(at === 0 ? "start" : at - 1),
      onNext: () => {
        void this.saver.flush();
        this.go(at + 1 < questions.length ? at + 1 : "review");
      },
    });
  }

  #review(): HTMLElement {
    return reviewScreen({
      world: this.world,
      answers: this.saver.answers(),
      wasSent: this.#sheet.sentAt !== null,
      onChange: (at) => this.go(at),
      onSend: () => this.#send(),
      onBack: () => this.go(Math.max(this.world.round.questions.length - 1, 0)),
    });
  }

  #recorded(): HTMLElement {
    const { text } = this.world;
    return recordedScreen({
      world: this.world,
      page: this.#page,
      sheet: this.#sheet,
      answers: this.saver.answers(),
      isSent: this.#isSent && !this.saver.hasDrafts(),
      acts: {
        onChange: () => this.go("review"),
        onSend: () => this.go("review"),
        onWithdraw: (statement) => this.#withdraw(statement),
        onAnswerBack: (followUp, words) => this.#answerBack(followUp, words),
        onCopy: (told) => void this.#copy(told),
        onStopReminders: (told) =>
          void this.#around.api
            .endReminders()
            .then((answer) =>
              told(answer.ok ? text("remindersStopped") : this.#problemWords(answer.problem)),
            ),
      },
    });
  }

  async #send(): Promise<string | undefined> {
    const { text } = this.world;
    if (!(await this.saver.flush()))
      return text(this.saver.state() === "closed" ? "stateClosed" : "sendUnreached");
    const answer = await this.#around.api.send(this.saver.version());
    if (!answer.ok) return this.#problemWords(answer.problem);
    this.#told(answer.value);
    this.go("recorded");
    return undefined;
  }

  async #withdraw(statement: string | null): Promise<string | undefined> {
    const answer = await this.#around.api.withdraw(statement);
    if (!answer.ok) return this.#problemWords(answer.problem);
    this.#told(answer.value);
    this.show("recorded");
    this.#state.textContent = this.world.text("withdrawn");
    return undefined;
  }

  async #answerBack(followUp: string, words: string): Promise<string | undefined> {
    const answer = await this.#around.api.answerBack(followUp, words);
    if (!answer.ok) return this.#problemWords(answer.problem);
    this.#page = { ...this.#page, ...answer.value };
    this.show("recorded");
    this.#state.textContent = this.world.text("backSent");
    return undefined;
  }

  #told({ sheet, recorded }: Told): void {
    this.#sheet = sheet;
    this.#isSent = sheet.isSent;
    this.#page = { ...this.#page, recorded };
    this.saver.told(sheet);
  }

  async #copy(told: (words: string) => void): Promise<void> {
    const { text } = this.world;
    told(text((await this.#around.copyLink()) ? "copied" : "copyFailed"));
  }

  #problemWords({ type, status }: Problem): string {
    const { text } = this.world;
    if (status === 0) return text("sendUnreached");
    if (type.endsWith("/round_closed")) return text("stateClosed");
    if (status === 404) return `${text("goneTitle")}. ${text("goneWords")}`;
    if (status === 429) return `${text("busyTitle")}. ${text("busyWords")}`;
    return `${text("troubleTitle")}. ${text("troubleWords")}`;
  }

  #tell(state: SaveState): void {
    const { text } = this.world;
    const bare = this.saver.isKeptOnDevice() ? "stateWaiting" : "stateBare";
    const words = {
      saved: text("stateSaved"),
      saving: text("stateSaving"),
      waiting: text(bare),
      failed: text("stateFailed"),
      closed: text("stateClosed"),
    };
    // Saving goes on with every few letters: only what is not as it should be is spoken.
    this.#state.ariaLive = state === "saved" || state === "saving" ? "off" : "polite";
    this.#state.textContent = words[state];
    this.#state.dataset["state"] = state;
  }
}
