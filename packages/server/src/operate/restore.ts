import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { migrationsFolder, readMigrations } from "../db/migrate.ts";
import { type DatabaseOptions, openDatabase } from "../db/open-database.ts";
import { readBackupFile } from "./backup-lines.ts";
import { readBackup } from "./read-backup.ts";

/** Stores what a backup holds in an empty database, embedded or on a server, whichever it was made from. */
export async function restore(config: Config, file: string, say: (line: string) => void): Promise<number> {
  const place = { url: config.databaseUrl, folder: config.folder };
  const backup = await readBackupFile(file);
  const { migrations } = backup.head;
  const rows = await withMigrations(file, migrations, async (folder) => {
    const database = await openDatabase({ ...place, ...folder });
    try {
      return await readBackup(database, backup);
    } finally {
      await database.close();
    }
  });
  await bringUpToDate(place);
  say(`${rows} rows of ${backup.head.madeAt} restored. Everybody signs in again.`);
  return 0;
}

/** A backup of an older version is stored in tables of that version, which are then brought up to date. */
async function withMigrations<T>(
  file: string,
  names: readonly string[],
  work: (folder: Pick<DatabaseOptions, "migrations">) => Promise<T>,
): Promise<T> {
  const own = [...(await readMigrations(migrationsFolder)).keys()];
  if (names.some((name) => !own.includes(name)))
    throw new Error(`${file} was made by a newer version of Lodestar. Install that one to restore it.`);
  if (names.length === own.length) return work({});
  const migrations = await mkdtemp(join(tmpdir(), "lodestar-migrations-"));
  try {
    for (const name of names)
      await cp(join(migrationsFolder, `${name}.sql`), join(migrations, `${name}.sql`));
    return await work({ migrations });
  } finally {
    await rm(migrations, { recursive: true });
  }
}

async function bringUpToDate(place: DatabaseOptions): Promise<void> {
  const database = await openDatabase(place);
  await database.close();
}
