import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/*
 * `node tools/bundle-size.ts`, after the web was built: how much JavaScript the first page loads, compressed by gzip,
 * and how much the answer page. Fails above a limit. Counted is what the browser needs before the page stands: of the
 * workbench the entry, the shell and the page Direction with everything they import; what waits for a press (menus,
 * dialogs, ⌘K) is not.
 */

type Entry = {
  readonly title: string;
  readonly limit: number;
  readonly manifest: string;
  readonly chunks: readonly string[];
};

/** Limits in bytes: 130 kB for the workbench, 45 kB for those who answer a round on a phone. */
const entries: readonly Entry[] = [
  {
    title: "first page",
    limit: 130_000,
    manifest: "manifest.json",
    chunks: ["index.html", "src/shell/organisation-shell.tsx", "src/features/direction/direction-page.tsx"],
  },
  { title: "answer page", limit: 45_000, manifest: "answer.json", chunks: ["answer.html"] },
];

type Chunk = { readonly file: string; readonly imports?: readonly string[] };
type Manifest = Readonly<Record<string, Chunk>>;

const dist = join(import.meta.dirname, "..", "packages", "web", "dist");

/** The chunks reached from `names` by imports that do not wait. */
function reached(
  manifest: Manifest,
  names: readonly string[],
  seen = new Set<string>(),
): ReadonlySet<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`The build has no chunk ${name}.`);
    if (seen.has(name)) continue;
    seen.add(name);
    reached(manifest, chunk.imports ?? [], seen);
  }
  return seen;
}

const compressedSize = (file: string) => {
  const path = join(dist, file);
  return statSync(existsSync(`${path}.gz`) ? `${path}.gz` : path).size;
};

const manifestIn = (name: string) => JSON.parse(readFileSync(join(dist, ".vite", name), "utf8")) as Manifest;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

/** Prints what one entry loads; tells whether it keeps to its limit. */
function isWithin({ title, limit, manifest: name, chunks }: Entry): boolean {
  const manifest = manifestIn(name);
  const sizes = [...reached(manifest, chunks)]
    .map((name) => manifest[name]?.file ?? "")
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({ file, size: compressedSize(file) }))
    .sort((a, b) => b.size - a.size);
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  for (const { file, size } of sizes) console.log(`${kilobytes(size)}  ${file}`);
  console.log(`${kilobytes(total)}  ${title}, of ${kilobytes(limit).trim()}`);
  return total <= limit;
}

process.exitCode = entries.map(isWithin).every(Boolean) ? 0 : 1;
