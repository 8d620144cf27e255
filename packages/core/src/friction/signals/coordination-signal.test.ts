import { expect, test } from "vitest";
import { situationOf } from "../testing/builders.ts";
import { coordinationSignal } from "./coordination-signal.ts";

type Answer = "asked" | "accepted" | "declined" | "renegotiated" | null;

const asking = (answers: readonly Answer[], toUnit = "harbours") =>
  situationOf({
    units: [{ id: "sailing" }, { id: "harbours" }],
    objectives: [{ id: "o1", title: "Leave on time", unit: "sailing", status: "active" }],
    asks: answers.map((answer, n) => ({ id: `a${n}`, from: "o1", toUnit, need: "berths", answer })),
  });

test("asks between units that are declined or wait raise a question", () => {
  expect(coordinationSignal(asking(["accepted", "renegotiated", "declined", "asked", null]))).toEqual({
    killer: "coordination",
    n: 5,
    asked: { killer: "coordination", unmet: 3, asks: 5 },
    evidence: [{ table: "objectives", id: "o1", title: "Leave on time" }],
  });
});

test("what a unit asks of itself is nobody else's business", () => {
  expect(coordinationSignal(asking([null, null, null, null, null], "sailing"))).toMatchObject({ n: 0 });
});

test("answered asks raise none, and four are too few", () => {
  expect(coordinationSignal(asking(["accepted", "accepted", "accepted", "accepted", "asked"]))).toMatchObject(
    {
      reason: "quiet",
    },
  );
  expect(coordinationSignal(asking([null, null, null, null]))).toMatchObject({ n: 4, reason: "tooFew" });
});
