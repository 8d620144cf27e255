import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { CompiledQuery, type Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import pg from "pg";

/** The migrations of this version of the server: `NNNN-name.sql`, run in order, each once, never changed afterwards. */
export const migrationsFolder = join(import.meta.dirname, "../../migrations");

/**
 * Brings the database to this version. All new migrations run in one transaction, under a lock: of several processes
 * that start at once one migrates and the others wait for it.
 */
export async function migrate<T>(kysely: Kysely<T>, folder: string = migrationsFolder): Promise<void> {
  const migrations = await readMigrations(folder);
  if (await hasExactly(kysely, migrations)) return;
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: () => Promise.resolve(toMigrations(migrations)) },
    nameComparator: (a, b) => (a < b ? -1 : Number(a > b)),
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (isNewer(error)) throw newerDatabase(error);
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- it is what a migration threw, whatever that was
  throw error;
}

/** Asks in a few milliseconds what the migrator needs a quarter of a second to find out, at every start. */
async function hasExactly<T>(kysely: Kysely<T>, migrations: ReadonlyMap<string, string>): Promise<boolean> {
  const exists = CompiledQuery.raw("select to_regclass('kysely_migration') is not null as exists");
  const [table] = (await kysely.executeQuery<{ exists: boolean }>(exists)).rows;
  if (!table?.exists) return false;
  const done = await kysely.executeQuery<{ name: string }>(
    CompiledQuery.raw("select name from kysely_migration"),
  );
  return done.rows.length === migrations.size && done.rows.every(({ name }) => migrations.has(name));
}

/** The text of each migration by its name, in their order. */
export async function readMigrations(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  const misnamed = files.find((file) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(file));
  if (misnamed !== undefined) throw new Error(`The migration ${misnamed} is not named NNNN-name.sql.`);
  return new Map(
    await Promise.all(
      files.map(
        async (file) => [basename(file, ".sql"), await readFile(join(folder, file), "utf8")] as const,
      ),
    ),
  );
}

function toMigrations(migrations: ReadonlyMap<string, string>): Record<string, Migration> {
  return Object.fromEntries(
    [...migrations].map(([name, text]) => [name, { up: (kysely) => runMigration(kysely, name, text) }]),
  );
}

/** The whole file is sent at once: the database itself knows best where a statement ends. */
async function runMigration<T>(kysely: Kysely<T>, name: string, text: string): Promise<void> {
  try {
    await kysely.executeQuery(CompiledQuery.raw(text));
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError)) throw cause;
    const line = text.slice(0, Number(cause.position ?? 0)).split("\n").length;
    const where = cause.position === undefined ? name : `${name}, line ${line}`;
    throw new Error(`The migration ${where}: ${cause.message}`, { cause });
  }
}

const isNewer = (error: unknown) =>
  error instanceof Error &&
  /^corrupted migrations: previously executed migration .* is missing/.test(error.message);

const newerDatabase = (cause: unknown) =>
  new Error(
    "The database has migrations that this version of Lodestar does not know. Start a newer version.",
    {
      cause,
    },
  );
