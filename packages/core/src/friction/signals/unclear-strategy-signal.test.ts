import { expect, test } from "vitest";
import { situationOf } from "../testing/builders.ts";
import { unclearStrategySignal } from "./unclear-strategy-signal.ts";

const GOALS = ["g1", "g2", "g3", "g4"];

/** Each unit is one person, who ranks the goals as they stand or the other way round; the first two need each other. */
const ordered = (isReversed: readonly boolean[]) =>
  situationOf({
    goals: GOALS,
    units: isReversed.map((_, n) => ({ id: `u${n}`, name: `Unit ${n}` })),
    stakeholders: isReversed.map((_, n) => ({ id: `p${n}`, unit: `u${n}` })),
    rankings: isReversed.flatMap((isBack, n) =>
      GOALS.map((item, place) => ({ stakeholder: `p${n}`, item, rank: isBack ? 4 - place : place + 1 })),
    ),
    objectives: [{ id: "o1", unit: "u0" }],
    asks: [{ from: "o1", toUnit: "u1", need: "crews" }],
  });

test("two units that need each other and want opposite things first raise a question", () => {
  const signal = unclearStrategySignal(ordered([false, true, false, false, false, false]), "all");
  expect(signal).toMatchObject({ n: 6, asked: { among: "units", opposed: ["Unit 0", "Unit 1"] } });
  expect("evidence" in signal && signal.evidence.slice(0, 2).map(({ id }) => id)).toEqual(["u0", "u1"]);
});

test("whoever does not see what units said is not told which", () => {
  const signal = unclearStrategySignal(ordered([false, true, false, false, false, false]), "groups");
  expect(signal).toMatchObject({ asked: { opposed: null } });
  expect("evidence" in signal && signal.evidence.every(({ table }) => table === "northstar")).toBe(true);
});

test("units that agree raise none, and hardly any agreement does without a pair", () => {
  expect(unclearStrategySignal(ordered([false, false, false, false, false]), "all")).toMatchObject({
    asked: null,
    reason: "quiet",
  });
  expect(unclearStrategySignal(ordered([false, false, false, true, true, true]), "all")).toMatchObject({
    asked: { concordance: 0, opposed: null },
  });
  expect(unclearStrategySignal(ordered([false, true]), "all")).toMatchObject({ reason: "tooFew" });
});
