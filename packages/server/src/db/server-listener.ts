import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

type Hearer = { readonly hear: (payload: string) => void; readonly catchUp: (() => void) | undefined };

/**
 * One connection that only listens. When it is lost it is made again, waiting longer after each failure, and then
 * everybody is told to catch up: what was notified in between is not told again.
 */
export class ServerListener {
  readonly #makeClient: () => pg.Client;
  readonly #hearers = new Map<string, Set<Hearer>>();
  readonly #closing = new AbortController();
  #client: Promise<pg.Client> | undefined;

  constructor(makeClient: () => pg.Client) {
    this.#makeClient = makeClient;
  }

  async listen(
    channel: string,
    hear: Hearer["hear"],
    catchUp: Hearer["catchUp"],
  ): Promise<() => Promise<void>> {
    const hearer = { hear, catchUp };
    const hearers = this.#hearers.get(channel) ?? new Set();
    this.#hearers.set(channel, hearers.add(hearer));
    try {
      const client = await this.#connected();
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      hearers.delete(hearer);
      throw error;
    }
    return async () => {
      hearers.delete(hearer);
      if (hearers.size > 0 || this.#closing.signal.aborted) return;
      const client = await this.#connected();
      await client.query(`unlisten ${pg.escapeIdentifier(channel)}`);
    };
  }

  async close(): Promise<void> {
    this.#closing.abort();
    const client = await this.#client?.catch(() => undefined);
    await client?.end();
  }

  /** The first connection may fail; whoever wanted to listen hears of it and may try again. */
  async #connected(): Promise<pg.Client> {
    const client = (this.#client ??= this.#connect());
    try {
      return await client;
    } catch (error) {
      if (this.#client === client) this.#client = undefined;
      throw error;
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = this.#makeClient();
    client.on("error", () => undefined);
    client.on("notification", ({ channel, payload = "" }) => {
      for (const { hear } of this.#hearers.get(channel) ?? []) hear(payload);
    });
    try {
      await client.connect();
      for (const channel of this.#hearers.keys())
        await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.once("end", () => {
      if (!this.#closing.signal.aborted) this.#client = this.#reconnect();
    });
    return client;
  }

  async #reconnect(): Promise<pg.Client> {
    for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, 10_000)) {
      // Not all processes at the same moment.
      await sleep(waitMs * (0.5 + Math.random()), undefined, { signal: this.#closing.signal });
      const client = await this.#connect().catch(() => undefined);
      if (client === undefined) continue;
      for (const hearers of this.#hearers.values()) for (const { catchUp } of hearers) catchUp?.();
      return client;
    }
  }
}
