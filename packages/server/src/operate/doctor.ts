import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { sql as statement } from "kysely";
import { BadSettings, type Config, readConfig } from "../config.ts";
import { type Database, openDatabase } from "../db/open-database.ts";
import { webFolder } from "../start-server.ts";
import { storedTables } from "./stored-tables.ts";

/** What was looked at, what was found, and where that is not good, what to do. */
type Finding = { readonly about: string; readonly says: string; readonly mend?: string };

const LEAST_NODE = [22, 18] as const;

/** Looks at all that the server needs and tells what to do where something is wrong. 0: nothing is. */
export async function doctor(
  environment: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<number> {
  const findings = await examine(environment);
  const width = Math.max(...findings.map(({ about }) => about.length));
  for (const { about, says, mend } of findings) {
    say(`${mend === undefined ? "ok     " : "WRONG  "} ${about.padEnd(width)}  ${says}`);
    if (mend !== undefined) say(`        ${" ".repeat(width)}  → ${mend}`);
  }
  return findings.some(({ mend }) => mend !== undefined) ? 1 : 0;
}

async function examine(environment: Readonly<Record<string, string | undefined>>): Promise<Finding[]> {
  const node = nodeVersion(process.versions.node);
  try {
    const config = readConfig(environment);
    const settings = { about: "settings", says: "can be used" };
    return [node, settings, dataFolder(config), ...(await database(config)), web(webFolder), mail(config)];
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error;
    const settings = { about: "settings", says: error.message, mend: "Mend these and ask the doctor again." };
    return [node, settings, web(webFolder)];
  }
}

export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isEnough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  const found = { about: "node", says: version };
  if (isEnough) return found;
  return { ...found, mend: "Start through npm (npm start), which brings the right one." };
}

function dataFolder({ folder, databaseUrl }: Config): Finding {
  const about = "data folder";
  if (databaseUrl !== undefined) return { about, says: "not used, because DATABASE_URL is set" };
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return { about, says: `${folder} can be written` };
  } catch {
    const mend = "Give this user the right to write it, or set LODESTAR_DATA to another folder.";
    return { about, says: `${folder} cannot be written`, mend };
  }
}

async function database(config: Config): Promise<Finding[]> {
  const { databaseUrl: url, folder } = config;
  const about = "database";
  if (url === undefined && !existsSync(join(folder, "database")))
    return [{ about, says: "not there yet; the first start makes it" }];
  try {
    const opened = await openDatabase({ url, folder });
    try {
      const says = `${opened.kind === "server" ? "PostgreSQL server" : "embedded"}, answers, all migrations applied`;
      return [{ about, says }, await rowSecurity(opened)];
    } finally {
      await opened.close();
    }
  } catch (error) {
    return [{ about, ...troubleOf(error as NodeJS.ErrnoException) }];
  }
}

function troubleOf({ code, message }: NodeJS.ErrnoException): { says: string; mend: string } {
  if (/is in use by/.test(message))
    return { says: message, mend: "If that is the server, all is well: stop it to look closer." };
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "ENOENT" || code === "ETIMEDOUT")
    return { says: `cannot be reached (${code})`, mend: "Start PostgreSQL, or mend DATABASE_URL." };
  if (code?.startsWith("28") || code === "3D000")
    return {
      says: `refuses us (${code})`,
      mend: "Mend user, password or name of the database in DATABASE_URL.",
    };
  return { says: message.replaceAll(/\s+/g, " "), mend: "Mend what it says and ask the doctor again." };
}

/** Whether a transaction without an organisation sees no row of any, which is tried and not only looked up. */
export async function rowSecurity(database: Database): Promise<Finding> {
  const about = "row security";
  const open = await database.outside(async (sql) => {
    const tables = (await storedTables(sql)).filter(({ isOfOrganisation }) => isOfOrganisation);
    const unforced = await unforcedTables(sql);
    const seen: string[] = [];
    for (const { name } of tables) {
      const { rows } = await statement`select from ${statement.table(name)} limit 1`.execute(sql);
      if (rows.length > 0 || unforced.has(name)) seen.push(name);
    }
    return { seen, count: tables.length };
  });
  if (open.seen.length === 0) return { about, says: `on for all ${open.count} tables of organisations` };
  const mend = "Connect with a user that is no superuser, or run the migrations as the tables' owner.";
  return { about, says: `not on for ${open.seen.join(", ")}`, mend };
}

async function unforcedTables(sql: Parameters<typeof storedTables>[0]): Promise<ReadonlySet<string>> {
  const { rows } = await statement<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace
      and not (relrowsecurity and relforcerowsecurity)`.execute(sql);
  return new Set(rows.map(({ name }) => name));
}

function web(folder: string): Finding {
  const about = "pages";
  if (existsSync(join(folder, "index.html"))) return { about, says: "built" };
  return { about, says: "not built", mend: "Run npm start, which builds them." };
}

function mail({ mail: configured }: Config): Finding {
  const about = "mail";
  if (configured !== undefined) return { about, says: "goes through the server of SMTP_URL" };
  return { about, says: "no server is set (SMTP_URL): mails wait in the outbox, where owners read them" };
}
