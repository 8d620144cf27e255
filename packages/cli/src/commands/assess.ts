import { createWriteStream, statSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import {
  ALL_RULES,
  type Assessment,
  type Comparison,
  type Day,
  type Organisation,
  type Reading,
  assess as assessReading,
  canonicalJson,
  compareOrganisations,
  parseDay,
} from "@lodestar/core";
import { bytesIn, readFolder } from "@lodestar/server/exchange";
import { print, printText } from "../print.ts";
import type { Names } from "../report/html/names.ts";
import { WrongUse } from "../wrong-use.ts";

const OPTIONS = {
  json: { type: "string" },
  html: { type: "string" },
  compare: { type: "string" },
  today: { type: "string" },
  "fail-on": { type: "string" },
} as const;

const SEVERITIES = ["severe", "serious", "notice"] as const;
type Severity = (typeof SEVERITIES)[number];

/** Findings of one rule that a report shows at most; the JSON has them all. */
const FINDINGS_SHOWN = 25;

/** Writes to standard output in place of a file. */
const STANDARD_OUTPUT = "-";

type Outputs = {
  readonly json: string | undefined;
  readonly html: string | undefined;
  readonly failOn: Severity | undefined;
  readonly today: Day | undefined;
};

/** `lodestar assess FOLDER`: the whole analysis. 0: the folder could be read; 1: `--fail-on` found something. */
export async function assess(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new WrongUse("assess needs one FOLDER or FILE.xlsx");
  const outputs = outputsOf(values);
  const reading = await readWithProgress(folder);
  const before = values.compare === undefined ? undefined : await readWithProgress(values.compare);
  const comparison = before && compareOrganisations(before.organisation, reading.organisation);
  const assessment = assessReading(reading, {
    folder,
    clockDay: clockDay(),
    today: outputs.today,
    ...(outputs.json === undefined ? { findingsPerRule: FINDINGS_SHOWN } : {}),
  });
  await writeReports(assessment, comparison, reading.organisation, outputs);
  return failsOn(assessment, outputs.failOn) ? 1 : 0;
}

function outputsOf(values: { json?: string; html?: string; today?: string; "fail-on"?: string }): Outputs {
  const today = values.today === undefined ? undefined : parseDay(values.today);
  if (values.today !== undefined && today === undefined)
    throw new WrongUse(`--today is ${JSON.stringify(values.today)}, expected a date that exists, YYYY-MM-DD`);
  const failOn = SEVERITIES.find((severity) => severity === values["fail-on"]);
  if (values["fail-on"] !== undefined && failOn === undefined)
    throw new WrongUse(
      `--fail-on is ${JSON.stringify(values["fail-on"])}, expected severe, serious or notice`,
    );
  return { json: values.json, html: values.html, failOn, today };
}

/** Today where the person is: a plan's days are days of the office, not of Greenwich. */
function clockDay(): Day {
  const now = new Date();
  const [year, month, date] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parseDay(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`)!;
}

async function readWithProgress(folder: string): Promise<Reading> {
  const { progressBar } = await import("../report/terminal/progress-bar.ts");
  const bar = progressBar(process.stderr);
  const size = bytesIn(folder);
  try {
    return await readFolder(folder, (bytes) =>
      bar.show(`Reading ${folder}`, size === undefined ? undefined : bytes / size),
    );
  } finally {
    bar.end();
  }
}

async function writeReports(
  assessment: Assessment,
  comparison: Comparison | undefined,
  organisation: Organisation,
  { json, html }: Outputs,
): Promise<void> {
  const names = namesIn(organisation);
  if (html !== undefined) {
    const { htmlReport } = await import("../report/html/html-report.ts");
    await write(html, [htmlReport(assessment, names, { rules: ALL_RULES, comparison })]);
  }
  if (json !== undefined)
    await write(json, canonicalJson(comparison === undefined ? assessment : { ...assessment, comparison }));
  if (json === STANDARD_OUTPUT || html === STANDARD_OUTPUT) return;
  const { terminalReport } = await import("../report/terminal/terminal-report.ts");
  await print([terminalReport(assessment, names, { ...terminalLooks(), rules: ALL_RULES, comparison })]);
  for (const file of [html, json]) if (file !== undefined) await print([`Written: ${file}`]);
}

const namesIn = (organisation: Organisation): Names => ({
  title: (id) => organisation.title(organisation.item(id)),
  kind: (id) => organisation.kindOf(organisation.item(id)),
});

/** How wide and in what the terminal shows a report. Colour only for a person, and never where NO_COLOR is set. */
function terminalLooks(): { width: number; colour: boolean } {
  const isTerminal = process.stdout.isTTY;
  const isForced = Boolean(process.env["FORCE_COLOR"]) && process.env["FORCE_COLOR"] !== "0";
  const colour = isForced || (isTerminal && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb");
  return { width: isTerminal ? Math.min(100, Math.max(60, process.stdout.columns)) : 80, colour };
}

async function write(file: string, pieces: Iterable<string>): Promise<void> {
  if (file === STANDARD_OUTPUT) return printText(pieces);
  try {
    await pipeline(pieces, createWriteStream(file));
  } catch (error) {
    throw new Error(`${file}: the report cannot be written here (${reasonOf(error, file)})`, {
      cause: error,
    });
  }
}

function reasonOf(error: unknown, file: string): string {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) return "it is a folder";
  return error instanceof Error && "code" in error && error.code === "ENOENT"
    ? "there is no such folder"
    : "no permission, or no room";
}

function failsOn({ findingCounts }: Assessment, severity: Severity | undefined): boolean {
  if (severity === undefined) return false;
  const counted = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);
  return findingCounts.some((count) => counted.some((each) => count[each] > 0));
}
