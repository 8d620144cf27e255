import type { Assessment } from "@lodestar/core";

/** The parts of an assessment, by the names the report uses for them. */
export type Finding = Assessment["findings"][number];
export type FindingCount = Assessment["findingCounts"][number];
export type Severity = Finding["severity"];
export type Evidence = Finding["evidence"];
export type EvidenceValue = Evidence[string];
export type Dial = Assessment["profile"]["engaged"];
export type Part = Dial["parts"][number];
export type Coverage = Assessment["coverage"][number];
export type UnitAsks = Assessment["asksByUnit"][number];
export type GoalSupport = Assessment["lineOfSight"]["goals"][number];
export type ChainLink = Assessment["chain"]["links"][number];
export type RatingAgreement = Assessment["agreement"]["ratings"][number];
export type RankedItem = Assessment["agreement"]["rankings"]["order"][number];
export type VoteAgreement = Assessment["agreement"]["votes"];
export type StatementVotes = VoteAgreement["statements"][number];
export type BarrierLine = Assessment["barriers"]["inner"][number];
export type Fault = Assessment["generatedFrom"]["faults"][number];

/** Asks that a unit has not answered. */
export const openAsks = (asks: UnitAsks) => asks.asked;

/** How many rows a table has, whichever way its name is written. */
export function countOf(assessment: Assessment, table: string): number {
  const snakeCase = table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return assessment.counts[table] ?? assessment.counts[snakeCase] ?? 0;
}
