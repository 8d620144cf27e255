import type { Pool, QueryResult } from "pg";
import type { Database, DatabaseOptions } from "../open-database.ts";

/** A database that only a test has, migrated. */
export type MadeDatabase = {
  readonly database: Database;
  /** What opens it again: the address on a server, or the folder when it has been closed. */
  readonly place: DatabaseOptions;
  /** The address of the same database for the superuser, if it is on a server. */
  readonly adminUrl: string | undefined;
  /** Runs statements as the superuser, past tenancy and transactions: to look behind the scene, or to set it. */
  readonly run: (text: string) => Promise<QueryResult>;
  /** What `run` uses. */
  readonly pool: Pool;
  readonly close: () => Promise<void>;
};
