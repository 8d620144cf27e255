import type { Answer, Recorded, RespondentRound, Sheet } from "@lodestar/contract";
import { type RoundAnswer, type RoundAnswers, answerRows } from "@lodestar/core";
import type { AnswerApi } from "./answer-api.ts";
import { AnswerView, type Step } from "./answer-view.ts";
import { answerWorld } from "./answer-world.ts";
import { questionScreen } from "./screens/question-screen.ts";

/** One question as people see it, to try; what is answered is forgotten with it. */
export function previewQuestion(round: RespondentRound, at: number): HTMLElement | undefined {
  const question = round.questions[at];
  if (question === undefined) return undefined;
  let answer: RoundAnswer | undefined;
  return questionScreen({
    world: answerWorld(round),
    question,
    at,
    answer: () => answer,
    onChange: (next) => (answer = next),
    onBack: () => undefined,
    onNext: () => undefined,
  });
}

/** The whole page of those who answer, from the first screen to what is recorded; nothing is sent or kept. */
export function previewView(round: RespondentRound): HTMLElement {
  const open = { ...round, phase: "open" as const };
  const page = { round: open, name: null, sheet: blank, recorded: [], followUps: [], getsReminders: false };
  const view = new AnswerView(page, blank, {
    api: forgetfulApi(open),
    drafts: { isKept: () => true, read: () => ({}), write: () => undefined },
    wait: (milliseconds, run) => setTimeout(run, milliseconds),
    remember: (_step: Step) => undefined,
    arrived: () => undefined,
    copyLink: () => Promise.resolve(false),
    isTicket: false,
  });
  view.show("start");
  return view.element;
}

const blank: Sheet = { answers: {}, version: 0, savedAt: null, sentAt: null, isSent: false, enteredBy: null };

/** Answers as the server would, out of its own head; what is recorded follows from the same rule. */
function forgetfulApi(round: RespondentRound): AnswerApi {
  let answers: RoundAnswers = {};
  let version = 0;
  let gone: ReadonlySet<string> = new Set();
  const told = (isSent: boolean) => {
    const sentAt = new Date().toISOString();
    const sheet: Sheet = { ...blank, answers: answers as Sheet["answers"], version, sentAt, isSent };
    return { sheet, recorded: recordedOf(round, answers, gone) };
  };
  return {
    save: (_, changed) => {
      const all = Object.entries<RoundAnswer | null>({ ...answers, ...changed });
      answers = Object.fromEntries(all.filter((entry): entry is [string, RoundAnswer] => entry[1] !== null));
      version += 1;
      return accepted({ version });
    },
    send: () => accepted(told(true)),
    withdraw: (statement) => {
      const all = recordedOf(round, answers, gone).map((words) => words.statement);
      gone = statement === null ? new Set(all) : new Set([...gone, statement]);
      return accepted(told(true));
    },
    answerBack: () => accepted({ followUps: [], recorded: [] }),
    endReminders: () => accepted({ round: round.title }),
  };
}

const accepted = <T>(value: T): Promise<Answer<T>> => Promise.resolve({ ok: true, value });

function recordedOf(round: RespondentRound, answers: RoundAnswers, gone: ReadonlySet<string>): Recorded[] {
  const { id, confidentiality } = round;
  const source = { round: id, confidentiality, sheet: "preview", stakeholder: "preview", saidOn: null };
  return answerRows(source, round.questions, answers).statements.map((said) => ({
    statement: said.id,
    question: said.extra.question,
    kind: said.kind,
    text: said.text,
    saidOn: null,
    isWithdrawn: gone.has(said.id),
    disposition: null,
  }));
}
