import type { Assessment, Comparison } from "@lodestar/core";
import { comparisonLines } from "../comparison/comparison-text.ts";
import { dayInWords } from "../html/amounts.ts";
import type { Names } from "../html/names.ts";
import { type Lack, lackOfRows, sortedOut } from "../html/not-recorded.ts";
import { reportTitle } from "../html/sections/masthead.ts";
import { tallied } from "./numbers.ts";
import { type Line, pageFor } from "./page.ts";
import { paragraph, withRightEnd } from "./paragraph.ts";
import { agreementLines } from "./parts/agreement-lines.ts";
import { askLines } from "./parts/ask-lines.ts";
import { barrierLines } from "./parts/barrier-lines.ts";
import { folderLines, notRecordedLines } from "./parts/folder-lines.ts";
import { fourDials } from "./parts/four-dials.ts";
import { goalLines } from "./parts/goal-lines.ts";
import { heardLines } from "./parts/heard-lines.ts";
import { inShort } from "./parts/in-short.ts";
import { nextSteps } from "./parts/next-steps.ts";
import { whatWasFound } from "./parts/what-was-found.ts";
import { type Passage, passageLines, type Report, severityMarks } from "./report.ts";

export type TerminalOptions = {
  /** The rules that made the findings, each with its sentence. */
  readonly rules: readonly { readonly id: string; readonly says: string }[];
  /** Cells of a line; 80 where not given, at least 40. */
  readonly width?: number;
  readonly colour: boolean;
  /** Nothing but ASCII, for terminals that know no more. */
  readonly ascii?: boolean;
  /** What became of the period before, where the person asked for it. */
  readonly comparison?: Comparison | undefined;
};

/** The parts behind the conflicts, and what is missing where a part has nothing to show. */
const PARTS: readonly (readonly [(report: Report) => Passage, Lack])[] = [
  [
    goalLines,
    lackOfRows("goals with the work below them", "northstar.csv", "objectives.csv", "initiatives.csv"),
  ],
  [askLines, lackOfRows("asks between units", "asks.csv")],
  [heardLines, lackOfRows("people", "stakeholders.csv")],
  [agreementLines, lackOfRows("rankings, ratings and votes", "rankings.csv", "ratings.csv", "votes.csv")],
  [barrierLines, lackOfRows("barriers", "barriers.csv")],
];

/** The assessment as text for a terminal. Whatever people wrote is made harmless; lists are cut. */
export function terminalReport(assessment: Assessment, names: Names, options: TerminalOptions): string {
  const { rules, width = 80, colour, ascii = false, comparison } = options;
  const page = pageFor({ width, colour, ascii });
  const says = new Map(rules.map((rule) => [rule.id, rule.says]));
  const sorted = sortedOut(assessment, names, (rule) => says.get(rule) ?? rule.replace(/_/g, " "));
  const report: Report = { assessment, names, page, ...sorted };
  const parts = PARTS.map(([part, lack]) => ({ passage: part(report), lack }));
  const lacks = [
    ...parts.flatMap(({ passage, lack }) => (passage === undefined ? [lack] : [])),
    ...sorted.lacks,
  ];
  const judged = [
    inShort(report),
    fourDials(report),
    whatWasFound(report),
    ...parts.map(({ passage }) => passage),
  ];
  const rest = [notRecordedLines(page, lacks), folderLines(report), nextSteps(report)];
  return page.print([
    ...title(report),
    ...judged.flatMap((passage) => passageLines(page, passage)),
    ...(comparison === undefined ? [] : comparisonLines(page, comparison)),
    ...rest.flatMap((passage) => passageLines(page, passage)),
  ]);
}

function title({ assessment, page }: Report): Line[] {
  const { organisation, today, generatedFrom } = assessment;
  const cycle = organisation.cycle === null ? [] : [page.say(` · ${organisation.cycle}`)];
  const faults = generatedFrom.faults.length;
  const warning = `${severityMarks.serious} ${tallied(faults, "thing")} in the folder could not be read; see “The folder” below.`;
  return [
    ...withRightEnd(
      page,
      [page.say(reportTitle(assessment), "strong"), ...cycle],
      [page.say(`as of ${dayInWords(today)}`, "quiet")],
    ),
    [page.say("═".repeat(page.width), "quiet")],
    ...(faults === 0 ? [] : paragraph(page, [page.say(warning, "serious")], { rest: 2 })),
  ];
}
