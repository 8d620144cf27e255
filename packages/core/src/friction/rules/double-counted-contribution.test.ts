import { expect, test } from "vitest";
import { readFiles } from "../../exchange/testing/read-files.ts";
import { findingsOf } from "../testing/builders.ts";
import { doubleCountedContribution } from "./double-counted-contribution.ts";

test("the worked example of docs/method/double-counted-contribution.md", () => {
  const { organisation } = readFiles({
    northstar: "id,kind,title\ng1,goal,Growth\ng2,goal,Quality\n",
    objectives: "id,title,supports\no1,Fewer returns,g1:0.7;g2:0.6\n",
  });
  const findings = findingsOf(doubleCountedContribution, organisation);
  expect(findings).toMatchObject([{ severity: "severe", parties: ["o1"] }]);
  expect(findings[0]!.evidence).toEqual({
    sum: 0.7 + 0.6,
    shares: [
      { to: "g1", share: 0.7 },
      { to: "g2", share: 0.6 },
    ],
    at: { file: "objectives.csv", line: 2, column: "supports" },
  });
  expect(findings[0]!.question).toBe(
    "The shares of “Fewer returns” sum to 1.3, so part of it counts twice: which shares are right?",
  );
});

test("shares that sum to 1, less or unknown count once, and strengths may sum to anything", () => {
  const findings = findingsOf(doubleCountedContribution, {
    goals: ["g1", "g2", "g3"],
    elements: [{ id: "e1", kind: "culture", supports: "g1:3;g2:5" }],
    objectives: [
      { id: "o1", supports: "g1:0.1;g2:0.2;g3:0.7" },
      { id: "o2", supports: "g1;g2;g3" },
      { id: "o3", supports: "g1:1;g2" },
      { id: "o4" },
      { id: "o5", supports: "g1:1;g2:1", status: "dropped" },
    ],
  });
  expect(findings).toEqual([]);
});

test("an initiative that was not read from a file has no place in one", () => {
  const initiatives = [{ id: "i1", supports: "o1:0.6;o1:0.6" }];
  const findings = findingsOf(doubleCountedContribution, { objectives: [{ id: "o1" }], initiatives });
  expect(findings).toMatchObject([{ parties: ["i1"], evidence: { sum: 1.2, at: null } }]);
});
