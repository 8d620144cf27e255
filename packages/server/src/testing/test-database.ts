import { beforeEach, inject } from "vitest";
import { emptyTables } from "../db/testing/empty-tables.ts";
import type { MadeDatabase } from "../db/testing/made-database.ts";
import { makeEmbeddedDatabase } from "../db/testing/make-embedded-database.ts";
import { type TestServer, makeServerDatabase } from "../db/testing/make-server-database.ts";
import type { Database } from "../db/open-database.ts";

declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface ProvidedContext {
    /** The server that tests run on in the project server-postgresql. */
    postgresql?: TestServer;
  }
}

let shared: Promise<MadeDatabase> | undefined;

/**
 * The database of this worker, embedded or on a server as the project of tests says. All its test files share it, and
 * every test of a file that asks for it begins with empty tables.
 */
export async function testDatabase(): Promise<Database> {
  const made = await sharedDatabase();
  return made.database;
}

/** The same, with the superuser's back door. */
export function sharedDatabase(): Promise<MadeDatabase> {
  beforeEach(async () => emptyTables(await (shared ??= makeDatabase())));
  return (shared ??= makeDatabase());
}

/** A database for one test alone, of the kind that the project of tests says. It has to be closed. */
export function makeDatabase(options: { readonly migrations?: string } = {}): Promise<MadeDatabase> {
  const server = inject("postgresql");
  return server === undefined
    ? makeEmbeddedDatabase(options.migrations)
    : makeServerDatabase(server, options.migrations);
}
