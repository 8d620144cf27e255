import { expect, test } from "vitest";
import type { Severity } from "./assessed.ts";
import { MOST_SHOWN, foundByRule } from "./found-by-rule.ts";
import { aFinding, anAssessment, findingCountsOf } from "./testing/an-assessment.ts";

const found = (rule: string, severity: Severity, party: string, cost = 0) =>
  aFinding(rule, severity, { parties: [party], evidence: { cost } });

const says = (rule: string) => `${rule} says.`;

test("the severest findings come first, then those with most work behind them, then by parties", () => {
  const findings = [
    found("r", "notice", "a", 900),
    found("r", "serious", "c", 5),
    found("r", "serious", "b", 5),
    found("r", "serious", "d", 70),
    found("r", "severe", "e"),
  ];
  const [rule] = foundByRule(anAssessment({ findings }), findingCountsOf(findings), says);
  expect(rule!.first.map(({ parties }) => parties[0])).toEqual(["e", "d", "b", "c", "a"]);
});

test("rules with severe findings come before rules with many", () => {
  const findings = [
    ...["a", "b", "c"].map((party) => found("many", "serious", party)),
    found("one", "severe", "d"),
    found("few", "notice", "e"),
  ];
  const rules = foundByRule(anAssessment({ findings }), findingCountsOf(findings), says);
  expect(rules.map(({ rule }) => rule)).toEqual(["one", "many", "few"]);
});

test("totals come from the counts, so a report is the same whether it was given all findings or the first", () => {
  const findings = Array.from({ length: 300 }, (_, at) =>
    found("r", "serious", `o${at % 50}-${at}`, (at * 7) % 97),
  );
  const counts = findingCountsOf(findings);
  const [ofAll] = foundByRule(anAssessment({ findings }), counts, says);
  const [ofFirst] = foundByRule(anAssessment({ findings: ofAll!.first }), counts, says);
  expect(ofAll!.total).toBe(300);
  expect(ofAll!.first).toHaveLength(MOST_SHOWN);
  expect(ofFirst).toEqual(ofAll);
});
