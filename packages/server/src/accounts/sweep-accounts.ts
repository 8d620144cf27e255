import type { World } from "../context.ts";
import { accountsOf } from "./account-tables.ts";

/** Removes sessions and links that have ended. Nothing looks at them any more. */
export async function sweepAccounts(world: World): Promise<void> {
  const now = world.now();
  const accounts = accountsOf(world);
  await accounts.deleteFrom("session").where("expires_at", "<", now).execute();
  await accounts.deleteFrom("verification").where("expires_at", "<", now).execute();
}
