import { expect, test } from "vitest";
import { type WrittenRow, findingsOf } from "../testing/builders.ts";
import { twoOwnersOfOneTarget } from "./two-owners-of-one-target.ts";

const stakeholders = [
  { id: "p1", name: "Ana" },
  { id: "p2", name: "Ben" },
];
const target = {
  objective: "o1",
  measure: "sick days",
  direction: "down",
  target: 4,
  dueOn: "2027-12-31",
} as const;

test("the worked example of docs/method/two-owners-of-one-target.md", () => {
  const findings = findingsOf(twoOwnersOfOneTarget, {
    stakeholders,
    objectives: [{ id: "o1" }],
    targets: [
      { id: "t2", ...target, owner: "p2" },
      { id: "t1", title: "Fewer sick days", ...target, measure: "Sick days", owner: "p1" },
      { id: "t3", ...target },
      { id: "t4", ...target, target: 5, owner: "p2" },
    ],
  });
  expect(findings).toMatchObject([
    {
      severity: "serious",
      parties: ["t1", "t2"],
      evidence: { objective: "o1", direction: "down", value: 4, dueOn: "2027-12-31", owners: ["p1", "p2"] },
    },
  ]);
  expect(findings[0]!.question).toBe("Who answers for “Fewer sick days”: Ana or Ben?");
});

test("what is unknown matches nothing", () => {
  for (const unknown of ["measure", "direction", "target", "dueOn"] as const) {
    const targets = ["p1", "p2"].map((owner) => ({ ...target, owner, [unknown]: null }));
    expect(findingsOf(twoOwnersOfOneTarget, { stakeholders, objectives: [{ id: "o1" }], targets })).toEqual(
      [],
    );
  }
});

test("the same owner, another objective or an objective that is done is no question of owners", () => {
  const findings = findingsOf(twoOwnersOfOneTarget, {
    stakeholders,
    objectives: [{ id: "o1" }, { id: "o2" }, { id: "o3", status: "done" }],
    targets: [
      { ...target, owner: "p1" },
      { ...target, owner: "p1" },
      { ...target, objective: "o2", owner: "p2" },
      { ...target, objective: "o3", owner: "p1" },
      { ...target, objective: "o3", owner: "p2" },
    ],
  });
  expect(findings).toEqual([]);
});

test("a target of thousands of owners gives a thousand pairs, not millions", () => {
  const people = Array.from({ length: 3000 }, (_, n) => `p${n}`);
  const findings = findingsOf(twoOwnersOfOneTarget, {
    stakeholders: people.map((id) => ({ id })),
    objectives: [{ id: "o1" }],
    targets: people.map((owner): WrittenRow<"targets"> => ({ ...target, owner })),
  });
  expect(findings).toHaveLength(1000);
});
