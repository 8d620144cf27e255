import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** An open transaction: the only thing that queries are asked of, so that none can be asked outside of one. */
export type Sql = Transaction<Tables>;
