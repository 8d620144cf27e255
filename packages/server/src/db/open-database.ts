import { Kysely } from "kysely";
import { plainValues, valuesWithDates } from "./column-values.ts";
import { openDataFolder } from "./embedded/embedded-folder.ts";
import { findImage } from "./embedded/image-folder.ts";
import { listenOnPool } from "./embedded/listen-on-pool.ts";
import { migrate } from "./migrate.ts";
import { poolDialect } from "./pool-dialect.ts";
import { type DatabaseServer, connectToServer } from "./server-connection.ts";
import type { Sql } from "./sql.ts";
import type { Tables } from "./tables.ts";
import {
  type Tenant,
  accountsRole,
  bypassesRowSecurity,
  preambleOf,
  tenantRole,
  transactionOf,
} from "./tenancy.ts";

export type { Sql };

export type Database = {
  readonly kind: "embedded" | "server";
  /** What whoever runs the program has to know about this kind of database, if anything. */
  readonly notice: string | null;
  /** One transaction that sees one organisation's rows only. A thrown error or a returned `{ok: false}` rolls back. */
  inOrganisation<T>(organisation: string, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** One transaction for a signed-in person: sees their memberships and organisations' names, nothing else of tenants. */
  asPerson<T>(person: string, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** One transaction outside of all organisations: accounts, creating an organisation. No tenant rows. */
  outside<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** For the accounts library only: outside of all organisations, and instants are `Date`, not texts. */
  readonly accounts: Kysely<Tables>;
  /**
   * Hears what is notified on a channel after commit, by any process. `catchUp` is called when notifications may have
   * been missed, after a connection was lost and found again. Ends with the function it gives.
   */
  listen(
    channel: string,
    hear: (payload: string) => void,
    catchUp?: () => void,
  ): Promise<() => Promise<void>>;
  /** Ends all connections; embedded, the database itself. Asking again changes nothing. */
  close(): Promise<void>;
};

export type DatabaseOptions = {
  /** A PostgreSQL server, as `postgres://…`. Without it the database is embedded. */
  readonly url?: string | undefined;
  /** Where the embedded database keeps its files. */
  readonly folder?: string | undefined;
  /** What an empty folder starts from, see `preparedImage`; by default the one for these migrations, if there is one. */
  readonly image?: string | undefined;
  readonly migrations?: string | undefined;
};

/** Opens the database and brings it to this version. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, migrations } = options;
  if (url !== undefined) return databaseOn("server", connectToServer(url), migrations);
  return databaseOn("embedded", await startEmbedded(options), migrations);
}

/** Starts PostgreSQL in this process, as it is: without migrations. */
export async function startEmbedded({
  folder = "data",
  image,
  migrations,
}: DatabaseOptions): Promise<DatabaseServer> {
  const { pool, close } = await openDataFolder(folder, image ?? (await findImage({ migrations })));
  return { pool, close, listen: listenOnPool(pool) };
}

/** The database on a server that is there, which is closed together with it. */
export async function databaseOn(
  kind: Database["kind"],
  server: DatabaseServer,
  migrations: string | undefined,
): Promise<Database> {
  try {
    const kysely = new Kysely<Tables>({ dialect: poolDialect({ pool: server.pool, values: plainValues }) });
    await migrate(kysely, migrations);
    const role = (await bypassesRowSecurity(kysely)) ? tenantRole : undefined;
    return toDatabase(kind, server, kysely, role);
  } catch (error) {
    await server.close();
    throw error;
  }
}

const embeddedNotice = "Embedded database: for one machine; for production set DATABASE_URL.";

function toDatabase(
  kind: Database["kind"],
  { pool, listen, close }: DatabaseServer,
  kysely: Kysely<Tables>,
  role: string | undefined,
): Database {
  const transaction = <T>(tenant: Tenant, work: (sql: Sql) => Promise<T>) =>
    transactionOf(kysely, preambleOf(tenant, role), work);
  let closed: Promise<void> | undefined;
  return {
    kind,
    notice: kind === "embedded" ? embeddedNotice : null,
    inOrganisation: (organisation, work) => transaction({ organisation }, work),
    asPerson: (person, work) => transaction({ person }, work),
    outside: (work) => transaction({}, work),
    accounts: new Kysely<Tables>({
      dialect: poolDialect({ pool, values: valuesWithDates, role: role && accountsRole }),
    }),
    listen,
    close: () => (closed ??= close()),
  };
}
