import { type Result, accept, refuse } from "../organisation/result.ts";

export const roundStates = ["draft", "open", "closed"] as const;
export type RoundState = (typeof roundStates)[number];

export const confidentialities = ["named", "confidential", "anonymous"] as const;
export type Confidentiality = (typeof confidentialities)[number];

/** A round as the rules of its life know it. `closesAt` is an instant, `null` where it stays open until it is closed. */
export type RoundLife = {
  readonly state: RoundState;
  readonly confidentiality: Confidentiality;
  readonly closesAt: string | null;
};

/** Where a round stands: `ended` is open with its deadline passed, and waits to be closed or given more time. */
export type RoundPhase = RoundState | "ended";

/** Where a round stands at an instant. */
export function roundPhase({ state, closesAt }: RoundLife, now: string): RoundPhase {
  const isPast = closesAt !== null && Date.parse(closesAt) <= Date.parse(now);
  return state === "open" && isPast ? "ended" : state;
}

/** Whether answers are taken. */
export const isOpen = (round: RoundLife, now: string): boolean => roundPhase(round, now) === "open";

export type RoundStep = "open" | "close" | "reopen";

type StepRefusal = { readonly code: "wrong_state"; readonly message: string };

/** Whether a round may take a step: a draft opens, an open one closes, a closed one opens again unless it is anonymous. */
export function roundStep(round: RoundLife, step: RoundStep): Result<RoundState, StepRefusal> {
  const { state, confidentiality } = round;
  if (step === "open")
    return state === "draft" ? accept("open") : refuse("wrong_state", `This round is ${state} already.`);
  if (step === "close")
    return state === "open"
      ? accept("closed")
      : refuse("wrong_state", state === "draft" ? "This round was never opened." : "It is closed already.");
  if (state !== "closed") return refuse("wrong_state", "Only a round that was closed can be opened again.");
  if (confidentiality === "anonymous")
    return refuse(
      "wrong_state",
      "The answers of an anonymous round were parted from their links when it closed. Make another round.",
    );
  return accept("open");
}

/** Whether the questions of a round, and who may see its authors, can still be changed: only before anybody answered. */
export const mayChangeQuestions = ({ state }: RoundLife): boolean => state === "draft";
