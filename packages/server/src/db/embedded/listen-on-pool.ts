import pg from "pg";
import type { Listen } from "../server-connection.ts";

/**
 * Listening on the connection that does everything else: embedded there is no other, and it is never lost. Everybody
 * who listens is told once, when the transaction that notifies has committed.
 */
export function listenOnPool(pool: pg.Pool): Listen {
  const hearers = new Map<string, Set<(payload: string) => void>>();
  pool.on("connect", (client) => {
    client.on("notification", ({ channel, payload = "" }) => {
      for (const hear of hearers.get(channel) ?? []) hear(payload);
    });
  });

  return async (channel, hear) => {
    const listening = hearers.get(channel) ?? new Set();
    hearers.set(channel, listening.add(hear));
    await pool.query(`listen ${pg.escapeIdentifier(channel)}`);
    return async () => {
      listening.delete(hear);
      if (listening.size === 0) await pool.query(`unlisten ${pg.escapeIdentifier(channel)}`);
    };
  };
}
