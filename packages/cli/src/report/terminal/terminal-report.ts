import type { Assessment, Comparison } from "@lodestar/core";
import { comparisonLines } from "../comparison/comparison-text.ts";
import { dayInWords } from "../html/amounts.ts";
import type { Names } from "../html/names.ts";
import { type Lack, sortedOut } from "../html/not-recorded.ts";
import { reportTitle } from "../html/sections/masthead.ts";
import { tallied } from "./numbers.ts";
import { type Line, pageFor } from "./page.ts";
import { withRightEnd } from "./paragraph.ts";
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
import { passageLines, type Report, severityMarks } from "./report.ts";

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

const PARTS = [goalLines, askLines, heardLines, agreementLines, barrierLines];

/** The assessment as text for a terminal. Whatever people wrote is made harmless; lists are cut. */
export function terminalReport(assessment: Assessment, names: Names, options: TerminalOptions): string {
  const { rules, width = 80, colour, ascii = false } = options;
  const page = pageFor({ width, colour, ascii });
  const says = new Map(rules.map((rule) => [rule.id, rule.says]));
  const sorted = sortedOut(assessment, names, (rule) => says.get(rule) ?? rule.replace(/_/g, " "));
  const report: Report = { assessment, names, page, ...sorted };
  const passages = [
    inShort(report),
    fourDials(report),
    whatWasFound(report),
    ...PARTS.map((part) => part(report)),
    notRecordedLines(page, lacksIn(sorted.lacks)),
    folderLines(report),
    nextSteps(report),
  ];
  return page.print([...title(report), ...passages.flatMap((passage) => passageLines(page, passage))]);
}

const lacksIn = (lacks: readonly Lack[]) =>
  lacks.map((lack) => ({ ...lack, what: lack.what.replace(/^./, (first) => first.toUpperCase()) }));

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
    ...(faults === 0 ? [] : [[page.say(warning, "serious")]]),
  ];
}
