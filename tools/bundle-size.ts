import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/*
 * `node tools/bundle-size.ts`, after the web was built: how much JavaScript the first page loads, compressed by gzip.
 * Fails above the limit. Counted is what the browser needs before the page stands: the entry, the shell and the page
 * Direction with everything they import; what waits for a press (menus, dialogs, ⌘K) is not.
 */

/** In bytes: 130 kB. */
const limit = 130_000;

const firstPage = [
  "index.html",
  "src/shell/organisation-shell.tsx",
  "src/features/direction/direction-page.tsx",
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

const manifest = JSON.parse(readFileSync(join(dist, ".vite", "manifest.json"), "utf8")) as Manifest;
const sizes = [...reached(manifest, firstPage)]
  .map((name) => manifest[name]?.file ?? "")
  .filter((file) => file.endsWith(".js"))
  .map((file) => ({ file, size: compressedSize(file) }))
  .sort((a, b) => b.size - a.size);
const total = sizes.reduce((sum, { size }) => sum + size, 0);

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
for (const { file, size } of sizes) console.log(`${kilobytes(size)}  ${file}`);
console.log(`${kilobytes(total)}  first page, of ${kilobytes(limit).trim()}`);
process.exitCode = total > limit ? 1 : 0;
