import { expect, test } from "vitest";
import { findingsOf } from "../testing/builders.ts";
import { dependencyEndsAfterSuccessorStarts as rule } from "./dependency-ends-after-successor-starts.ts";

test("the worked example of docs/method/dependency-ends-after-successor-starts.md", () => {
  const findings = findingsOf(rule, {
    initiatives: [
      { id: "i1", title: "Clean the data", startsOn: "2027-02-01", endsOn: "2027-05-31" },
      { id: "i2", title: "New reports", startsOn: "2027-05-10" },
      { id: "i3", startsOn: "2027-05-31" },
    ],
    dependencies: [
      { before: "i1", after: "i2" },
      { before: "i1", after: "i3" },
    ],
  });
  expect(findings).toMatchObject([
    {
      severity: "serious",
      parties: ["i1", "i2"],
      evidence: { endsOn: "2027-05-31", startsOn: "2027-05-10", days: 21 },
    },
  ]);
  expect(findings[0]!.question).toBe(
    "“Clean the data” ends on 2027-05-31, but “New reports”, which waits for it, starts on 2027-05-10: which date moves?",
  );
});

test("objectives and actions end on the day they are due, and an action has no first day", () => {
  const findings = findingsOf(rule, {
    objectives: [
      { id: "o1", dueOn: "2027-06-30" },
      { id: "o2", startsOn: "2027-06-01" },
    ],
    actions: [{ id: "a1", dueOn: "2027-06-15" }, { id: "a2" }],
    dependencies: [
      { before: "o1", after: "o2" },
      { before: "a1", after: "o2" },
      { before: "o1", after: "a2" },
    ],
  });
  expect(findings.map(({ parties }) => parties)).toEqual([
    ["a1", "o2"],
    ["o1", "o2"],
  ]);
});

test("work that is done, given up or has unknown dates keeps nobody waiting", () => {
  const late = { endsOn: "2027-05-31" };
  const findings = findingsOf(rule, {
    initiatives: [
      { id: "i1", ...late, status: "done" },
      { id: "i2", ...late, status: "dropped" },
      { id: "i3" },
      { id: "i4", startsOn: "2027-01-01" },
      { id: "i5", startsOn: "2027-01-01", status: "declined" },
      { id: "i6", ...late },
    ],
    dependencies: [
      ...["i1", "i2", "i3"].map((before) => ({ before, after: "i4" })),
      { before: "i6", after: "i5" },
      { before: "i6", after: "i3" },
    ],
  });
  expect(findings).toEqual([]);
});

test("within a ring of dependencies dates are not compared, across its border they are", () => {
  const dates = { startsOn: "2027-02-01", endsOn: "2027-03-01" };
  const findings = findingsOf(rule, {
    initiatives: ["i1", "i2", "i3", "i4"].map((id) => ({ id, ...dates })),
    dependencies: [
      { before: "i1", after: "i2" },
      { before: "i2", after: "i1" },
      { before: "i2", after: "i3" },
      { before: "i3", after: "i4" },
      { before: "i4", after: "i3" },
    ],
  });
  expect(findings.map(({ parties }) => parties)).toEqual([["i2", "i3"]]);
});
