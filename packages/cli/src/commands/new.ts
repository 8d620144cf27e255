import { parseArgs } from "node:util";
import { requireFree, requireNew, writeFiles, writeSheets } from "@lodestar/server/exchange";
import { print } from "../print.ts";
import { starterFiles, starterSheets } from "../starter/starter-files.ts";
import { WrongUse } from "../wrong-use.ts";

/** `lodestar new FOLDER`: starts an alignment folder that explains itself, and a workbook of the same if asked for. */
export async function startFolder(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { workbook: { type: "string" } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new WrongUse("new needs the name of one FOLDER");
  requireFree(folder);
  if (values.workbook !== undefined) requireNew(values.workbook);
  const files = starterFiles();
  writeFiles(folder, files);
  if (values.workbook !== undefined) await writeSheets(values.workbook, starterSheets());
  await print(report(folder, files.length, values.workbook));
  return 0;
}

function report(folder: string, files: number, workbook: string | undefined): readonly string[] {
  const lodestar = process.env["npm_lifecycle_event"] === "lodestar" ? "npm run -s lodestar --" : "lodestar";
  return [
    `${folder}: ${files} files with a small example. README.md explains every one of them.`,
    ...(workbook === undefined
      ? []
      : [`${workbook}: the same as a workbook; its first sheet explains the others.`]),
    "",
    "What to do next:",
    "  Put your own rows in place of the example's, northstar.csv first. Then",
    `  ${lodestar} check ${inShell(folder)}`,
    "      tells what is wrong with the files, and",
    `  ${lodestar} assess ${inShell(folder)}`,
    "      tells how well it all fits together.",
  ];
}

const inShell = (path: string) => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);
