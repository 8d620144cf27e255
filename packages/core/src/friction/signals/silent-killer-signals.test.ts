import { expect, test } from "vitest";
import { situationOf } from "../testing/builders.ts";
import { silentKillerSignals } from "./silent-killer-signals.ts";

test("of each silent killer something is said, in their order, even of nothing", () => {
  const signals = silentKillerSignals(situationOf({}), "all", 0);
  expect(signals.map(({ killer }) => killer)).toEqual([
    "style",
    "unclearStrategy",
    "seniorTeam",
    "verticalCommunication",
    "coordination",
    "lineLeadership",
  ]);
  expect(signals).toEqual(signals.map(({ killer }) => ({ killer, n: 0, asked: null, reason: "nothing" })));
});
