import type { Assessment } from "@lodestar/core";
import type { Finding } from "../assessed.ts";
import type { Names } from "../names.ts";
import { aDial, aPart, aFinding, anAssessment, votesOf, votesOn } from "./an-assessment.ts";

const RULES = [
  "item_without_owner",
  "objective_without_target",
  "work_without_path_to_goal",
  "over_allocated_units",
  "near_duplicate_objectives",
  "double_counted_contribution",
  "statement_without_disposition",
  "opposite_directions",
];
const SEVERITIES = ["severe", "serious", "notice"] as const;
const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));

const finding = (at: number): Finding =>
  aFinding(RULES[at % RULES.length]!, SEVERITIES[at % 3]!, {
    id: at.toString(16).padStart(16, "0"),
    parties: [`o${at}`, `o${at + 1}`],
    evidence: { cost: (at * 7919) % 100_000, effortDays: at % 300, affects: many(40, (each) => `o${each}`) },
    question: `Which of the many things does “objective ${at} of a very large organisation” serve, and who knows?`,
  });

/** 100,000 objectives, 200,000 findings, 2,000 units: everything a report must cut. */
export const hugeOrganisation = (): Assessment =>
  anAssessment({
    generatedFrom: {
      folder: "huge",
      rows: { "objectives.csv": 100_000, "stakeholders.csv": 100_000 },
      faults: many(100_000, (at) => ({
        file: "asks.csv",
        line: at,
        column: "answer",
        message: "not an answer",
      })),
      unknownColumns: many(500, (at) => ({ file: "objectives.csv", column: `column ${at}` })),
    },
    organisation: { name: "Huge", cycle: "2027", currency: "USD" },
    counts: { objectives: 150_000, initiatives: 150_000, statements: 300_000, stakeholders: 100_000 },
    profile: {
      ...anAssessment().profile,
      coordinated: aDial(0.5, aPart("line_of_sight", 0.4, "Many."), aPart("asks_answered", 0.6, "Many.")),
    },
    findings: many(200_000, finding),
    findingCounts: RULES.map((rule) => ({
      rule,
      says: rule,
      severe: 8_334,
      serious: 8_333,
      notice: 8_333,
      places: 25_000,
      lookedAt: 100_000,
    })),
    coverage: [
      { by: "all", id: null, name: "all", people: 100_000, heard: 64_000, influenceHeard: 0.7 },
      ...many(2_000, (at) => ({
        by: "unit" as const,
        id: `u${at}`,
        name: `Unit ${at}`,
        people: 50,
        heard: at % 51,
        influenceHeard: 0.5,
      })),
    ],
    asksByUnit: many(2_000, (at) => ({
      unit: `u${at}`,
      asks: at,
      asked: at - (at >> 1) - (at >> 3),
      accepted: at >> 1,
      declined: at >> 3,
      renegotiated: 0,
      effortDays: at,
    })),
    lineOfSight: {
      ...anAssessment().lineOfSight,
      byCost: 0.4,
      upward: 0.4,
      value: 0.4,
      basis: "cost",
      orphans: { objectives: 60_000, initiatives: 60_000, cost: 4e9, effortDays: 2e6 },
      goals: many(3_000, (at) => ({
        goal: `g${at}`,
        title: `Goal ${at}`,
        objectives: at,
        initiatives: at,
        cost: at,
        effortDays: at,
      })),
    },
    agreement: {
      rankings: {
        value: 0.2,
        among: "units",
        judges: 2_000,
        people: 2_000,
        items: 3_000,
        p: 0.001,
        reason: "",
        order: many(3_000, (at) => ({ item: `g${at}`, title: `Goal ${at}`, meanRank: at, spread: 3 })),
      },
      ratings: many(5_000, (at) => ({
        item: `p${at}`,
        title: `Proposition ${at}`,
        people: 90,
        mean: 3,
        scale: [1, 5] as const,
        withinGroup: 0.5,
        withinUnits: 0.5,
        units: 3,
        ordinal: 0.1,
      })),
      votes: votesOf(
        64_000,
        many(30_000, (at) =>
          at % 3 === 0
            ? votesOn(`Statement ${at}`, [20, 20, 5], [0.31, 0.31], "divided")
            : votesOn(`Statement ${at}`, [36, 4, 5], [0.66, 0.03], "agreed"),
        ),
      ),
    },
    barriers: {
      inner: many(9_000, (at) => ({
        id: `b${at}`,
        title: `Barrier ${at}`,
        class: "culture",
        severity: 1 + (at % 5),
        likelihood: 3,
        response: null,
        owner: null,
        affects: 2,
      })),
      outer: [],
      unknown: [],
    },
    traceability: {
      ...anAssessment().traceability,
      statements: 300_000,
      authors: 90_000,
      withDisposition: 100_000,
      answersDue: 250_000,
      outcomes: { adopted: 90_000, merged: 10_000, deferred: 0, declined: 0 },
    },
  });

export const hugeNames: Names = {
  title: (id) => `What people call ${id}`,
  kind: (id) => (id.startsWith("o") ? "objectives" : id.startsWith("u") ? "units" : undefined),
};
