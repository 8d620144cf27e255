import { expect, test } from "vitest";
import { situationOf } from "../testing/builders.ts";
import { styleSignal } from "./style-signal.ts";

type Verdict = "confirmed" | "corrected" | "rejected" | "missing";

/** Each answered the first revision of one of two themes; the second theme was worded anew. */
const answered = (verdicts: readonly (readonly ["stays" | "changed", Verdict])[]) =>
  situationOf({
    stakeholders: verdicts.map((_, n) => ({ id: `p${n}` })),
    themes: [
      { id: "stays", title: "Tired crews", revision: 1 },
      { id: "changed", title: "Late buses", revision: 2 },
    ],
    verdicts: verdicts.map(([theme, verdict], n) => ({ stakeholder: `p${n}`, theme, verdict, revision: 1 })),
  });

test("corrections that change nothing raise a question", () => {
  const signal = styleSignal(
    answered([
      ["stays", "corrected"],
      ["stays", "rejected"],
      ["stays", "missing"],
      ["changed", "corrected"],
      ["changed", "corrected"],
    ]),
  );
  expect(signal).toEqual({
    killer: "style",
    n: 5,
    asked: { killer: "style", unchanged: 3, objections: 5 },
    evidence: [{ table: "themes", id: "stays", title: "Tired crews" }],
  });
});

test("where wordings follow the corrections nothing is asked", () => {
  const signal = styleSignal(
    answered([["stays", "corrected"], ...Array.from({ length: 4 }, () => ["changed", "corrected"] as const)]),
  );
  expect(signal).toMatchObject({ asked: null, reason: "quiet" });
});

test("confirmations say nothing about corrections, and four objections are too few", () => {
  expect(
    styleSignal(answered(Array.from({ length: 9 }, () => ["stays", "confirmed"] as const))),
  ).toMatchObject({
    n: 0,
    asked: null,
    reason: "nothing",
  });
  expect(
    styleSignal(answered(Array.from({ length: 4 }, () => ["stays", "rejected"] as const))),
  ).toMatchObject({
    n: 4,
    reason: "tooFew",
  });
});
