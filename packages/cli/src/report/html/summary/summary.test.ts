import type { Assessment } from "@lodestar/core";
import { expect, test } from "vitest";
import { markup, markupText } from "../markup.ts";
import type { Names } from "../names.ts";
import { sortedOut } from "../not-recorded.ts";
import {
  anAssessment,
  aFinding,
  findingCountsOf,
  namesOf,
  votesOf,
  votesOn,
} from "../testing/an-assessment.ts";
import { rankedNames, rankingsOnly } from "../testing/rankings-only.ts";
import { ternsund } from "../testing/ternsund.ts";
import { ternsundNames } from "../testing/ternsund-names.ts";
import { summarySentences } from "./summary.ts";

function told(assessment: Assessment, names: Names = namesOf([])): string[] {
  const material = { assessment, names, ...sortedOut(assessment, names, String) };
  return summarySentences(material).map(({ text }) =>
    markupText(markup`${text}`)
      .replace(/<q[^>]*>/g, "“")
      .replace(/<\/q>/g, "”")
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("\u00a0", " "),
  );
}

test("the summary of a ferry line says what matters most first", () => {
  expect(told(ternsund, ternsundNames)).toEqual([
    "One goal has no work at all: “Keep boatbuilding alive on the sound”.",
    "“Be the place seafarers stay” has 25 % of the points and 1 % of the money, while “Sail without smoke” has 9 % and 54 %.",
    "Ten conflicts are severe, ten more are serious. One to begin with: Sailing declined “Hold the 17:40 for up to eight minutes when the bus is on the bridge”: how can “Nobody misses the boat because the bus was late” be kept without it, or what would make it possible?",
    "Two of the eight severe barriers have no response: “Nobody may say no to the timetable” and “No grid connection at Holmgate before the end of September”.",
    "EUR 213,000 and 96 days of work go into work that leads to no goal: one objective and three initiatives.",
    "One target of committed objectives is past its day and not reached.",
    "Sailing carries nine of the 32 asks; of all, five are not answered and three were declined.",
    "The weakest link is that the organisation supports the strategy: the median of 24 people is 58 of 100; in Sailing a link stands at 30.",
  ]);
});

test("a folder that holds only rankings is told about rankings and not about missing owners", () => {
  expect(told(rankingsOnly, rankedNames)).toEqual([
    "Ten units rank the 32 objectives in much the same order (W = 0.67, p < 0.001).",
    "On average “Fly by trajectory 1 (t1)”, “Fly by trajectory 2 (t2)” and “Fly by trajectory 3 (t3)” come first; they differ most about “Fly by trajectory 6 (t6)”.",
    "You have heard all ten people.",
  ]);
});

test("an empty folder gives no sentence", () => {
  expect(told(anAssessment())).toEqual([]);
});

const coverage = (by: "all" | "side" | "unit", id: string | null, people: number, heard: number) => ({
  by,
  id,
  name: id ?? "all",
  people,
  heard,
  influenceHeard: null,
});

test("whoever has not been heard is named", () => {
  const all = coverage("all", null, 41, 34);
  const [outer, inner] = [coverage("side", "outer", 7, 0), coverage("side", "inner", 34, 34)];
  expect(told(anAssessment({ coverage: [all, outer, inner] }))).toEqual([
    "You have heard 34 of 41 people, nobody from outside.",
  ]);
  const units = ["Yard", "Fleet"].map((name) => coverage("unit", name, 2, 0));
  expect(told(anAssessment({ coverage: [all, ...units] }))).toEqual([
    "You have heard 34 of 41 people, nobody from Yard and Fleet.",
  ]);
  const many = Array.from({ length: 9 }, (_, at) => coverage("unit", `u${at}`, 1, 0));
  expect(told(anAssessment({ coverage: [all, ...many] }))).toEqual([
    "You have heard 34 of 41 people, nobody from 9 of the units.",
  ]);
});

