/**
 * `npm run -s bench:start [RUNS]`: how long the program takes until it has answered with its first page, from an empty
 * folder (with the prepared image, as after an install) and on a folder that has its data. Goals: 1.5 s and 0.8 s, by
 * the median. Baseline: Node answering with a page from a bare node:http server.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startProgram, stop, urlOf } from "@lodestar/server/testing/started-program";
import { line } from "./timing.ts";

const runs = Number(process.argv[2] ?? 9);
const COLD_GOAL_MS = 1500;
const WARM_GOAL_MS = 800;

const BARE = `require("node:http").createServer((_, response) => response.end("<!doctype html>"))
  .listen(0, "127.0.0.1", function () { console.log(this.address().port); })`;

const scratch = await mkdtemp(join(tmpdir(), "lodestar-bench-start-"));
try {
  prepare();
  const bare = await medianOf(() => bareStart());
  let folders = 0;
  const cold = await medianOf(() => programStart(join(scratch, `cold-${++folders}`)));
  const kept = join(scratch, "kept");
  await cp(join(scratch, "cold-1"), kept, { recursive: true });
  const warm = await medianOf(() => programStart(kept));
  console.log(line("node:http until its first page", bare));
  tell("empty folder until the first page", cold, COLD_GOAL_MS, bare);
  tell("folder with data until the first page", warm, WARM_GOAL_MS, bare);
  process.exitCode = cold <= COLD_GOAL_MS && warm <= WARM_GOAL_MS ? 0 : 1;
} finally {
  await rm(scratch, { recursive: true });
}

/** What `npm start` does before the first start: the pages and the prepared image. */
function prepare(): void {
  const script = fileURLToPath(new URL("../tools/prepare.ts", import.meta.url));
  const env = { ...process.env, LODESTAR_DATA: join(scratch, "nothing-yet") };
  execFileSync(process.execPath, [script], { env, stdio: "ignore" });
}

async function programStart(folder: string): Promise<number> {
  const startedAt = performance.now();
  const program = startProgram({ LODESTAR_DATA: folder, LOG_LEVEL: "error" });
  const page = await fetch(await urlOf(program));
  const text = await page.text();
  const took = performance.now() - startedAt;
  await stop(program);
  if (!page.ok || !text.includes("<script")) throw new Error(`There is no page: ${page.status} ${text}`);
  return took;
}

async function bareStart(): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["-e", BARE], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  await (await fetch(`http://127.0.0.1:${port.toString().trim()}`)).text();
  const took = performance.now() - startedAt;
  child.kill("SIGKILL");
  return took;
}

/** The first run fills caches of the machine and of Node, and is not counted. */
async function medianOf(start: () => Promise<number>): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run <= runs; run++) took.push(await start());
  return took.slice(1).toSorted((a, b) => a - b)[Math.floor(runs / 2)]!;
}

function tell(what: string, took: number, goal: number, bare: number): void {
  console.log(line(what, took, `(goal ${goal}); ${(took / bare).toFixed(1)} times bare Node`));
}
