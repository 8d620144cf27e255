import type { Answer, Problem, Readback, ReadbackPage } from "@lodestar/contract";
import { isSaid } from "@lodestar/core";
import styles from "../answer.module.css";
import type { AnswerTexts } from "../answer-world.ts";
import { element, freshId } from "../element.ts";
import { textLines } from "../forms/field-parts.ts";
import { busy, button, heading, quiet } from "./parts.ts";
import { spokenWords } from "./spoken-words.ts";

type Verdict = NonNullable<Readback["verdict"]>;
export type Given = { readonly readback: string; readonly verdict: Verdict; readonly text: string | null };
type Give = (given: Given) => Promise<Answer<ReadbackPage>>;

const verdicts: readonly Verdict[] = ["confirmed", "corrected", "rejected", "missing"];

/** What was heard, each summary beside the person's own words, with four answers; and what became of all they said. */
export function readbackScreen(page: ReadbackPage, text: AnswerTexts, give: Give): HTMLElement {
  const main = element("div", { class: styles.main });
  const show = (shown: ReadbackPage, given?: string) => {
    main.replaceChildren(...partsOf(shown));
    const next =
      given === undefined ? undefined : main.querySelector<HTMLElement>(`[data-readback="${given}"] h2`);
    next?.focus();
  };
  const answerTo = async (given: Given): Promise<string | undefined> => {
    const answered = await give(given);
    if (!answered.ok) return text(troubleOf(answered.problem));
    show(answered.value, given.readback);
    return undefined;
  };
  const partsOf = ({ name, readbacks, recorded }: ReadbackPage): readonly Node[] => {
    const open = readbacks.filter(({ verdict, isCurrent }) => verdict === null && isCurrent).length;
    return [
      element(
        "div",
        { class: styles.screen },
        heading(text("readbackTitle")),
        element("p", { class: styles.lead }, text("readbackIntro", { name })),
        element("p", { role: "status", class: styles.hint }, text("readbackOpen", { count: open })),
        ...readbacks.map((readback) => readbackPart(readback, text, answerTo)),
        element("h2", { class: styles.reviewedTitle }, text("readbackFates")),
        ...recorded.map((words) => spokenWords(words, text)),
      ),
    ];
  };
  show(page);
  const organisation = element(
    "header",
    { class: styles.top },
    element("span", { class: styles.organisation }, page.organisation),
  );
  return element("div", { class: styles.page }, organisation, main);
}

function troubleOf({ status }: Problem) {
  if (status === 404) return "goneWords" as const;
  if (status === 409) return "readbackOld" as const;
  return status === 0 ? ("downWords" as const) : ("troubleWords" as const);
}

type AnswerTo = (given: Given) => Promise<string | undefined>;

function readbackPart(readback: Readback, text: AnswerTexts, answerTo: AnswerTo): HTMLElement {
  const { id, title, summary, words, verdict, isCurrent } = readback;
  return element(
    "section",
    { class: styles.card, "data-readback": id },
    element("h2", { class: styles.cardTitle, tabindex: -1, dir: "auto" }, title),
    element("p", { class: styles.hint }, text("readbackHeard")),
    element("p", { class: styles.lead, dir: "auto" }, summary),
    element("p", { class: styles.hint }, text("readbackYours", { count: words.length })),
    ...words.map((said) => element("blockquote", { class: styles.quote, dir: "auto" }, said.text)),
    ...(verdict === null ? [] : givenPart(readback, text)),
    isCurrent
      ? verdictPart(readback, text, answerTo)
      : element("p", { class: styles.callout }, text("readbackOld")),
  );
}

/** What was answered, and the signature that both sides have. */
function givenPart({ verdict, text: words, signature }: Readback, text: AnswerTexts): readonly HTMLElement[] {
  return [
    element("p", { class: styles.callout, role: "status" }, text(`verdict_${verdict ?? "confirmed"}_given`)),
    ...(words === null ? [] : [element("blockquote", { class: styles.quote, dir: "auto" }, words)]),
    ...(signature === null
      ? []
      : [
          element("p", { class: styles.hint }, text("readbackSigned", { signature: signature.slice(0, 16) })),
        ]),
  ];
}

/** The four answers; two of them ask for words first. Once answered they fold away behind “change”. */
function verdictPart(readback: Readback, text: AnswerTexts, answerTo: AnswerTo): HTMLElement {
  const part = element("div", { class: styles.form });
  const problem = element("p", { class: styles.problem, role: "alert", hidden: true, id: freshId() });
  const say = async (verdict: Verdict, words: string | null) => {
    const said = await answerTo({ readback: readback.id, verdict, text: words });
    problem.hidden = said === undefined;
    problem.textContent = said ?? "";
  };
  const choose = () =>
    part.replaceChildren(
      element(
        "div",
        { class: styles.acts, role: "group", "aria-label": text("readbackAsk") },
        ...verdicts.map((verdict) => {
          const pressed = button(
            text(`verdict_${verdict}`),
            () => (verdict === "confirmed" ? void busy(pressed, () => say(verdict, null)) : write(verdict)),
            verdict === "confirmed" ? "primary" : "plain",
          );
          return pressed;
        }),
      ),
      problem,
    );
  const write = (verdict: Verdict) => {
    let words = readback.text ?? "";
    const send = button(
      text("readbackSend"),
      () =>
        void busy(send, async () => {
          if (verdict !== "rejected" && !isSaid(words)) {
            problem.hidden = false;
            problem.textContent = text("readbackWrite");
            return;
          }
          await say(verdict, isSaid(words) ? words : null);
        }),
      "primary",
    );
    part.replaceChildren(
      textLines({
        label: text(`verdict_${verdict}_ask`),
        path: "text",
        value: words,
        onInput: (written) => (words = written),
      }),
      problem,
      element("div", { class: styles.acts }, send, quiet(text("readbackBack"), choose)),
    );
    part.querySelector("textarea")?.focus();
  };
  if (readback.verdict === null) choose();
  else
    part.replaceChildren(
      quiet(text("readbackChange"), choose, `${text("readbackChange")}: ${readback.title}`),
    );
  return part;
}
