import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const compressible = /\.(js|css|html|svg|json|webmanifest|txt)$/;

/** Below this many bytes a compressed copy saves nothing worth a file. */
const worthwhile = 512;

/** Writes a `.br` and a `.gz` beside every text file of a built folder, as small as they go: it is done once. */
export function precompress(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!compressible.test(name)) continue;
    const path = join(folder, name);
    const content = readFileSync(path);
    if (content.byteLength < worthwhile) continue;
    writeFileSync(`${path}.br`, brotliCompressSync(content, brotliSettings(content.byteLength)));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}

const brotliSettings = (size: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
});
