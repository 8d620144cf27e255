import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attack, anySeed, attacks, workbookAttacks } from "./testing/attack.ts";
import { aFolder } from "./workbook/testing/workbook-builder.ts";

/** The command line, which is how people meet these readers. */
const MAIN = fileURLToPath(new URL("../../../cli/lodestar.js", import.meta.url));
const GIBIBYTE = 1024 ** 3;
/** Far more than any of them takes on an idle machine; a folder that reaches it hangs. */
const MAX_SECONDS = 20;
/** Tells, when the program ends, the most memory it ever held, in KiB. Linux counts what it inherited at its start, so there the kernel's own account of it is asked. */
const MEMORY_TELLER = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync, writeSync } from "node:fs";
  const most = () => {
    try {
      return /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
    } catch {
      return String(process.resourceUsage().maxRSS);
    }
  };
  process.on("exit", () => writeSync(3, most()));
`)}`;

type Outcome = {
  readonly code: number | null;
  readonly err: string;
  readonly lastLine: string;
  readonly bytes: number;
};

/** Checks a folder in a process of its own. */
function checked(path: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const args = ["--max-old-space-size=700", "--import", MEMORY_TELLER, MAIN, "check", path, "--notes"];
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      timeout: MAX_SECONDS * 1000,
      killSignal: "SIGKILL",
    });
    let [out, err, memory] = ["", "", ""];
    child.stdio[1]!.on("data", (piece) => (out = (out + String(piece)).slice(-2000)));
    child.stdio[2]!.on("data", (piece) => (err = (err + String(piece)).slice(-2000)));
    child.stdio[3]!.on("data", (piece) => (memory += String(piece)));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, err, lastLine: out.trimEnd().split("\n").at(-1)!, bytes: Number(memory) * 1024 }),
    );
  });
}

/** A fault is told, or one line says why nothing could be read; in time, and within a gibibyte. */
function requireGrace(what: string, { code, err, lastLine, bytes }: Outcome): void {
  expect([1, 2], `${what}: exit code`).toContain(code);
  if (code === 1) expect(lastLine, what).toMatch(/^\d+ faults? in \d+ files?; /);
  else expect(err, what).toMatch(/^lodestar: .+\n$/);
  expect(bytes, `${what}: memory`).toBeGreaterThan(0);
  expect(bytes, `${what}: memory`).toBeLessThan(GIBIBYTE);
}

async function requireGraceOf(what: string, path: string): Promise<void> {
  requireGrace(what, await checked(path));
}

/** Runs tasks two at a time. */
async function allOf(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = [...tasks];
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await task();
  };
  await Promise.all([work(), work()]);
}

function struck(all: readonly Attack[], seed: number): () => Promise<void> {
  const folder = aFolder();
  const what = all.map(({ name }) => name).join(", ");
  return () => {
    writeFileSync(join(folder, "northstar.csv"), "id,kind,title\ng1,goal,Safe\n");
    for (const { strike } of all) strike(folder, seed);
    return requireGraceOf(`${what} (${seed})`, folder);
  };
}

test(
  "no folder, however hostile, crashes, hangs or swells; each is told a fault",
  { timeout: 120_000 },
  async () => {
    const light = attacks.filter(({ isHeavy }) => !isHeavy);
    const mixtures = fc.tuple(fc.subarray(light, { minLength: 1, maxLength: 4 }), anySeed);
    const heavy = attacks
      .filter(({ isHeavy }) => isHeavy)
      .map((attack) => struck([attack], attack.name.length));
    await allOf([
      ...heavy,
      ...fc.sample(mixtures, 100 - heavy.length).map(([mixture, seed]) => struck(mixture, seed)),
    ]);
  },
);

test("no workbook does either", { timeout: 120_000 }, async () => {
  const folder = aFolder();
  const tasks = workbookAttacks.flatMap(({ name, isHeavy, bytes }, place) =>
    fc.sample(anySeed, isHeavy ? 1 : 2).map((seed) => () => {
      const file = join(folder, `${place}-${seed}.xlsx`);
      writeFileSync(file, bytes(seed));
      return requireGraceOf(`${name} (${seed})`, file);
    }),
  );
  await allOf(tasks);
});
