import type { Answer, AnswerPage, Problem } from "@lodestar/contract";
import { answer as catalogue } from "../messages/en/answer.ts";
import { textsOf } from "../messages/texts-of.ts";
import { directionOf } from "../messages/translations.ts";
import { tokenOfAddress } from "../shell/token-of-address.ts";
import "../ui/document.css";
import { answerApi, openPage, openReadback, sayVerdict, stopReminders, swapForTicket } from "./answer-api.ts";
import { type Shelf, draftPlace, keepTicket, keptTicket } from "./answer-drafts.ts";
import { AnswerView, type Step } from "./answer-view.ts";
import { pageLanguage } from "./answer-world.ts";
import { readbackScreen } from "./screens/readback-screen.ts";
import { noteScreen } from "./screens/note-screen.ts";

const found = document.getElementById("answer");
if (found === null) throw new Error("answer.html has no element with the id answer.");
const place = found;
const text = textsOf(catalogue, pageLanguage(navigator.languages));

/** A browser may refuse even to be asked for its storage. */
function shelfOf(): Shelf | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
const shelf = shelfOf();

function speak(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

type NoteName = "gone" | "noToken" | "busy" | "down" | "trouble" | "remindersOff";

function note(name: NoteName, again?: () => void): void {
  document.title = text(`${name}Title`);
  place.replaceChildren(
    noteScreen(text(`${name}Title`), text(`${name}Words`), again && { words: text("again"), run: again }),
  );
}

function noteProblem({ status }: Problem): void {
  const again = () => void begin();
  if (status === 404) note("gone");
  else if (status === 429) note("busy", again);
  else if (status === 0) note("down", again);
  else note("trouble", again);
}

async function begin(): Promise<void> {
  const token = tokenOfAddress({ hash: window.location.hash, search: "" });
  if (token === undefined) {
    note("noToken");
    return;
  }
  if (token.startsWith("rem_")) return endReminders(token);
  if (token.startsWith("rbk_")) return readBack(token);
  const ticket = keptTicket(shelf, token);
  const opened = await openPage(ticket ?? token);
  if (!opened.ok) {
    noteProblem(opened.problem);
    return;
  }
  if (ticket !== undefined) {
    view(opened.value, ticket);
    return;
  }
  if (opened.value.sheet !== null || opened.value.round.phase !== "open") {
    view(opened.value, token);
    return;
  }
  const swapped = await swap(token);
  if (swapped.ok) view(swapped.value.page, swapped.value.ticket);
  else noteProblem(swapped.problem);
}

async function endReminders(token: string): Promise<void> {
  const ended = await stopReminders(token);
  if (ended.ok) note("remindersOff");
  else noteProblem(ended.problem);
}

/** What was heard, beside one's own words; each answer shows the page as it is now. */
async function readBack(token: string): Promise<void> {
  const opened = await openReadback(token);
  if (!opened.ok) {
    noteProblem(opened.problem);
    return;
  }
  document.title = `${text("readbackTitle")} · ${opened.value.organisation}`;
  place.replaceChildren(readbackScreen(opened.value, text, (given) => sayVerdict({ token, ...given })));
}

type Swapped = { readonly ticket: string; readonly page: AnswerPage };

/** Parts the answers from the person: from here on only the ticket leads to them. It is kept before anything else is asked. */
async function swap(token: string): Promise<Answer<Swapped>> {
  const made = await swapForTicket(token);
  if (!made.ok) return made;
  const { ticket } = made.value;
  keepTicket(shelf, token, ticket);
  const opened = await openPage(ticket);
  return opened.ok ? { ok: true, value: { ticket, page: opened.value } } : opened;
}

/** What a page looks like that was never answered, where the round is not open any more. */
const emptySheet = { answers: {}, version: 0, savedAt: null, sentAt: null, isSent: false, enteredBy: null };

function view(page: AnswerPage, token: string): void {
  const isTicket = token.startsWith("tck_");
  if (isTicket) window.history.replaceState(null, "", `/a#${encodeURIComponent(token)}`);
  const shown = new AnswerView(page, page.sheet ?? emptySheet, {
    isTicket,
    api: answerApi(token),
    drafts: draftPlace(shelf, token),
    wait: (milliseconds, run) => window.setTimeout(run, milliseconds),
    remember: (step) => window.history.pushState({ step }, ""),
    arrived: (title) => {
      document.title = `${title} · ${page.round.organisation}`;
      window.scrollTo(0, 0);
    },
    copyLink: () =>
      // Without https browsers have no clipboard.
      (navigator.clipboard as Clipboard | undefined)?.writeText(window.location.href).then(
        () => true,
        () => false,
      ) ?? Promise.resolve(false),
  });
  speak(shown.world.language);
  place.replaceChildren(shown.element);
  const first = shown.firstStep();
  window.history.replaceState({ step: first }, "");
  shown.show(first);
  keepSaved(shown, first);
}

function keepSaved(shown: AnswerView, first: Step): void {
  window.addEventListener("popstate", ({ state }: PopStateEvent) =>
    shown.show((state as { readonly step?: Step } | null)?.step ?? first),
  );
  window.addEventListener("online", () => void shown.saver.flush());
  window.addEventListener("pagehide", () => void shown.saver.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void shown.saver.flush();
  });
}

// Another link pasted into the same window is another page.
window.addEventListener("hashchange", () => window.location.reload());
speak(pageLanguage(navigator.languages));
void begin();
