import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

/*
 * `npm run dev`: the server, started again after each change, and the pages by Vite at http://localhost:4311, which passes
 * /api on to the server. Both end together.
 */

const project = join(import.meta.dirname, "..");
const web = join(project, "packages/web");
const vite = join(createRequire(join(web, "package.json")).resolve("vite/package.json"), "../bin/vite.js");

const start = (args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): ChildProcess =>
  spawn(process.execPath, args, { cwd, env, stdio: "inherit" });

const programs = [
  start(["--watch", "--watch-preserve-output", "packages/server/src/main.ts"], project, {
    LODESTAR_URL: "http://localhost:4311",
    ...process.env,
  }),
  start([vite], web),
];

function endAll(): void {
  for (const program of programs) program.kill("SIGTERM");
}

process.on("SIGTERM", endAll);
// On a terminal, ctrl-c reaches all of us.
process.on("SIGINT", () => (process.stdin.isTTY ? undefined : endAll()));
for (const program of programs)
  program.on("exit", (code) => {
    endAll();
    process.exitCode ||= code ?? 0;
  });
