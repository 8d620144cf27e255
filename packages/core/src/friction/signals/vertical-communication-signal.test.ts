import { expect, test } from "vitest";
import { situationOf } from "../testing/builders.ts";
import { verticalCommunicationSignal } from "./vertical-communication-signal.ts";

/** So many people have words in one theme; so many of them answered it as it is worded now. */
const readBack = (authors: number, answered: number, revision = 2) =>
  situationOf({
    stakeholders: Array.from({ length: authors }, (_, n) => ({ id: `p${n}` })),
    statements: Array.from({ length: authors }, (_, n) => ({
      id: `s${n}`,
      stakeholder: `p${n}`,
      text: "Tired.",
    })),
    themes: [
      {
        id: "t1",
        title: "Tired crews",
        revision: 2,
        statements: Array.from({ length: authors }, (_, n) => `s${n}`).join(";"),
      },
    ],
    verdicts: Array.from({ length: answered }, (_, n) => ({
      stakeholder: `p${n}`,
      theme: "t1",
      verdict: "confirmed" as const,
      revision,
    })),
  });

test("readbacks that many leave unanswered raise a question", () => {
  expect(verticalCommunicationSignal(readBack(6, 3))).toEqual({
    killer: "verticalCommunication",
    n: 6,
    asked: { killer: "verticalCommunication", silent: 3, asked: 6 },
    evidence: [{ table: "themes", id: "t1", title: "Tired crews" }],
  });
});

test("one in three is still quiet", () => {
  expect(verticalCommunicationSignal(readBack(6, 4))).toMatchObject({ asked: null, reason: "quiet" });
});

test("what nobody has answered as it is worded now may not have been read back", () => {
  expect(verticalCommunicationSignal(readBack(6, 0))).toMatchObject({ n: 0, reason: "nothing" });
  expect(verticalCommunicationSignal(readBack(6, 5, 1))).toMatchObject({ n: 0, reason: "nothing" });
  expect(verticalCommunicationSignal(readBack(4, 1))).toMatchObject({ n: 4, reason: "tooFew" });
});
