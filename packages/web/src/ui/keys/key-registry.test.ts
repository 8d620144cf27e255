import { expect, test } from "vitest";
import { isPress, keyCaps, parseKeys } from "./key-combination.ts";
import { type KeyBinding, KeyRegistry } from "./key-registry.ts";

const event = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

function listening(...bindings: readonly Omit<KeyBinding, "run">[]) {
  const registry = new KeyRegistry();
  const done: string[] = [];
  const leave = registry.register({
    scope: "Plan",
    bindings: bindings.map((binding) => ({ ...binding, run: () => done.push(binding.label) })),
  });
  const press = (key: string, at = 0, isInField = false, held = {}) =>
    registry.press(event(key, held), isInField, false, at);
  return { registry, done, press, leave };
}

const press = (keys: string) => parseKeys(keys)[0] ?? { key: "", mod: false, shift: false, alt: false };

test("mod is Command on a Mac and Control elsewhere", () => {
  expect(isPress(event("k", { metaKey: true }), press("mod+k"), true)).toBe(true);
  expect(isPress(event("k", { ctrlKey: true }), press("mod+k"), true)).toBe(false);
  expect(isPress(event("k", { ctrlKey: true }), press("mod+k"), false)).toBe(true);
  expect(isPress(event("k", { ctrlKey: true, metaKey: true }), press("mod+k"), false)).toBe(false);
});

test("a question mark counts with Shift and without, as keyboards have it", () => {
  expect(isPress(event("?", { shiftKey: true }), press("?"), false)).toBe(true);
  expect(isPress(event("?"), press("?"), false)).toBe(true);
});

test("a letter with Shift is another key than the letter", () => {
  expect(isPress(event("Z", { ctrlKey: true, shiftKey: true }), press("mod+z"), false)).toBe(false);
  expect(isPress(event("Z", { ctrlKey: true, shiftKey: true }), press("mod+shift+z"), false)).toBe(true);
});

test("plus is a key too", () => {
  expect(parseKeys("mod++")).toEqual([{ key: "+", mod: true, shift: false, alt: false }]);
});

test("g and then p goes to the plan, g alone waits", () => {
  const { done, press } = listening({ keys: "g p", label: "plan" });
  expect(press("g", 0)).toBe(true);
  expect(done).toEqual([]);
  expect(press("p", 400)).toBe(true);
  expect(done).toEqual(["plan"]);
});

test("a g of long ago is forgotten", () => {
  const { done, press } = listening({ keys: "g p", label: "plan" });
  press("g", 0);
  expect(press("p", 5000)).toBe(false);
  expect(done).toEqual([]);
});

test("a key that does not follow g is read for itself", () => {
  const { done, press } = listening({ keys: "g p", label: "plan" }, { keys: "n", label: "new" });
  press("g", 0);
  press("n", 100);
  press("p", 200);
  expect(done).toEqual(["new"]);
});

test("in a field letters are writing, and combinations still act", () => {
  const { done, press } = listening({ keys: "n", label: "new" }, { keys: "mod+k", label: "find" });
  expect(press("n", 0, true)).toBe(false);
  expect(press("k", 0, true, { ctrlKey: true })).toBe(true);
  expect(done).toEqual(["find"]);
});

test("mod+z in a field takes back letters, not changes, where a binding says so", () => {
  const { press } = listening({ keys: "mod+z", label: "undo", inFields: false });
  expect(press("z", 0, true, { ctrlKey: true })).toBe(false);
});

test("what came to the page last is asked first, and goes with its part of the page", () => {
  const { registry, done, press } = listening({ keys: "n", label: "page" });
  const leave = registry.register({
    scope: "Panel",
    bindings: [{ keys: "n", label: "panel", run: () => done.push("panel") }],
  });
  press("n");
  leave();
  press("n");
  expect(done).toEqual(["panel", "page"]);
});

test("keys that a table hears itself are listed and not taken", () => {
  const { registry, press } = listening({ keys: "Enter", label: "open", isListedOnly: true });
  expect(press("Enter")).toBe(false);
  expect(registry.scopes()[0]?.bindings).toHaveLength(1);
});

test("caps are those of the person's keyboard", () => {
  expect(keyCaps("mod+shift+k", true)).toEqual([["⌘", "⇧", "K"]]);
  expect(keyCaps("g p", false)).toEqual([["G"], ["P"]]);
  expect(keyCaps("mod+Enter", false)).toEqual([["Ctrl", "↵"]]);
});
