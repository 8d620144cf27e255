import { sql as statement } from "kysely";
import type { World } from "../context.ts";

/** Whether any organisation waits for an address to accept its invitation. */
export async function hasOpenInvitation({ database, now }: World, address: string): Promise<boolean> {
  const email = address.toLowerCase();
  return await database.outside(async (sql) => {
    await statement`select set_config('lodestar.address', ${email}, true)`.execute(sql);
    const open = await sql
      .selectFrom("invitation")
      .select("id")
      .where("email", "=", email)
      .where("accepted_at", "is", null)
      .where("revoked_at", "is", null)
      .where("expires_at", ">", now().toISOString())
      .limit(1)
      .executeTakeFirst();
    return open !== undefined;
  });
}
