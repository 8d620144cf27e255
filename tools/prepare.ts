import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/*
 * What `npm start` needs and a clean clone does not have: the built pages, and a prepared database for a quick first start.
 * Made when they are missing or older than what they come from; otherwise this takes a tenth of a second.
 */

const project = join(import.meta.dirname, "..");
const web = join(project, "packages/web");
const mark = join(web, "dist/.built-from");

/** All that the pages are made of. */
const SOURCES = [
  ...["src", "public", "build", "index.html", "answer.html", "vite.config.ts", "package.json"].map((name) =>
    join(web, name),
  ),
  ...["contract/src", "core/src"].map((name) => join(project, "packages", name)),
  join(project, "package-lock.json"),
];

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(filesIn).toSorted())
    if (!/\.test\.tsx?$/.test(file)) hash.update(file.slice(project.length)).update(readFileSync(file));
  return hash.digest("hex");
}

function run(args: readonly string[], folder: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  process.exit(1);
}

/** Tells what is done while it is done, and how long it took. */
function step(words: string, work: () => void): void {
  const startedAt = performance.now();
  process.stdout.write(words);
  work();
  process.stdout.write(` ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

const hash = hashOfSources();
if (!existsSync(mark) || readFileSync(mark, "utf8") !== hash)
  step("Building the pages …", () => {
    const vite = createRequire(join(web, "package.json")).resolve("vite/package.json");
    run([join(vite, "../bin/vite.js"), "build"], web);
    writeFileSync(mark, hash);
  });

const server = join(project, "packages/server/src/main.ts");
if (!process.env["DATABASE_URL"] && !existsSync(process.env["LODESTAR_DATA"] ?? join(project, "data")))
  step("Preparing the first database …", () => run([server, "prepare"], project));
