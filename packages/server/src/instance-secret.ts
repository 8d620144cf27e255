import { randomBytes } from "node:crypto";
import type { World } from "./context.ts";
import { json } from "./db/json.ts";

const KEY = "secret";

/** The secret that signs cookies, made at the first start and kept in the database, so that all processes share it. */
export function instanceSecret({ database }: Pick<World, "database">): Promise<string> {
  return database.outside(async (sql) => {
    const made = { key: KEY, value: json({ secret: randomBytes(32).toString("base64url") }) };
    // Of two that start at once, one makes it and both read it.
    await sql
      .insertInto("instance")
      .values(made)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { value } = await sql
      .selectFrom("instance")
      .select("value")
      .where("key", "=", KEY)
      .executeTakeFirstOrThrow();
    return String(value["secret"]);
  });
}
