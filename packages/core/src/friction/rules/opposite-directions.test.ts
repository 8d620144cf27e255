import { expect, test } from "vitest";
import { findingsOf } from "../testing/builders.ts";
import { oppositeDirections } from "./opposite-directions.ts";

test("the worked example of docs/method/opposite-directions.md", () => {
  const findings = findingsOf(oppositeDirections, {
    objectives: [{ id: "o1", title: "Deliver at once" }, { id: "o2", title: "Free the cash" }, { id: "o3" }],
    targets: [
      { id: "t1", objective: "o1", measure: "Stock level", direction: "up" },
      { id: "t2", objective: "o2", measure: "stock  level", direction: "down" },
      { id: "t3", objective: "o1", measure: "stock level", direction: "down" },
      { id: "t4", objective: "o3", measure: "stock level", direction: "up" },
    ],
  });
  expect(findings.map(({ severity, parties }) => [severity, ...parties])).toEqual([
    ["severe", "t1", "t2"],
    ["severe", "t2", "t4"],
    ["severe", "t3", "t4"],
  ]);
  expect(findings[0]!.question).toBe(
    "Should “Stock level” rise, as “Deliver at once” wants, or fall, as “Free the cash” wants?",
  );
});

test("keep, unknown directions and objectives that are done oppose nobody", () => {
  const findings = findingsOf(oppositeDirections, {
    objectives: [{ id: "o1" }, { id: "o2" }, { id: "o3", status: "done" }],
    targets: [
      { objective: "o1", measure: "revenue", direction: "up" },
      { objective: "o2", measure: "revenue", direction: "keep" },
      { objective: "o2", measure: "revenue" },
      { objective: "o2", measure: "cost", direction: "down" },
      { objective: "o3", measure: "revenue", direction: "down" },
    ],
  });
  expect(findings).toEqual([]);
});
