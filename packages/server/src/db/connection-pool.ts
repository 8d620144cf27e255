import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** A pool whose connections are all set up alike and whose lost connections do no harm. */
export function connectionPool(config: pg.PoolConfig): pg.Pool {
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool waits for it, its types do not say so
  const pool = new pg.Pool({ ...config, onConnect: setUp });
  // A lost connection ends the query that was using it and nothing else. Without a listener Node would end the process,
  // and the pool itself only listens to connections that nobody is using.
  const ignore = () => undefined;
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));
  return pool;
}

/** Ends a pool when everybody has had a turn: the pool itself forgets those who are waiting for one. */
export async function endPool(pool: pg.Pool): Promise<void> {
  while (pool.waitingCount > 0) await sleep(5);
  await pool.end();
}

/** Whatever the server's own settings: texts of instants are read as ISO, and days begin in UTC. */
async function setUp(client: pg.ClientBase): Promise<void> {
  await client.query("set timezone to 'UTC'; set datestyle to 'ISO'");
}
