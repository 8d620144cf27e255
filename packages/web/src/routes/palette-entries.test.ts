import { expect, test } from "vitest";
import { fit, fittingCommands } from "./palette-entries.ts";

const command = (name: string, label: string, also?: string) => ({
  name,
  label,
  run: () => undefined,
  ...(also === undefined ? {} : { also }),
});

test("what begins with the words comes before what has them within", () => {
  const all = [command("a", "Show the plan"), command("b", "Plan a year"), command("c", "Explanation")];
  expect(fittingCommands(all, "plan", 5).map(({ name }) => name)).toEqual(["b", "a", "c"]);
});

test("capitals and accents do not matter", () => {
  expect(fit("Zoë Müller", "zoe mul")).toBe(3);
  expect(fit("Import & export", "exp")).toBe(2);
});

test("every word must be found", () => {
  expect(fit("New objective", "new target")).toBe(0);
});

test("a command is found by its other words too, and listed once", () => {
  const all = [command("undo", "Take back", "undo revert"), command("undo", "Take back", "undo revert")];
  expect(fittingCommands(all, "undo", 5)).toHaveLength(1);
});
