import fc from "fast-check";
import { expect, test } from "vitest";
import { openedAtFirst, openedTo, pathTo } from "./expansion.ts";
import { WITHOUT_GOAL } from "./plan-kind.ts";
import { type PlanOutline, itemsBelow } from "./plan-outline.ts";
import {
  aGoal,
  aTarget,
  anAction,
  anElement,
  anInitiative,
  anObjective,
  anOutline,
} from "./testing/a-plan.ts";

const idsBelow = (outline: PlanOutline, id: string) => outline.childrenOf(id).map((place) => place.id);
const roots = (outline: PlanOutline) => outline.roots.map((place) => place.id);

test("an item with several parents stands below each, with its share", () => {
  const outline = anOutline({
    northstar: [aGoal("g1"), aGoal("g2")],
    objectives: [anObjective("o1", ["g1:0.6", "g2:0.4"])],
  });
  expect(outline.childrenOf("g1")).toMatchObject([{ id: "o1", share: 0.6 }]);
  expect(outline.childrenOf("g2")).toMatchObject([{ id: "o1", share: 0.4 }]);
  expect(outline.withoutGoal).toBe(0);
});

test("what leads to no goal stands in a group of its own, with what is below it", () => {
  const outline = anOutline({
    northstar: [aGoal("g1")],
    objectives: [anObjective("o1", ["g1"]), anObjective("o2", ["nowhere"])],
    targets: [aTarget("t1", "o2")],
    initiatives: [anInitiative("i1", ["o2"])],
  });
  expect(roots(outline)).toEqual(["g1", WITHOUT_GOAL]);
  expect(idsBelow(outline, WITHOUT_GOAL)).toEqual(["o2"]);
  expect(idsBelow(outline, "o2")).toEqual(["t1", "i1"]);
  expect(outline.withoutGoal).toBe(3);
});

test("there is no group where everything leads to a goal", () => {
  expect(roots(anOutline({ northstar: [aGoal("g1")] }))).toEqual(["g1"]);
});

test("work for an element stands below the goals that the element leads to", () => {
  const outline = anOutline({
    northstar: [aGoal("g1")],
    elements: [anElement("e1", "e2:1"), anElement("e2", "g1:0.5", "e1:0.2")],
    initiatives: [anInitiative("i1", ["e1:0.7"])],
  });
  expect(outline.childrenOf("g1")).toMatchObject([{ id: "i1", share: 0.7, through: "e1" }]);
});

test("a link of its own counts before one through an element", () => {
  const outline = anOutline({
    northstar: [aGoal("g1")],
    elements: [anElement("e1", "g1:1")],
    objectives: [anObjective("o1", ["e1:0.5", "g1:0.3"])],
  });
  expect(outline.childrenOf("g1")).toMatchObject([{ id: "o1", share: 0.3, through: null }]);
});

test("a ring without a goal is cut once and shown whole", () => {
  const outline = anOutline({ objectives: [anObjective("o1", ["o2"]), anObjective("o2", ["o1"])] });
  expect(idsBelow(outline, WITHOUT_GOAL)).toEqual(["o1"]);
  expect(idsBelow(outline, "o1")).toEqual(["o2"]);
});

test("siblings stand by kind and then by id, numbers as numbers", () => {
  const outline = anOutline({
    northstar: [aGoal("g1")],
    objectives: [anObjective("o10", ["g1"]), anObjective("o2", ["g1"])],
    initiatives: [anInitiative("i1", ["g1"])],
  });
  expect(idsBelow(outline, "g1")).toEqual(["o2", "o10", "i1"]);
});

test("a target and an action belong to the unit of what they are part of", () => {
  const outline = anOutline({
    objectives: [anObjective("o1", [], { unit: "u1" })],
    targets: [aTarget("t1", "o1")],
    initiatives: [anInitiative("i1", [], { unit: "u2" })],
    actions: [anAction("a1", "i1"), anAction("a2", null)],
  });
  expect(["t1", "a1", "a2"].map((id) => outline.items.get(id)?.unit)).toEqual(["u1", "u2", null]);
});

test("the way to an item is the shortest from the top", () => {
  const outline = anOutline({
    northstar: [aGoal("g1")],
    objectives: [anObjective("o1", ["g1"]), anObjective("o2", ["o1", "g1"])],
    actions: [anAction("a1", null)],
  });
  expect(pathTo(outline, "o2")).toEqual(["g1", "o2"]);
  expect(pathTo(outline, "a1")).toEqual([WITHOUT_GOAL, "a1"]);
  expect(pathTo(outline, "nobody")).toBeUndefined();
});

test("a large plan begins closed, a small one open", () => {
  const goals = Array.from({ length: 20 }, (_, place) => aGoal(`g${place}`));
  const many = goals.flatMap(({ id }) =>
    Array.from({ length: 30 }, (_, place) => anObjective(`${id}o${place}`, [id])),
  );
  expect(openedAtFirst(anOutline({ northstar: goals, objectives: many })).size).toBe(0);
  expect(openedAtFirst(anOutline({ northstar: goals, objectives: many.slice(0, 30) }))).toEqual(
    new Set(["g0"]),
  );
});

const ids = ["g0", "g1", "e0", "e1", "o0", "o1", "o2", "o3", "o4", "i0", "i1", "i2", "nowhere"] as const;
const someIds = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 6 });
const anyOutline = fc
  .record({
    elements: fc.array(someIds, { maxLength: 2 }),
    objectives: fc.array(someIds, { maxLength: 5 }),
    initiatives: fc.array(someIds, { maxLength: 3 }),
    targets: fc.array(fc.constantFrom(...ids), { maxLength: 3 }),
    actions: fc.array(fc.option(fc.constantFrom(...ids)), { maxLength: 4 }),
  })
  .map((made) => ({
    northstar: [aGoal("g0"), aGoal("g1")],
    elements: made.elements.map((links, place) => anElement(`e${place}`, ...links)),
    objectives: made.objectives.map((links, place) => anObjective(`o${place}`, links)),
    initiatives: made.initiatives.map((links, place) => anInitiative(`i${place}`, links)),
    targets: made.targets.map((objective, place) => aTarget(`t${place}`, objective)),
    actions: made.actions.map((initiative, place) => anAction(`a${place}`, initiative)),
  }));

test("every item appears, whatever the links", () => {
  fc.assert(
    fc.property(anyOutline, (tables) => {
      const outline = anOutline(tables);
      const shown = new Set(outline.roots.flatMap(({ id }) => [...itemsBelow(outline, id)]));
      shown.delete(WITHOUT_GOAL);
      expect(shown).toEqual(new Set(outline.items.keys()));
      for (const id of outline.items.keys()) expect(pathTo(outline, id)?.at(-1)).toBe(id);
    }),
  );
});

test("rings never make it endless: an item opens once", () => {
  fc.assert(
    fc.property(anyOutline, (tables) => {
      const outline = anOutline(tables);
      expect(openedTo(outline, 1000).size).toBeLessThanOrEqual(outline.items.size + 1);
    }),
  );
});

test("the order of the rows does not depend on the order they come in", () => {
  fc.assert(
    fc.property(anyOutline, (tables) => {
      const backwards = {
        ...tables,
        objectives: tables.objectives.toReversed(),
        actions: tables.actions.toReversed(),
      };
      const [one, other] = [anOutline(tables), anOutline(backwards)];
      expect(roots(other)).toEqual(roots(one));
      for (const id of [...one.items.keys(), WITHOUT_GOAL])
        expect(idsBelow(other, id)).toEqual(idsBelow(one, id));
    }),
  );
});
