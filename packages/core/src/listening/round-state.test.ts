import { expect, test } from "vitest";
import { type RoundLife, isOpen, mayChangeQuestions, roundPhase, roundStep } from "./round-state.ts";

const aRound = (round: Partial<RoundLife> = {}): RoundLife => ({
  ...{ state: "open", confidentiality: "named", closesAt: null },
  ...round,
});
const NOON = "2027-03-01T12:00:00.000Z";

test("an open round ends with its deadline, to the instant, and takes no answers after it", () => {
  const round = aRound({ closesAt: NOON });
  expect(roundPhase(round, "2027-03-01T11:59:59.999Z")).toBe("open");
  expect(roundPhase(round, NOON)).toBe("ended");
  expect([isOpen(round, NOON), isOpen(aRound(), NOON)]).toEqual([false, true]);
  expect(roundPhase(aRound({ state: "closed", closesAt: NOON }), NOON)).toBe("closed");
});

test("a round opens, closes and opens again; nothing else", () => {
  const states = ["draft", "open", "closed"] as const;
  const may = (step: "open" | "close" | "reopen") =>
    states.filter((state) => roundStep(aRound({ state }), step).ok);
  expect([may("open"), may("close"), may("reopen")]).toEqual([["draft"], ["open"], ["closed"]]);
});

test("an anonymous round that was closed stays closed", () => {
  const closed = aRound({ state: "closed", confidentiality: "anonymous" });
  expect(roundStep(closed, "reopen")).toMatchObject({ ok: false, refusal: { code: "wrong_state" } });
});

test("questions stay as they are once people can answer", () => {
  expect(mayChangeQuestions(aRound({ state: "draft" }))).toBe(true);
  expect(mayChangeQuestions(aRound())).toBe(false);
});
