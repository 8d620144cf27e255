import type { RowOf } from "@lodestar/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { latestCheckIns } from "./latest-check-ins.ts";
import { NOBODY, type PlanFilter, isNarrowed, matcher, narrowed, unitsWithin } from "./plan-filter.ts";
import { WITHOUT_GOAL } from "./plan-kind.ts";
import { progressOfTarget } from "./progress-of-target.ts";
import { sharedEqually, sharesGiven } from "./shares.ts";
import { aGoal, anAction, anInitiative, anObjective, anOutline } from "./testing/a-plan.ts";

const units = [
  { id: "top", parent: null },
  { id: "fleet", parent: "top" },
  { id: "yard", parent: "fleet" },
  { id: "sails", parent: "top" },
] as unknown as readonly RowOf<"units">[];
const outline = anOutline({
  northstar: [aGoal("g1", "Sail without smoke"), aGoal("g2", "Crews stay")],
  objectives: [
    anObjective("o1", ["g1", "g2"], {
      title: "Élan for the Kittiwake",
      unit: "yard",
      owner: "ana",
      status: "active",
    }),
    anObjective("o2", ["g2"], { unit: "sails" }),
    anObjective("o3"),
  ],
  initiatives: [anInitiative("i1", ["o1"], { title: "Battery", owner: "ben", status: "done" })],
  actions: [anAction("a1", "i1", { title: "First pack", owner: "ana" })],
});
const filter = (rest: Partial<PlanFilter>): PlanFilter => ({
  words: "",
  unit: undefined,
  owner: undefined,
  status: undefined,
  ...rest,
});
const meant = (rest: Partial<PlanFilter>) =>
  [...narrowed(outline, matcher(filter(rest), units)).matches].sort();

test("words are found whatever their accents and capitals, in any order", () => {
  expect(meant({ words: "kittiwake elan" })).toEqual(["o1"]);
  expect(meant({ words: "smoke" })).toEqual(["g1"]);
});

test("a unit means the units below it too, even in a ring", () => {
  expect(meant({ unit: "fleet" })).toEqual(["o1"]);
  expect(meant({ unit: "top" })).toEqual(["o1", "o2"]);
  const ring = [
    { id: "a", parent: "b" },
    { id: "b", parent: "a" },
  ] as unknown as readonly RowOf<"units">[];
  expect(unitsWithin(ring, "a")).toEqual(new Set(["a", "b"]));
});

test("owner and status hold together, and nobody is asked for too", () => {
  expect(meant({ owner: "ana" })).toEqual(["a1", "o1"]);
  expect(meant({ owner: "ana", status: "active" })).toEqual(["o1"]);
  expect(meant({ owner: NOBODY })).toEqual(["o2", "o3"]);
});

test("what is meant is shown with everything it stands below", () => {
  const found = narrowed(outline, matcher(filter({ words: "battery" }), units));
  expect(found.roots.map(({ id }) => id)).toEqual(["g1", "g2"]);
  expect(found.childrenOf("g2").map(({ id }) => id)).toEqual(["o1"]);
  expect(found.childrenOf("i1")).toEqual([]);
});

test("the group without a goal is shown if something of it is meant", () => {
  const found = narrowed(outline, (item) => item.id === "o3");
  expect(found.roots.map(({ id }) => id)).toEqual([WITHOUT_GOAL]);
});

test("only what narrows is a filter", () => {
  expect(isNarrowed(filter({ words: "  " }))).toBe(false);
  expect(isNarrowed(filter({ status: "done" }))).toBe(true);
});

test("shares may be given in part, and more than all of it is said", () => {
  expect(sharesGiven([{ share: 0.6 }, { share: null }, { share: null }])).toEqual({
    sum: 0.6,
    isOver: false,
    rest: 0.2,
    unsaid: 2,
  });
  expect(sharesGiven([{ share: 0.1 }, { share: 0.2 }, { share: 0.7 }]).isOver).toBe(false);
  expect(sharesGiven([{ share: 0.8 }, { share: 0.3 }]).isOver).toBe(true);
});

type Share = { readonly share: number | null };

test("equal shares are whole percents that come to all of it", () => {
  expect(sharedEqually([{ share: 1 }, { share: null }, { share: 1 }]).map(({ share }) => share)).toEqual([
    0.34, 0.33, 0.33,
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), (count) => {
      const shares = sharedEqually(Array.from({ length: count }, (): Share => ({ share: null })));
      expect(shares.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
      expect(sharesGiven(shares).isOver).toBe(false);
    }),
  );
});

test("a target stands where its latest check-in says, not a later day", () => {
  const checkins = [
    { target: "t1", date: "2027-02-01", value: 3 },
    { target: "t1", date: "2027-03-01", value: 5 },
    { target: "t1", date: "2027-12-01", value: 9 },
  ] as unknown as readonly RowOf<"checkins">[];
  expect(latestCheckIns(checkins, "2027-06-01")).toEqual(new Map([["t1", 5]]));
});

test("progress is the part of the way done, and nothing where it cannot be said", () => {
  const target = { direction: "down", baseline: 10, target: 4, current: 7 } as const;
  expect(progressOfTarget(target)).toBe(0.5);
  expect(progressOfTarget({ ...target, direction: "up" })).toBeNull();
  expect(progressOfTarget({ ...target, current: null })).toBeNull();
  expect(progressOfTarget({ direction: "keep", baseline: null, target: 100, current: 104 })).toBe(1);
});
