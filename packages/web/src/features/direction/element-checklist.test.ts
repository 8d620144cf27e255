import { expect, test } from "vitest";
import type { ElementRow } from "./chain-spread.ts";
import { elementChecklist } from "./element-checklist.ts";

const anElement = (id: string, kind: ElementRow["kind"], ...supports: readonly string[]): ElementRow => ({
  id,
  version: 1,
  extra: null,
  kind,
  title: id,
  description: null,
  unit: null,
  supports: supports.map((to) => ({ to, share: null })),
});

const checked = (elements: readonly ElementRow[], affected: readonly string[] = []) =>
  elementChecklist(new Map(elements.map((row) => [row.id, row])), new Set(["g1"]), [{ affects: affected }]);

test("every kind is looked at in the order of the chain, and missing where nothing is named", () => {
  const kinds = checked([]);
  expect(kinds.map(({ kind }) => kind)).toEqual([
    "strategy",
    "capability",
    "structure",
    "people",
    "process",
    "culture",
    "resource",
    "management_system",
  ]);
  expect(kinds.every(({ state }) => state === "missing")).toBe(true);
});

test("an element that leads up to a goal through another is present; one that leads nowhere is in doubt", () => {
  const kinds = checked([
    anElement("s1", "strategy", "g1"),
    anElement("c1", "capability", "s1"),
    anElement("p1", "people"),
    anElement("r1", "resource", "p1"),
  ]);
  const stateOf = (kind: string) => kinds.find((each) => each.kind === kind)?.state;
  expect([stateOf("strategy"), stateOf("capability"), stateOf("people"), stateOf("resource")]).toEqual([
    "present",
    "present",
    "doubtful",
    "doubtful",
  ]);
});

test("a barrier in the way is a doubt, and one element without doubt makes the kind present", () => {
  const [strategy] = checked(
    [anElement("s1", "strategy", "g1"), anElement("s2", "strategy", "g1")],
    ["s2", "s2"],
  );
  expect(strategy?.state).toBe("present");
  expect(strategy?.elements.map(({ row, doubts }) => [row.id, doubts])).toEqual([
    ["s1", []],
    ["s2", [{ because: "barrier", barriers: 1 }]],
  ]);
});
