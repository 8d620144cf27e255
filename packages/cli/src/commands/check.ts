import { parseArgs } from "node:util";
import { type Note, type Reading, formatFault } from "@lodestar/core";
import { readFolder } from "@lodestar/server/exchange";
import { print } from "../print.ts";
import { WrongUse } from "../wrong-use.ts";

const OPTIONS = {
  notes: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** `lodestar check FOLDER`: tells all that is wrong with an alignment folder. 0: nothing, 1: something. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new WrongUse("check needs one FOLDER or FILE.xlsx");
  const reading = await readFolder(folder);
  await print(values.json ? asJson(reading) : asText(reading, values.notes));
  return reading.faultCount === 0 ? 0 : 1;
}

function* asText(reading: Reading, withNotes: boolean): Generator<string> {
  for (const fault of reading.faults) yield formatFault(fault);
  if (withNotes) for (const note of reading.notes) yield `note: ${formatFault(note)}`;
  yield summary(reading, withNotes);
}

function summary({ faults, faultCount, notes, rows }: Reading, withNotes: boolean): string {
  const tables = Object.keys(rows).length;
  const read = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const found =
    faultCount === 0 ? "no faults" : `${counted(faultCount, "fault")} in ${counted(filesOf(faults), "file")}`;
  const hint =
    withNotes || notes.length === 0 ? "" : `; ${counted(notes.length, "note")} (--notes shows them)`;
  return `${found}; ${counted(read, "row")} read in ${counted(tables, "table")}${hint}`;
}

const filesOf = (faults: readonly Note[]) => new Set(faults.map(({ file }) => file)).size;
const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

/** One JSON text, a fault a line, so that a million of them never are one string. */
function* asJson({ faults, notes, rows }: Reading): Generator<string> {
  yield '{"faults":[';
  yield* listed(faults);
  yield '],"notes":[';
  yield* listed(notes);
  yield `],"rows":${JSON.stringify(rows)}}`;
}

function* listed(faults: readonly Note[]): Generator<string> {
  for (const [place, fault] of faults.entries())
    yield JSON.stringify(fault) + (place === faults.length - 1 ? "" : ",");
}
