import type { Actor } from "@lodestar/core";
import type { Database } from "./db/open-database.ts";

/** What commands and queries need of the world: a database, a clock, a source of ids. Tests bring their own. */
export type World = {
  readonly database: Database;
  readonly now: () => Date;
  /** A new id: short, safe in an address, never given before. */
  readonly newId: () => string;
};

/** Who is asking, and in which organisation. */
export type Context = World & {
  readonly organisation: string;
  readonly actor: Actor & {
    readonly memberId: string;
    readonly personId: string;
    readonly name: string;
  };
};
