import { formatFault } from "@lodestar/core";
import { capitalised } from "../../html/amounts.ts";
import { countOf } from "../../html/assessed.ts";
import type { Lack } from "../../html/not-recorded.ts";
import { figure, tallied, thin } from "../numbers.ts";
import type { Line, Page } from "../page.ts";
import { andMore, type Passage, point, type Report, severityMarks, told } from "../report.ts";

const MOST_FAULTS = 10;
const MOST_COLUMNS = 6;
const MOST_LACKS = 12;

/** What the folder holds nothing of, so that nothing is said about it. */
export function notRecordedLines(page: Page, lacks: readonly Lack[]): Passage {
  if (lacks.length === 0) return undefined;
  return {
    title: "Not recorded yet",
    lines: [
      ...lacks
        .slice(0, MOST_LACKS)
        .flatMap((lack) => point(page, page.say("·", "quiet"), [page.say(lackInWords(lack))])),
      ...andMore(page, lacks.length > MOST_LACKS ? `${figure(lacks.length - MOST_LACKS)} more` : null),
    ],
  };
}

/** "Barriers (barriers.csv)". */
const lackInWords = ({ what, files = [] }: Lack) =>
  thin(capitalised(files.length === 0 ? what : `${what} (${files.join(", ")})`));

/** What was read, and what could not be. */
export function folderLines({ assessment, page }: Report): Passage {
  const { faults, unknownColumns } = assessment.generatedFrom;
  return {
    title: "The folder",
    lines: [
      ...told(page, wasRead(assessment)),
      ...faults
        .slice(0, MOST_FAULTS)
        .flatMap((fault) =>
          point(page, page.say(severityMarks.serious, "serious"), [page.say(formatFault(fault))]),
        ),
      ...andMore(
        page,
        faults.length > MOST_FAULTS ? tallied(faults.length - MOST_FAULTS, "more fault") : null,
      ),
      ...unknownLines(page, unknownColumns),
    ],
  };
}

export function wasRead(assessment: Report["assessment"]): string {
  const { rows, faults } = assessment.generatedFrom;
  const files = Object.keys(rows).length;
  if (files === 0) return "No file was read.";
  const total = Object.values(rows).reduce((sum, each) => sum + each, 0);
  const people = countOf(assessment, "stakeholders");
  const among = people > 0 ? `, ${tallied(people, "person", "people")} among them` : "";
  const verdict =
    faults.length === 0
      ? "Everything could be read."
      : `${tallied(faults.length, "thing")} could not be read:`;
  return `${tallied(total, "row")} in ${tallied(files, "file")}${among}. ${verdict}`;
}

function unknownLines(
  page: Page,
  unknown: readonly { readonly file: string; readonly column: string }[],
): Line[] {
  if (unknown.length === 0) return [];
  const named = unknown.slice(0, MOST_COLUMNS).map(({ file, column }) => `${column} (${file})`);
  const more = unknown.length > MOST_COLUMNS ? ` and ${figure(unknown.length - MOST_COLUMNS)} more` : "";
  return told(page, `Columns kept but not understood: ${named.join(", ")}${more}.`, "quiet");
}
