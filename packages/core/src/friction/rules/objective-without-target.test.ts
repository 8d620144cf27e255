import { expect, test } from "vitest";
import { findingsOf } from "../testing/builders.ts";
import { objectiveWithoutTarget } from "./objective-without-target.ts";

test("the worked example of docs/method/objective-without-target.md", () => {
  const findings = findingsOf(objectiveWithoutTarget, {
    cycle: "2027",
    objectives: [
      { id: "o1", title: "Fewer returns", kind: "committed" },
      { id: "o2", kind: "aspirational", dueOn: "2027-12-31" },
      { id: "o3", kind: "committed" },
      { id: "o4", status: "dropped" },
      { id: "o5", dueOn: "2028-02-29" },
    ],
    targets: [{ objective: "o3" }],
  });
  expect(findings.map(({ severity, parties }) => [severity, parties[0]])).toEqual([
    ["serious", "o1"],
    ["notice", "o2"],
  ]);
  expect(findings[0]!.question).toBe("How will you tell that “Fewer returns” has been reached?");
});
