import type { Finding } from "../assessed.ts";
import { aFinding } from "./an-assessment.ts";
import { titleOf } from "./ternsund-names.ts";

const q = (id: string) => `“${titleOf(id)}”`;

const lackOfOwner = (id: string): Finding =>
  aFinding("item_without_owner", "notice", {
    parties: [id],
    evidence: { kind: "aspirational" },
    question: `Who answers for ${q(id)}?`,
  });

const withoutPath = (id: string, severity: Finding["severity"], cost: number, effortDays: number): Finding =>
  aFinding("work_without_path_to_goal", severity, {
    parties: [id],
    evidence: { supports: id === "i-aurora" ? ["o-aurora"] : [], cost, effortDays },
    question: `Which goal does ${q(id)} serve? If none, should it go on?`,
  });

/** One or more findings of most rules, worded as the rules word them. */
export const ternsundFindings: readonly Finding[] = [
  aFinding("opposite_directions", "severe", {
    parties: ["t-connect-wait", "t-depart-wait"],
    evidence: {
      measure: "minutes a boat waits for the bus",
      up: "t-connect-wait",
      down: "t-depart-wait",
      objectives: ["o-connect", "o-depart"],
    },
    question: `Should “minutes a boat waits for the bus” rise, as ${q("o-connect")} wants, or fall, as ${q("o-depart")} wants?`,
  }),
  aFinding("incompatible_targets", "serious", {
    parties: ["t-break-tech", "t-winter-tech"],
    evidence: {
      measure: "technical cancellations",
      direction: "down",
      dueOn: "2027-12-31",
      values: [1.8, 1],
      objectives: ["o-breakdown", "o-winter"],
    },
    question: `Should “technical cancellations” be at 1.8 on 2027-12-31, as ${q("o-breakdown")} wants, or at 1, as ${q("o-winter")} wants?`,
  }),
  aFinding("contribution_cycle", "severe", {
    parties: ["o-fill", "o-roster"],
    evidence: { way: ["o-fill", "o-roster"] },
    question: `${q("o-fill")} contributes to ${q("o-roster")}, which contributes to ${q("o-fill")} again: which of these contributions is not meant?`,
  }),
  aFinding("dependency_ends_after_successor_starts", "serious", {
    parties: ["i-cable", "i-trial"],
    evidence: { endsOn: "2027-09-30", startsOn: "2027-08-16", days: 45 },
    question: `${q("i-cable")} ends on 2027-09-30, but ${q("i-trial")}, which waits for it, starts on 2027-08-16: which date moves?`,
  }),
  withoutPath("o-aurora", "serious", 165000, 90),
  withoutPath("i-aurora", "serious", 165000, 90),
  withoutPath("i-uniforms", "serious", 48000, 6),
  withoutPath("i-archive", "notice", 0, 0),
  aFinding("goal_without_work", "severe", {
    parties: ["g-craft"],
    evidence: { horizon: 2032, weight: 0.06 },
    question: `Which work of this year serves ${q("g-craft")}? If none, is it still a goal?`,
  }),
  aFinding("goal_without_initiatives", "serious", {
    parties: ["g-access"],
    evidence: { objectives: 2 },
    question: `Which initiatives will carry the 2 objectives that ${q("g-access")} rests on?`,
  }),
  aFinding("over_allocated_units", "severe", {
    parties: ["u-fleet"],
    evidence: {
      worst: "2027-Q3",
      periods: [
        { period: "2027-Q3", asked: 281.4, free: 210, initiatives: ["i-alma", "i-trial", "i-drydock"] },
      ],
    },
    question: `What can ${titleOf("u-fleet")} move, hand over or leave out in 2027-Q3?`,
  }),
  aFinding("open_or_declined_ask_on_committed_objective", "severe", {
    parties: ["k-07"],
    evidence: {
      answer: "declined",
      from: "o-connect",
      objective: "o-connect",
      toUnit: "u-sail",
      effortDays: 4,
    },
    question: `Sailing declined ${q("k-07")}: how can ${q("o-connect")} be kept without it, or what would make it possible?`,
  }),
  aFinding("open_or_declined_ask_on_committed_objective", "serious", {
    parties: ["k-12"],
    evidence: {
      answer: "asked",
      from: "o-breakdown",
      objective: "o-breakdown",
      toUnit: "u-fleet",
      effortDays: 8,
    },
    question: `Will Fleet and Engineering give ${q("k-12")}, which ${q("o-breakdown")} is committed on?`,
  }),
  aFinding("opposite_priorities_between_dependent_units", "serious", {
    parties: ["u-fin", "u-people"],
    evidence: { tau: -0.8095, goals: 7 },
    question:
      "Finance and Contracts and People and Crewing need each other and want opposite things first: which order do both accept?",
  }),
  aFinding("priority_without_resources", "severe", {
    parties: ["g-crew"],
    evidence: { declared: 0.246, spent: 0.013 },
    question: `${q("g-crew")} is declared important and gets almost nothing: what will be taken from elsewhere, or is it not a priority?`,
  }),
  aFinding("near_duplicate_objectives", "notice", {
    parties: ["o-drill", "o-drill-people"],
    evidence: { similarity: 0.94, units: ["u-safe", "u-people"] },
    question: `Are ${q("o-drill")} and ${q("o-drill-people")} the same objective?`,
  }),
  aFinding("double_counted_contribution", "severe", {
    parties: ["i-drydock"],
    evidence: {
      sum: 1.2,
      shares: [
        { id: "o-breakdown", weight: 0.7 },
        { id: "o-winter", weight: 0.5 },
      ],
      at: { file: "initiatives.csv", line: 14, column: "supports" },
    },
    question: `The shares of ${q("i-drydock")} sum to 1.2, so part of it counts twice: which shares are right?`,
  }),
  ...["b-grid", "b-silence"].map((id) =>
    aFinding("severe_barrier_without_response", "severe", {
      parties: [id],
      evidence: { severity: 5, likelihood: 4, side: "inner", affects: ["o-winter", "g-safe"] },
      question: `Who deals with ${q(id)}, and how: remove, mitigate, accept or watch?`,
    }),
  ),
  aFinding("rejected_theme_in_plan", "severe", {
    parties: ["o-fast", "s-088"],
    evidence: { themes: [{ theme: "th-speed", rejected: 3, answered: 5, revision: 2 }] },
    question: `${q("o-fast")} rests on ${q("s-088")}, which people rejected: what did they really mean?`,
  }),
  aFinding("declared_support_weak_link", "serious", {
    parties: ["u-sail"],
    evidence: {
      link: "organisation_supports_strategy",
      whole: false,
      median: 30,
      agreement: 0.3,
      raters: 5,
      bands: [0, 3, 2, 0, 0],
    },
    question: "What in the way the organisation works does not serve its strategy in Sailing?",
  }),
  aFinding("stale_target", "serious", {
    parties: ["t-cost-lines"],
    evidence: { lastCheckIn: "2027-03-30", days: 77 },
    question: `How does ${q("t-cost-lines")} stand today? Nobody has said so for 77 days.`,
  }),
  aFinding("statement_without_disposition", "notice", {
    parties: ["s-051"],
    evidence: { stakeholder: "p-oskar", round: "r1", kind: "concern" },
    question: `What became of ${q("s-051")}: adopted, merged, deferred or declined, and why?`,
  }),
  ...["o-voice", "o-inform", "o-fast", "o-drill", "o-aurora", "o-winter", "o-roster"].map(lackOfOwner),
];
