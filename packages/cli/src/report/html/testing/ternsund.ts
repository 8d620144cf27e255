import type { Assessment } from "@lodestar/core";
import { aDial, aPart, anAssessment, findingCountsOf } from "./an-assessment.ts";
import { ternsundFindings } from "./ternsund-findings.ts";
import { ternsundFriction } from "./ternsund-friction.ts";
import { ternsundPlan } from "./ternsund-plan.ts";
import { ternsundVoices } from "./ternsund-voices.ts";

/** A small ferry line in the middle of its year: a bit of everything, most of it healthy. */
export const ternsund: Assessment = anAssessment({
  generatedFrom: {
    folder: "2027",
    rows: {
      "actions.csv": 54,
      "asks.csv": 32,
      "barriers.csv": 17,
      "objectives.csv": 35,
      "ratings.csv": 313,
      "statements.csv": 125,
      "stakeholders.csv": 40,
      "units.csv": 9,
      "votes.csv": 244,
    },
    faults: [
      {
        file: "asks.csv",
        line: 14,
        column: "effort_days",
        message: "“ten” is not a number; expected days of work asked for",
      },
      {
        file: "asks.csv",
        line: 14,
        column: "answer",
        message: "“maybe” is none of asked, accepted, declined, renegotiated",
      },
      { file: "points.csv", line: 88, column: "-", message: "this row has 5 cells, the header 4" },
      {
        file: "targets.csv",
        line: 31,
        column: "due_on",
        message: "“31 June” is not a day; expected such as 2027-06-30",
      },
    ],
    unknownColumns: [
      { file: "stakeholders.csv", column: "boat" },
      { file: "initiatives.csv", column: "sponsor" },
    ],
  },
  organisation: { name: "Ternsund Ferries", cycle: "2027", currency: "EUR" },
  counts: {
    northstar: 14,
    units: 9,
    stakeholders: 40,
    objectives: 35,
    initiatives: 44,
    actions: 54,
    asks: 32,
    barriers: 17,
    statements: 125,
    targets: 58,
  },
  profile: {
    coordinated: aDial(
      0.64,
      aPart(
        "resource_focus",
        0.51,
        "Crews have a quarter of the points and 1 % of the money; the battery boat has the reverse.",
        15,
      ),
      aPart(
        "priority_agreement",
        0.56,
        "Nine units order the seven goals; Finance and People are opposed.",
        15,
      ),
      aPart("asks_answered", 0.84, "27 of 32 asks have an answer."),
      aPart("line_of_sight", 0.96, "EUR 213,000 of 5,792,000 lead to no goal."),
    ),
    engaged: aDial(
      0.79,
      aPart("confirmation", 0.62, "31 of 50 people asked confirmed the current summary of their words.", 50),
      aPart("dispositions_told", 0.77, "96 of 125 statements have been answered.", 38),
      aPart("coverage", 0.96, "38 of 40 people heard, weighted by influence.", 40),
      aPart("pulse", null, "Fewer than five answers in three of the units."),
    ),
    prepared: aDial(
      0.71,
      aPart("capacity", 0.5, "Fleet and Engineering is asked for 134 % of its days in the third quarter."),
      aPart(
        "objectives_complete",
        0.78,
        "27 of 35 objectives have an owner, a date, a target and funded work.",
      ),
      aPart("barriers_answered", 0.88, "15 of 17 barriers have an owner and a response."),
    ),
    changePrepared: aDial(
      0.38,
      aPart(
        "value_after_cut",
        0.21,
        "A cut of 20 % would take the battery boat, and with it more than half of the value.",
      ),
      aPart("checkins_fresh", 0.55, "6 of 58 targets have not been looked at for 45 days."),
      aPart("reviews", null, "No review is recorded in this cycle."),
    ),
  },
  findings: ternsundFindings,
  findingCounts: findingCountsOf(ternsundFindings, {
    item_without_owner: 133,
    work_without_path_to_goal: 73,
  }),
  ...ternsundPlan,
  ...ternsundVoices,
  ...ternsundFriction,
});
