import { expect, test } from "vitest";
import { situationOf } from "../testing/builders.ts";
import { seniorTeamSignal } from "./senior-team-signal.ts";

const GOALS = ["g1", "g2", "g3", "g4"];

/** The first leads the top unit, the others a unit right below; one more leads a unit further down, and disagrees. */
const led = (isReversed: readonly boolean[]) =>
  situationOf({
    goals: GOALS,
    units: [
      ...isReversed.map((_, n) => ({ id: `u${n}`, parent: n === 0 ? null : "u0", lead: `p${n}` })),
      { id: "deep", parent: "u1", lead: "low" },
    ],
    stakeholders: [...isReversed.map((_, n) => ({ id: `p${n}` })), { id: "low" }],
    rankings: [...isReversed.entries(), ["low", true] as const].flatMap(([n, isBack]) =>
      GOALS.map((item, place) => ({
        stakeholder: n === "low" ? n : `p${n}`,
        item,
        rank: isBack ? 4 - place : place + 1,
      })),
    ),
  });

test("leaders of the top units who order the priorities against each other raise a question", () => {
  const signal = seniorTeamSignal(led([false, false, false, true, true]));
  expect(signal).toMatchObject({ n: 5, asked: { leaders: 5 } });
  expect(signal.asked?.killer === "seniorTeam" && signal.asked.concordance).toBeCloseTo(0.04, 12);
  expect("evidence" in signal && signal.evidence.map(({ id }) => id)).toEqual(["u0", "u1", "u2", "u3", "u4"]);
});

test("a team of one mind raises none, whatever somebody further down thinks", () => {
  expect(seniorTeamSignal(led([false, false, false, false, false]))).toMatchObject({ reason: "quiet" });
});

test("fewer than five leaders are not judged", () => {
  expect(seniorTeamSignal(led([false, true, true]))).toMatchObject({ n: 3, reason: "tooFew" });
  expect(seniorTeamSignal(situationOf({}))).toMatchObject({ n: 0, reason: "nothing" });
});
