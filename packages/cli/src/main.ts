import { chdir } from "node:process";
import { isClosedPipe, print } from "./print.ts";
import { WrongUse } from "./wrong-use.ts";

const USAGE = `lodestar: strategic alignment from a folder of files

Usage:
  lodestar new FOLDER [--workbook FILE.xlsx]
      Start an alignment folder: every file explained, with an example.
  lodestar check FOLDER [--notes] [--json]
      Tell every fault in the files, each with its line and column.
      --notes  tell also what is not wrong but worth knowing
      --json   print {faults, notes, rows}
  lodestar assess FOLDER [--html FILE] [--json FILE] [--compare OTHER]
      Assess the organisation: conflicts, gaps, profile. FILE may be - .
      --html FILE      the whole report as one page
      --json FILE      everything, as lodestar.assessment/1
      --compare OTHER  what changed since the period in OTHER
      --today DATE     judge by this day (YYYY-MM-DD)
      --fail-on severe|serious|notice
                       exit code 1 if there are such findings
  lodestar serve
      Run the workbench: pages and interface, at http://127.0.0.1:4310
  lodestar backup FILE | restore FILE
      Write everything that is stored into FILE, or read it into an empty
      database, from embedded to PostgreSQL and back.
  lodestar doctor
      Look at what the server needs and tell what to do.

FOLDER is a folder of CSV files or one .xlsx workbook.
Exit codes: 0 all is well, 1 faults were found, 2 it could not be done.
LODESTAR_DEBUG=1 shows where in the program an error arose.`;

/** A command takes what stands behind its name and returns the exit code. Each is loaded only when it is called. */
const commands: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  assess: async () => (await import("./commands/assess.ts")).assess,
  check: async () => (await import("./commands/check.ts")).check,
  new: async () => (await import("./commands/new.ts")).startFolder,
  serve: async () => (await import("./run-server.ts")).serverCommand("serve"),
  backup: async () => (await import("./run-server.ts")).serverCommand("backup"),
  restore: async () => (await import("./run-server.ts")).serverCommand("restore"),
  doctor: async () => (await import("./run-server.ts")).serverCommand("doctor"),
};

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || args.includes("--help") || ["--help", "-h", "help"].includes(name)) {
    await print([USAGE]);
    return 0;
  }
  if (!Object.hasOwn(commands, name)) throw new WrongUse(`there is no command ${JSON.stringify(name)}`);
  const command = await commands[name]!();
  return command(args);
}

/** npm runs us in the project's own folder; paths mean the folder in which the person is. */
function goWhereThePersonIs(): void {
  const folder = process.env["INIT_CWD"];
  if (process.env["npm_lifecycle_event"] !== "lodestar" || folder === undefined) return;
  chdir(folder);
}

/** Tells the first error; what follows from it is of no use to anybody. */
function tell(error: unknown): void {
  if (isClosedPipe(error) || process.exitCode === 2) return;
  process.exitCode = 2;
  process.stderr.write(`lodestar: ${oneLine(error)}\n`);
  if (process.env["LODESTAR_DEBUG"]) process.stderr.write(`${error instanceof Error ? error.stack : ""}\n`);
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const isWrongUse =
    error instanceof WrongUse ||
    (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
  const words = isWrongUse ? `${message.split(". ")[0]}; lodestar --help says more` : message;
  return words.replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
}

process.on("uncaughtException", tell);
process.stdout.on("error", tell);
process.stderr.on("error", () => undefined);
try {
  goWhereThePersonIs();
  const code = await run(process.argv.slice(2));
  process.exitCode ??= code;
} catch (error) {
  tell(error);
}
