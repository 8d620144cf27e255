import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import pg from "pg";
import { imageFolder } from "../embedded/image-folder.ts";
import { openDatabase } from "../open-database.ts";
import type { MadeDatabase } from "./made-database.ts";

/** A PostgreSQL server for tests. */
export type TestServer = {
  /** The address of its superuser. */
  readonly admin: string;
  /** The address of the ordinary user that Lodestar is there. */
  readonly owner: string;
  /** What the names of databases begin with that this run of tests makes. */
  readonly prefix: string;
};

/** The ordinary user of a server that was started for tests. It stands below row-level security, as it should. */
export const ownerRole = "lodestar";

/** A database of its own on a server, copied from one that was migrated once. */
export async function makeServerDatabase(
  server: TestServer,
  migrations: string | undefined,
): Promise<MadeDatabase> {
  const name = newName(server.prefix);
  const template = await migratedTemplate(server, migrations);
  const owner = ownerOf(server);
  await asAdmin(server.admin, (client) =>
    // Another worker may be copying the same template, which locks it only against those who connect.
    client.query(`create database ${name} template ${template} owner ${pg.escapeIdentifier(owner)}`),
  );

  const url = withDatabase(server.owner, name);
  const database = await openDatabase({ url, migrations });
  const adminUrl = withDatabase(server.admin, name);
  const admin = new pg.Pool({ connectionString: adminUrl, max: 1, allowExitOnIdle: true });
  admin.on("error", () => undefined);
  return {
    database,
    place: { url },
    adminUrl,
    pool: admin,
    run: (text) => admin.query(text),
    close: async () => {
      await database.close();
      await admin.end();
      await asAdmin(server.admin, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** Makes the ordinary user on a server that was started for tests. */
export async function makeOwner(admin: string): Promise<void> {
  await asAdmin(admin, (client) => client.query(`create role ${ownerRole} login createdb createrole`));
}

/** A server for a run of tests. */
export const testServer = (admin: string, owner: string): TestServer => ({
  admin,
  owner,
  prefix: newName("lodestar_test"),
});

const newName = (prefix: string) => `${prefix}_${randomUUID().slice(0, 8)}`;

/** Removes what this run of tests has left on the server. The templates stay, for the next one. */
export async function removeTestDatabases({ admin, prefix }: TestServer): Promise<void> {
  await asAdmin(admin, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where starts_with(datname, $1)",
      [prefix],
    );
    for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
  });
}

/** The template's name tells the migrations it has. The first worker that asks makes it, the others wait. */
async function migratedTemplate(server: TestServer, migrations: string | undefined): Promise<string> {
  const template = basename(await imageFolder({ migrations, key: "lodestar_template" })).replaceAll("-", "_");
  await asAdmin(server.admin, async (client) => {
    await client.query("select pg_advisory_lock(72006)");
    const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
    if (rowCount !== 0) return;
    const making = `${template}_making`;
    await client.query(`drop database if exists ${making} with (force)`);
    await client.query(`create database ${making} owner ${pg.escapeIdentifier(ownerOf(server))}`);
    const database = await openDatabase({ url: withDatabase(server.owner, making), migrations });
    await database.close();
    await client.query(`alter database ${making} rename to ${template}`);
  });
  return template;
}

/** One connection for a few statements; locks it took end with it. */
async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

function ownerOf({ owner }: TestServer): string {
  const url = new URL(owner);
  return url.searchParams.get("user") ?? decodeURIComponent(url.username);
}
