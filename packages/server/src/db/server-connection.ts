import pg from "pg";
import { connectionPool, endPool } from "./connection-pool.ts";
import { ServerListener } from "./server-listener.ts";

export type Listen = (
  channel: string,
  hear: (payload: string) => void,
  catchUp?: () => void,
) => Promise<() => Promise<void>>;

/** A PostgreSQL to speak to, embedded or not. */
export type DatabaseServer = {
  readonly pool: pg.Pool;
  readonly listen: Listen;
  readonly close: () => Promise<void>;
};

/** A pool of connections to a PostgreSQL server, and one more, made when somebody listens. */
export function connectToServer(url: string): DatabaseServer {
  const settings = {
    connectionString: url,
    application_name: "lodestar",
    connectionTimeoutMillis: 10_000,
    // Routers forget connections that are silent for minutes, and the one that listens is.
    keepAlive: true,
    keepAliveInitialDelayMillis: 30_000,
  } as const;
  const pool = connectionPool({ ...settings, max: 10 });
  const listener = new ServerListener(() => new pg.Client(settings));
  return {
    pool,
    listen: (channel, hear, catchUp) => listener.listen(channel, hear, catchUp),
    close: async () => {
      await listener.close();
      await endPool(pool);
    },
  };
}
