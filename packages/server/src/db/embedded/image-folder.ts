import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { migrationsFolder, readMigrations } from "../migrate.ts";

/** Where prepared images are kept. Everything in it can be made again. */
export const imageCache = join(import.meta.dirname, "../../../../../node_modules/.cache/lodestar");

export type ImageName = {
  readonly migrations?: string | undefined;
  /** Names what the image holds besides empty tables, with a version of that: other content, other key. */
  readonly key?: string | undefined;
};

/** The folder of the prepared image for these migrations and this version of PGlite, whether it is there or not. */
export async function imageFolder({
  migrations = migrationsFolder,
  key = "empty",
}: ImageName = {}): Promise<string> {
  const hash = createHash("sha256").update(pgliteVersion());
  for (const [name, text] of await readMigrations(migrations)) hash.update(`\0${name}\0${text}`);
  return join(imageCache, `${key}-${hash.digest("hex").slice(0, 16)}`);
}

/** The prepared image, if somebody has made it. */
export async function findImage(name: ImageName): Promise<string | undefined> {
  const folder = await imageFolder(name);
  return existsSync(folder) ? folder : undefined;
}

function pgliteVersion(): string {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const text = readFileSync(join(dirname(entry), "../package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
