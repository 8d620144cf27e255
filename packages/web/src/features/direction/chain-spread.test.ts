import { expect, test } from "vitest";
import {
  type ElementRow,
  type NorthStarRow,
  aboveOf,
  belowOf,
  chainSpread,
  linksAfterDrop,
  refusal,
} from "./chain-spread.ts";

const aGoal = (id: string, weight: number | null = null): NorthStarRow => ({
  id,
  version: 1,
  kind: "goal",
  title: id,
  description: null,
  horizon: null,
  weight,
});

const anElement = (id: string, kind: ElementRow["kind"], ...supports: readonly string[]): ElementRow => ({
  id,
  version: 1,
  kind,
  title: id,
  description: null,
  unit: null,
  supports: supports.map((to) => ({ to, share: 0.5 })),
});

const spread = chainSpread(
  [aGoal("clean", 1), aGoal("crew"), aGoal("reliable", 3)],
  [
    anElement("promise", "strategy", "reliable"),
    anElement("hulls", "capability", "promise"),
    anElement("room", "structure", "hulls", "clean"),
    anElement("bonus", "management_system"),
  ],
);

const unreachedIn = (name: string) =>
  spread.tiers.find((tier) => tier.name === name)?.unreached.map(({ id }) => id);

test("the weightiest goal stands first, and weights are shares of their sum", () => {
  expect(spread.goals.map(({ row, weightShare }) => [row.id, weightShare])).toEqual([
    ["reliable", 0.75],
    ["clean", 0.25],
    ["crew", 0],
  ]);
});

test("without any weight there is no share, rather than a share of nothing", () => {
  expect(chainSpread([aGoal("a")], []).goals[0]?.weightShare).toBeNull();
});

test("a goal is reached through other elements too", () => {
  expect(unreachedIn("strategy")).toEqual(["clean", "crew"]);
  expect(unreachedIn("capability")).toEqual(["clean", "crew"]);
  expect(unreachedIn("organisation")).toEqual(["crew"]);
  expect(unreachedIn("management")).toEqual(["reliable", "clean", "crew"]);
});

test("a tier without elements is one question, however many goals there are", () => {
  expect(chainSpread([aGoal("a"), aGoal("b")], []).gapCount).toBe(4);
});

test("elements hang from what they support, the strongest first", () => {
  const weak = { ...anElement("weak", "people"), supports: [{ to: "g", share: 0.1 }] };
  const strong = { ...anElement("strong", "people"), supports: [{ to: "g", share: 0.9 }] };
  expect(
    chainSpread([], [weak, strong])
      .hanging.get("g")
      ?.map(({ id }) => id),
  ).toEqual(["strong", "weak"]);
});

test("the ways up and down end, also where elements support each other in a ring", () => {
  const ring = [anElement("a", "process", "b"), anElement("b", "process", "a")];
  const { hanging } = chainSpread([], ring);
  expect([...belowOf("a", hanging)].sort()).toEqual(["a", "b"]);
  expect([...aboveOf("a", new Map(ring.map((row) => [row.id, row])))].sort()).toEqual(["a", "b"]);
});

test("nothing supports itself, the same thing twice, or what hangs from it", () => {
  const promise = anElement("promise", "strategy", "reliable");
  expect(refusal(promise, "promise", spread.hanging)).toBe("itself");
  expect(refusal(promise, "reliable", spread.hanging)).toBe("already");
  expect(refusal(promise, "room", spread.hanging)).toBe("circle");
  expect(refusal(promise, "clean", spread.hanging)).toBeUndefined();
});

test("a dragged link keeps its strength, a dragged element gets one that nobody has rated", () => {
  const supports = [{ to: "a", share: 0.6 }];
  expect(linksAfterDrop(supports, "a", "b")).toEqual([{ to: "b", share: 0.6 }]);
  expect(linksAfterDrop(supports, undefined, "b")).toEqual([...supports, { to: "b", share: null }]);
});
