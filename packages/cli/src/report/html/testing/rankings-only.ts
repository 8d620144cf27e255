import type { Assessment } from "@lodestar/core";
import { aFinding, anAssessment, findingCountsOf, namesOf } from "./an-assessment.ts";

const OPTIONS = 32;
const ids = Array.from({ length: OPTIONS }, (_, at) => `t${at + 1}`);
const titles = ids.map((id, at) => `Fly by trajectory ${at + 1} (${id})`);

const missing = [
  "item_without_owner",
  "item_without_date",
  "objective_without_target",
  "work_without_path_to_goal",
].flatMap((rule) =>
  ids.map((id) => aFinding(rule, "notice", { parties: [id], question: `What about “${id}”?` })),
);

/** Ten science teams rank 32 options, and nothing else is recorded. */
export const rankingsOnly: Assessment = anAssessment({
  generatedFrom: {
    folder: "mariner",
    rows: {
      "objectives.csv": 32,
      "organisation.csv": 1,
      "rankings.csv": 320,
      "stakeholders.csv": 10,
      "units.csv": 10,
    },
    faults: [],
    unknownColumns: [],
  },
  organisation: { name: "Mariner mission", cycle: null, currency: null },
  counts: { objectives: OPTIONS, rankings: 320, stakeholders: 10, units: 10 },
  coverage: [
    { by: "all", id: null, name: "all", people: 10, heard: 10, influenceHeard: null },
    { by: "side", id: "inner", name: "inner", people: 10, heard: 10, influenceHeard: null },
    ...Array.from({ length: 10 }, (_, at) => ({
      by: "unit" as const,
      id: `u${at}`,
      name: `Science team ${at + 1}`,
      people: 1,
      heard: 1,
      influenceHeard: null,
    })),
  ],
  findings: missing,
  findingCounts: findingCountsOf(missing),
  lineOfSight: {
    ...anAssessment().lineOfSight,
    byItems: 0,
    upward: 0,
    orphans: { objectives: OPTIONS, initiatives: 0, cost: 0, effortDays: 0 },
  },
  agreement: {
    ...anAssessment().agreement,
    rankings: {
      value: 0.67,
      among: "units",
      judges: 10,
      people: 10,
      items: OPTIONS,
      p: 0.00001,
      reason: "",
      order: ids.map((item, at) => ({
        item,
        title: titles[at]!,
        meanRank: 4 + at * 0.78,
        spread: 2 + ((at * 7) % 9),
      })),
    },
  },
});

export const rankedNames = namesOf(ids.map((id, at) => ["objectives", id, titles[at]!] as const));
