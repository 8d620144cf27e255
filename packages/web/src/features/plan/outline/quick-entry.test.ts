import { expect, test } from "vitest";
import { outlineRows } from "../../../ui/grid/outline-rows.ts";
import { movedIn, movedOut } from "./moves.ts";
import { WITHOUT_GOAL } from "./plan-kind.ts";
import type { Place, PlanOutline } from "./plan-outline.ts";
import {
  type Draft,
  betweenOf,
  draftBehind,
  draftBelow,
  draftIndented,
  draftOutdented,
  itemOfDraft,
  rowOfDraft,
  withAdded,
  withDraft,
} from "./quick-entry.ts";
import { aGoal, aTarget, anAction, anInitiative, anObjective, anOutline } from "./testing/a-plan.ts";

const outline = anOutline({
  northstar: [aGoal("g1"), aGoal("g2")],
  objectives: [anObjective("o1", ["g1:0.5"], { unit: "u1" }), anObjective("o2", ["g1"]), anObjective("o3")],
  targets: [aTarget("t1", "o1")],
  initiatives: [anInitiative("i1", ["o1:0.8"]), anInitiative("i2", ["o1:0.4", "o2"])],
  actions: [anAction("a1", "i1")],
});
const draft = (rest: Partial<Draft>): Draft => ({
  id: "new",
  kind: "objective",
  title: "",
  above: ["g1"],
  after: "o2",
  ...rest,
});
const allRows = (of: PlanOutline) =>
  outlineRows<Place>({
    roots: of.roots,
    childrenOf: ({ id }) => of.childrenOf(id),
    idOf: ({ id }) => id,
    expanded: { has: () => true } as unknown as ReadonlySet<string>,
  });

test("below a goal comes an objective, below that an initiative, below that an action", () => {
  expect(draftBelow(outline, ["g1"])).toEqual({ kind: "objective", above: ["g1"], after: "o2" });
  expect(draftBelow(outline, ["g1", "o1"])).toEqual({ kind: "initiative", above: ["g1", "o1"], after: "i2" });
  expect(draftBelow(outline, ["g1", "o1", "i1"])).toMatchObject({ kind: "action", after: "a1" });
});

test("a target goes before the initiatives of its objective", () => {
  expect(draftBelow(outline, ["g1", "o1"], "target")).toMatchObject({ kind: "target", after: "t1" });
});

test("nothing stands below a target or an action, and no target below a goal", () => {
  expect(draftBelow(outline, ["g1", "o1", "t1"])).toBeUndefined();
  expect(draftBelow(outline, ["g1"], "target")).toBeUndefined();
});

test("an empty plan begins with a goal", () => {
  expect(draftBelow(anOutline({}), [])).toEqual({ kind: "goal", above: [], after: undefined });
});

test("Enter goes on with the same kind right behind", () => {
  expect(draftBehind(outline, ["g1", "o1"], "objective")).toEqual({
    kind: "objective",
    above: ["g1"],
    after: "o1",
  });
  expect(draftBehind(outline, [WITHOUT_GOAL], "goal")).toBeUndefined();
});

test("Tab makes it a part of the one above, Shift+Tab the next of what it was a part of", () => {
  const inward = draftIndented(outline, draft({ title: "Crews" }));
  expect(inward).toMatchObject({ kind: "initiative", above: ["g1", "o2"], after: "i2", title: "Crews" });
  expect(inward && draftOutdented(outline, inward)).toMatchObject({
    kind: "objective",
    above: ["g1"],
    after: "o2",
  });
  expect(draftOutdented(outline, draft({}))).toMatchObject({ kind: "goal", above: [], after: "g1" });
});

test("the first of its siblings cannot go in, a goal cannot go out", () => {
  expect(draftIndented(outline, draft({ after: undefined }))).toBeUndefined();
  expect(draftOutdented(outline, draft({ kind: "goal", above: [], after: "g2" }))).toBeUndefined();
});

test("its id is to stand between the siblings of its kind", () => {
  expect(betweenOf(outline, draft({ after: "o1" }))).toEqual({ after: "o1", before: "o2" });
  expect(betweenOf(outline, draft({ kind: "target", above: ["g1", "o1"], after: "t1" }))).toEqual({
    after: "t1",
    before: undefined,
  });
});

test("a new row has what its place says", () => {
  expect(rowOfDraft(outline, draft({ above: ["g1", "o1"], title: "Part" }), null)).toMatchObject({
    title: "Part",
    supports: [{ to: "o1", share: null }],
    unit: "u1",
  });
  expect(rowOfDraft(outline, draft({ kind: "target", above: ["g1", "o1"] }), null)).toMatchObject({
    objective: "o1",
  });
  expect(rowOfDraft(outline, draft({ kind: "action", above: ["g1", "o1", "i1"] }), null)).toMatchObject({
    initiative: "i1",
  });
  expect(rowOfDraft(outline, draft({ above: [WITHOUT_GOAL] }), null)).toMatchObject({ supports: [] });
});

test("the draft stands behind its sibling and everything below that", () => {
  const made = draft({ after: "o1" });
  const rows = withDraft(allRows(outline), made, { ...outline.items.get("o1"), id: "new" } as never);
  const place = rows.findIndex(({ id }) => id === "new");
  expect(rows[place]).toMatchObject({ key: "g1/new", level: 2 });
  expect(rows[place + 1]?.id).toBe("o2");
});

test("moving in takes the share along, and what else it contributes to stays", () => {
  expect(movedIn(outline, ["g1", "o2"])).toEqual({
    supports: [{ to: "o1", share: null }],
    path: ["g1", "o1", "o2"],
  });
  expect(movedIn(outline, ["g1", "o1", "i2"])).toEqual({
    supports: [
      { to: "o2", share: null },
      { to: "i1", share: 0.4 },
    ],
    path: ["g1", "o1", "i1", "i2"],
  });
});

test("moving out puts it beside what it stood below", () => {
  expect(movedOut(outline, ["g1", "o1", "i1"])).toEqual({
    supports: [{ to: "g1", share: 0.8 }],
    path: ["g1", "i1"],
  });
  expect(movedOut(outline, ["g1", "o1"])).toBeUndefined();
});

test("nothing moves below itself, and targets and actions stay where they belong", () => {
  const ring = anOutline({
    northstar: [aGoal("g1")],
    objectives: [anObjective("o1", ["g1", "o2"]), anObjective("o2", ["g1"])],
  });
  expect(movedIn(ring, ["g1", "o2"])).toBeUndefined();
  expect(movedIn(outline, ["g1", "o1", "t1"])).toBeUndefined();
  expect(movedOut(outline, ["g1", "o1", "i1", "a1"])).toBeUndefined();
});

test("what was just written can be built on before its table has it", () => {
  const made = draft({ title: "Crews" });
  const all = withAdded(outline, made, itemOfDraft(made));
  expect(all.childrenOf("g1").map(({ id }) => id)).toEqual(["o1", "o2", "new"]);
  expect(draftIndented(all, draft({ id: "next", after: "new" }))).toMatchObject({
    kind: "initiative",
    above: ["g1", "new"],
  });
});
