import { type Day, formatDay } from "../calendar/day.ts";
import { chain } from "../direction/chain.ts";
import { ALL_RULES } from "../friction/all-rules.ts";
import { Analysis } from "../friction/analysis.ts";
import { barrierBalance } from "../friction/barrier-balance.ts";
import { rankAgreement } from "../friction/priority-agreement.ts";
import { ratingAgreement } from "../friction/rating-agreement.ts";
import type { Rule } from "../friction/rule.ts";
import { Situation } from "../friction/situation.ts";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../friction/thresholds.ts";
import { voteAgreement } from "../friction/vote-agreement.ts";
import { coverage } from "../listening/coverage.ts";
import { AlignmentGraph } from "../organisation/alignment-graph.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { tableNames, writtenName } from "../organisation/schema.ts";
import { lineOfSight } from "../planning/line-of-sight.ts";
import { progress } from "../planning/progress-roll-up.ts";
import { resourceFocus } from "../planning/resource-focus.ts";
import { unitAsks } from "../planning/unit-asks.ts";
import { profile } from "../steering/profile.ts";
import { traceability } from "../understanding/traceability.ts";
import type { Assessment, FindingCount } from "./assessment.ts";
import type { Reading } from "./folder-reading.ts";
import { assessmentDay } from "./today.ts";

export type AssessmentOptions = {
  /** What the report calls the folder. */
  readonly folder: string;
  /** The clock's day. The cycle may replace it, see `assessmentDay`. */
  readonly clockDay: Day;
  /** The day to judge by, whatever the clock and the cycle say. */
  readonly today?: Day | undefined;
  readonly thresholds?: Thresholds;
  /** Findings told of each rule, the most important first; all of them, in the order of their parties, where not given. */
  readonly findingsPerRule?: number;
};

/** The whole analysis of an organisation as one plain value. The same reading and day always give the same value. */
export function assess(reading: Reading, options: AssessmentOptions): Assessment {
  const { organisation, rows, faults, unknownColumns } = reading;
  const today = options.today ?? assessmentDay(organisation, options.clockDay);
  const situation = new Situation(
    new AlignmentGraph(organisation),
    today,
    options.thresholds ?? DEFAULT_THRESHOLDS,
  );
  const analysis = new Analysis(situation, ALL_RULES);
  return {
    ...assessmentOf(analysis, { folder: options.folder, rows, faults, unknownColumns }),
    findings: findingsOf(analysis, options.findingsPerRule),
  };
}

/** The assessment without its findings, from an analysis by all rules that is there already. */
export function assessmentOf(
  analysis: Analysis,
  generatedFrom: Assessment["generatedFrom"],
): Omit<Assessment, "findings"> {
  const { situation } = analysis;
  const { organisation } = situation;
  return {
    schema: "lodestar.assessment/1",
    generatedFrom,
    today: formatDay(situation.today),
    organisation: {
      name: organisation.fact("name"),
      cycle: organisation.fact("cycle"),
      currency: organisation.fact("currency"),
    },
    counts: countsOf(organisation),
    profile: profile(situation, analysis.itemsInConflict()),
    findingCounts: analysis.rules.map((rule) => findingCount(analysis, rule)),
    coverage: coverage(situation),
    asksByUnit: unitAsks(situation),
    lineOfSight: lineOfSight(situation),
    resourceFocus: resourceFocus(situation),
    chain: chain(situation),
    progress: progress(situation),
    traceability: traceability(situation),
    agreement: {
      rankings: rankAgreement(situation),
      ratings: ratingAgreement(situation),
      votes: voteAgreement(situation),
    },
    barriers: barrierBalance(situation),
  };
}

function countsOf(organisation: Organisation): Readonly<Record<string, number>> {
  return Object.fromEntries(tableNames.map((table) => [writtenName(table), organisation.tables[table].size]));
}

function findingsOf(analysis: Analysis, perRule: number | undefined) {
  if (perRule === undefined) return analysis.findings();
  return ALL_RULES.flatMap((rule) => analysis.mostImportant(rule, perRule));
}

function findingCount(analysis: Analysis, rule: Rule): FindingCount {
  const count = { severe: 0, serious: 0, notice: 0 };
  for (const { severity } of analysis.foundBy(rule)) count[severity]++;
  const places = analysis.placesFound(rule);
  return { rule: rule.id, says: rule.says, ...count, places, lookedAt: analysis.placesLookedAt(rule) };
}
