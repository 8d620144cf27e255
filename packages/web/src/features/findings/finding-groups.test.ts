import type { Finding } from "@lodestar/core";
import { expect, test } from "vitest";
import { difference, findingGroups, isShown } from "./finding-groups.ts";

const aFinding = (finding: Partial<Finding>): Finding => ({
  id: "f1",
  rule: "goal_without_work",
  severity: "serious",
  parties: ["g1"],
  evidence: {},
  question: "Who carries “Reach every island”?",
  ...finding,
});

const rules = ["opposite_directions", "goal_without_work"];
const titles: Readonly<Record<string, string>> = { g1: "Reach every island" };
const titleOf = (id: string) => titles[id] ?? id;

test("findings stand by severity, then in the order of the rules", () => {
  const findings = [
    aFinding({ id: "a", severity: "notice" }),
    aFinding({ id: "b" }),
    aFinding({ id: "c", rule: "opposite_directions" }),
    aFinding({ id: "d", severity: "severe" }),
  ];
  const groups = findingGroups(findings, rules);
  expect(groups.map(({ findings: [first] }) => first?.id)).toEqual(["d", "c", "b", "a"]);
});

test("every finding of a known rule is in one group", () => {
  const findings = Array.from({ length: 50 }, (_, i) =>
    aFinding({ id: String(i), rule: rules[i % 2] ?? "" }),
  );
  expect(findingGroups(findings, rules).flatMap((group) => group.findings)).toHaveLength(50);
});

test("words are found in the question and in the titles of the parties, in any order and case", () => {
  expect(isShown(aFinding({}), { words: "island CARRIES" }, titleOf)).toBe(true);
  expect(isShown(aFinding({ question: "Who?" }), { words: "every" }, titleOf)).toBe(true);
  expect(isShown(aFinding({}), { words: "island harbour" }, titleOf)).toBe(false);
  expect(isShown(aFinding({}), { words: "  " }, titleOf)).toBe(true);
});

test("a filter shows what is like all that it asks for", () => {
  expect(isShown(aFinding({}), { severity: "serious", rule: "goal_without_work" }, titleOf)).toBe(true);
  expect(isShown(aFinding({}), { severity: "severe" }, titleOf)).toBe(false);
  expect(isShown(aFinding({}), { rule: "opposite_directions" }, titleOf)).toBe(false);
});

test("what came and what went is told apart from what stayed", () => {
  const { appeared, gone } = difference(new Set(["a", "b"]), new Set(["b", "c"]));
  expect([[...appeared], [...gone]]).toEqual([["c"], ["a"]]);
});
