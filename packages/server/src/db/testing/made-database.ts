import type { QueryResult } from "pg";
import type { Database } from "../open-database.ts";

/** A database that only a test has, migrated. */
export type MadeDatabase = {
  readonly database: Database;
  /** Where it is, if it is on a server. */
  readonly url: string | undefined;
  /** Runs statements as the superuser, past tenancy and transactions: to look behind the scene, or to set it. */
  readonly run: (text: string) => Promise<QueryResult>;
  readonly close: () => Promise<void>;
};
