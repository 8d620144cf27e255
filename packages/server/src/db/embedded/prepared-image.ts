import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { databaseFolder } from "./embedded-folder.ts";
import { type ImageName, imageCache, imageFolder } from "./image-folder.ts";
import type { DatabaseServer } from "../server-connection.ts";
import { type Database, databaseOn, startEmbedded } from "../open-database.ts";

type ImageContent = ImageName & {
  /** Writes what the image holds besides empty tables. */
  readonly fill?: (database: Database) => Promise<void>;
};

/**
 * The folder of a migrated embedded database to start copies from, made now if need be. Copying it and starting takes
 * a tenth of the time of making a new database.
 */
export async function preparedImage({ fill, ...name }: ImageContent = {}): Promise<string> {
  const folder = await imageFolder(name);
  if (existsSync(folder)) return folder;

  await mkdir(imageCache, { recursive: true });
  const workshop = await mkdtemp(join(imageCache, "making-"));
  try {
    const server = await startEmbedded({ folder: workshop, migrations: name.migrations });
    const database = await databaseOn("embedded", server, name.migrations);
    try {
      await fill?.(database);
      await dropTemplates(server);
    } finally {
      await database.close();
    }
    await moveUnlessThere(databaseFolder(workshop), folder);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  await removeOld();
  return folder;
}

/** New databases are copied from these, and there will be none. They are two thirds of a thousand files. */
async function dropTemplates({ pool }: DatabaseServer): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "select datname as name from pg_database where datname like 'template%'",
  );
  for (const { name } of rows) {
    await pool.query(`alter database ${name} is_template false`);
    await pool.query(`drop database ${name}`);
  }
}

/** Two processes may have made the same image; either will do. */
async function moveUnlessThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

/** Images of migrations long gone, 40 MB each. */
async function removeOld(): Promise<void> {
  const weekMs = 7 * 24 * 60 * 60 * 1000;
  for (const entry of await readdir(imageCache)) {
    const folder = join(imageCache, entry);
    const { ctimeMs } = await stat(folder).catch(() => ({ ctimeMs: Infinity }));
    if (Date.now() - ctimeMs > weekMs) await rm(folder, { recursive: true, force: true });
  }
}