test("agreement that chance explains is not called agreement", () => {
  const rankings = { ...rankingsOnly.agreement.rankings, value: 0.55, p: 0.21, order: [] };
  expect(told(anAssessment({ agreement: { ...anAssessment().agreement, rankings } }))).toEqual([
    "Ten units rank the 32 items in orders no more alike than chance would make them (W = 0.55, p = 0.21).",
  ]);
});

test("asks without any recorded answer are not called unanswered by somebody", () => {
  const asksByUnit = [
    { unit: "u-sail", asks: 12, asked: 12, accepted: 0, declined: 0, renegotiated: 0, effortDays: 0 },
  ];
  expect(told(anAssessment({ asksByUnit }), ternsundNames)).toEqual([
    "Twelve asks go to Sailing; no answer is recorded for any of them.",
  ]);
});

test("statements of rounds that were never answered are not called forgotten", () => {
  const traceability = { ...anAssessment().traceability, statements: 125, authors: 38 };
  expect(told(anAssessment({ traceability }))).toEqual([
    "38 people said 125 things; what became of them is not recorded.",
  ]);
  expect(
    told(anAssessment({ traceability: { ...traceability, withDisposition: 97, answersDue: 101 } })),
  ).toEqual(["Of 101 things people said in rounds you have answered, four still wait for an answer."]);
});

test("approvals are counted, not averaged", () => {
  const approved = (title: string, people: number) => ({
    item: title,
    title,
    people,
    mean: 1,
    scale: [0, 1] as const,
    withinGroup: null,
    withinUnits: null,
    units: 0,
    ordinal: null,
  });
  const ratings = [approved("Stage", 42), approved("Skate park", 43), approved("Trees", 7)];
  expect(told(anAssessment({ agreement: { ...anAssessment().agreement, ratings } }))).toEqual([
    "Of three things people could approve, “Skate park” has most voices, 43, before “Stage” with 42.",
  ]);
});

const voted = (people: number, ...statements: Parameters<typeof votesOn>[]) =>
  told(
    anAssessment({
      agreement: {
        ...anAssessment().agreement,
        votes: votesOf(
          people,
          statements.map((each) => votesOn(...each)),
        ),
      },
    }),
  );

test("votes tell what unites, what divides and what is turned down, with their counts", () => {
  expect(
    voted(
      69,
      ["Green spaces.", [62, 0, 0], [0.9417, 0], "agreed"],
      ["A new quay.", [50, 5, 5], [0.72, 0.03], "agreed"],
      ["A parking house.", [31, 18, 11], [0.3955, 0.1993], "unsettled"],
      ["More private schools.", [25, 29, 15], [0.2588, 0.3107], "divided"],
      ["Build anywhere.", [2, 30, 3], [0.016, 0.7062], "disagreed"],
    ),
  ).toEqual([
    "69 people voted on five statements. By more than chance explains, most agree with two, first with “Green spaces.” (62 of 62).",
    "Votes divide people on one statement, “More private schools.” (25 agree, 29 disagree, 15 pass).",
    "Most people turn down one statement, “Build anywhere.” (2 agree, 30 disagree, 3 pass).",
  ]);
});

test("three votes of three are not called the will of most", () => {
  expect(voted(3, ["A berth.", [3, 0, 0], [0.4385, 0], "unsettled"])).toEqual([
    "Three people voted on one statement; the votes do not tell, by more than chance explains, that most agree with it.",
  ]);
});

test("outer barriers alone are a reason to ask inside", () => {
  const barrier = {
    id: "b",
    title: "Law",
    class: null,
    severity: 2,
    likelihood: 2,
    response: null,
    owner: null,
    affects: 0,
  };
  expect(told(anAssessment({ barriers: { inner: [], outer: [barrier, barrier], unknown: [] } }))).toEqual([
    "All two barriers recorded lie outside. Ask what stands in the way inside.",
  ]);
});

test("conflicts that are only notices need no sentence", () => {
  const findings = [aFinding("near_duplicate_objectives", "notice")];
  expect(told(anAssessment({ findings, findingCounts: findingCountsOf(findings) }))).toEqual([]);
});

test("there are never more than eight sentences", () => {
  expect(told(ternsund, ternsundNames).length).toBeLessThanOrEqual(8);
});
