/**
 * `npm run -s bench:assess [FOLDER]`: `lodestar assess` on a folder of a million rows against Python's csv module reading
 * the same files. Goals: at most 3 times as long; peak memory at most 1.5 GiB.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeMadeUpFolder } from "./made-up-folder.ts";

const RUNS = 5;
const MAIN = resolve(import.meta.dirname, "../packages/cli/lodestar.js");

/** Runs a command and says how long it took and what memory it held at most. */
const WATCHER = `
import json, resource, subprocess, sys, time
start = time.monotonic()
code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps({"seconds": time.monotonic() - start, "mebibytes": peak / 1024, "code": code}))
`;
const READER = `
import csv, glob, os, sys
rows = 0
for path in sorted(glob.glob(os.path.join(sys.argv[1], "*.csv"))):
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            rows += 1
`;

type Run = { readonly seconds: number; readonly mebibytes: number; readonly code: number };

const given = process.argv[2];
const folder = given ?? (await mkdtemp(join(tmpdir(), "lodestar-bench-")));
if (given === undefined)
  await writeMadeUpFolder(folder, { objectives: 100_000, people: 100_000, units: 2000 });

const python: Run[] = [];
const ours: Run[] = [];
for (let run = 0; run < RUNS; run++) {
  python.push(watched(["python3", "-c", READER, folder]));
  ours.push(watched([process.execPath, MAIN, "assess", folder, "--today", "2027-06-15"]));
}
if (given === undefined) await rm(folder, { recursive: true });

const quickest = (runs: readonly Run[]) => Math.min(...runs.map((run) => run.seconds));
const peak = Math.max(...ours.map((run) => run.mebibytes));
console.log(`Python's csv module reads the files in   ${quickest(python).toFixed(2)} s`);
console.log(
  `lodestar assess takes                    ${quickest(ours).toFixed(2)} s: ${(quickest(ours) / quickest(python)).toFixed(1)} x (goal 3)`,
);
console.log(`and holds at most                        ${Math.round(peak)} MiB (goal 1536)`);

function watched(command: readonly string[]): Run {
  const { stdout, stderr } = spawnSync("python3", ["-c", WATCHER, ...command], { encoding: "utf8" });
  if (!stdout.startsWith("{")) throw new Error(`python3 is needed for the comparison: ${stderr}`);
  return JSON.parse(stdout) as Run;
}
