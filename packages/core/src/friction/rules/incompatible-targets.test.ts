import fc from "fast-check";
import { expect, test } from "vitest";
import { type WrittenRow, findingsOf } from "../testing/builders.ts";
import { incompatibleTargets } from "./incompatible-targets.ts";

const down = { measure: "sick days", direction: "down", dueOn: "2027-12-31" } as const;

test("the worked example of docs/method/incompatible-targets.md", () => {
  const findings = findingsOf(incompatibleTargets, {
    objectives: [
      { id: "o1", title: "Healthy teams" },
      { id: "o2", title: "Lower cost" },
    ],
    targets: [
      { id: "t1", objective: "o1", ...down, target: 4 },
      { id: "t2", objective: "o2", ...down, measure: "Sick  days", target: 5 },
      { id: "t3", objective: "o1", ...down, target: 6 },
      { id: "t4", objective: "o2", ...down, target: 5, dueOn: "2027-06-30" },
    ],
  });
  expect(findings).toMatchObject([
    { severity: "serious", parties: ["t1", "t2"], evidence: { values: [4, 5], objectives: ["o1", "o2"] } },
    { severity: "serious", parties: ["t2", "t3"], evidence: { values: [5, 6], objectives: ["o2", "o1"] } },
  ]);
  expect(findings[0]!.question).toBe(
    "Should “sick days” be at 4 on 2027-12-31, as “Healthy teams” wants, or at 5, as “Lower cost” wants?",
  );
});

test("a target that is incomplete, or of an objective that was dropped, contradicts nobody", () => {
  const findings = findingsOf(incompatibleTargets, {
    objectives: [{ id: "o1" }, { id: "o2" }, { id: "o3", status: "dropped" }],
    targets: [
      { objective: "o1", ...down, target: 4 },
      { objective: "o2", ...down, target: null },
      { objective: "o2", ...down, target: 5, direction: null },
      { objective: "o2", ...down, target: 5, direction: "keep" },
      { objective: "o2", ...down, target: 5, dueOn: null },
      { objective: "o2", ...down, target: 5, measure: null },
      { objective: "o3", ...down, target: 5 },
    ],
  });
  expect(findings).toEqual([]);
});

test("pairs are those that comparing every target with every other gives", () => {
  const anyTarget = fc.record({
    objective: fc.constantFrom("o1", "o2", "o3"),
    measure: fc.constantFrom("a", "b", null),
    direction: fc.constantFrom("up" as const, "down" as const, null),
    dueOn: fc.constantFrom("2027-06-30", "2027-12-31", null),
    target: fc.constantFrom(1, 2, null),
  });
  fc.assert(
    fc.property(fc.array(anyTarget, { maxLength: 8 }), (rows) => {
      const targets = rows.map((row, n) => ({ id: `t${n}`, ...row }));
      const isPair = (a: (typeof targets)[0], b: (typeof targets)[0]) =>
        a.id < b.id &&
        (["measure", "direction", "dueOn"] as const).every((key) => a[key] !== null && a[key] === b[key]) &&
        a.target !== null &&
        b.target !== null &&
        a.target !== b.target &&
        a.objective !== b.objective;
      const expected = targets.flatMap((a) => targets.filter((b) => isPair(a, b)).map((b) => [a.id, b.id]));
      const objectives = ["o1", "o2", "o3"].map((id) => ({ id }));
      const findings = findingsOf(incompatibleTargets, { objectives, targets });
      expect(findings.map(({ parties }) => parties)).toEqual(expected);
    }),
  );
});

test("a measure that everybody shares gives a thousand pairs, not millions", () => {
  const ids = Array.from({ length: 5000 }, (_, n) => `o${n}`);
  const findings = findingsOf(incompatibleTargets, {
    objectives: ids.map((id) => ({ id })),
    targets: ids.map((objective, n): WrittenRow<"targets"> => ({ objective, ...down, target: n })),
  });
  expect(findings).toHaveLength(1000);
});

test("thousands of targets of one objective are no pairs, and take no time", () => {
  const targets = Array.from({ length: 5000 }, (_, n): WrittenRow<"targets"> => ({
    objective: "o1",
    ...down,
    target: n,
  }));
  expect(findingsOf(incompatibleTargets, { objectives: [{ id: "o1" }], targets })).toEqual([]);
});
