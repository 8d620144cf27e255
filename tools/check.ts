import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tally, type TestReport } from "./tally.ts";

/*
 * `npm run check`: every check of the project, one after the other, all of them even when one fails.
 * The last line is the tally.
 */

const projectFolder = join(import.meta.dirname, "..");
const reportFile = join(projectFolder, "node_modules", ".cache", "check", "tests.json");

/** Runs one script of package.json; true if it ended well. */
function run(script: string, ...options: readonly string[]): boolean {
  console.log(`\n— ${script}`);
  const command = ["run", "--silent", script, ...(options.length > 0 ? ["--", ...options] : [])];
  return spawnSync("npm", command, { cwd: projectFolder, stdio: "inherit" }).status === 0;
}

const failedSteps = ["formatted", "types", "lint", "structure"].filter((step) => !run(step));

rmSync(reportFile, { force: true });
const isRunGood = run("test", "--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`);
const report = existsSync(reportFile)
  ? (JSON.parse(readFileSync(reportFile, "utf8")) as TestReport)
  : undefined;

// The journeys have built the pages.
if (!run("bundle-size")) failedSteps.push("bundle-size");

const { passed, failed } = tally(failedSteps.length, isRunGood, report);
const broken = [...failedSteps, ...(isRunGood ? [] : ["test"])];
if (broken.length > 0) console.log(`\nFailed: ${broken.map((step) => `npm run ${step}`).join(", ")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
