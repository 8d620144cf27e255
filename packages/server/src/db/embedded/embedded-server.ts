import { Duplex } from "node:stream";
import { Worker } from "node:worker_threads";
import type pg from "pg";
import { connectionPool, endPool } from "../connection-pool.ts";

/** PGlite in its worker thread, and the pool with the only connection it can have. */
export type EmbeddedServer = {
  readonly pool: pg.Pool;
  /** Ends the database in good order. */
  readonly close: () => Promise<void>;
};

/** Starts PGlite on a folder that no other process has; makes a new database in an empty one. */
export async function startEmbeddedServer(folder: string): Promise<EmbeddedServer> {
  const thread = new DatabaseThread(folder);
  await thread.ready;
  const pool = connectionPool({
    stream: () => new ThreadStream(thread),
    user: "postgres",
    database: "postgres",
    ssl: false,
    max: 1,
    // The connection is the database: there is nothing to gain from closing it.
    idleTimeoutMillis: 0,
  });
  return {
    pool,
    close: async () => {
      await endPool(pool);
      await thread.close();
    },
  };
}

type Reply = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void };

/** The worker thread: one question at a time, and after its end only errors. */
class DatabaseThread {
  readonly ready: Promise<undefined>;
  readonly #worker: Worker;
  readonly #ended = Promise.withResolvers<undefined>();
  #waiting: Reply | undefined;
  #failure: Error | undefined;

  constructor(folder: string) {
    this.#worker = new Worker(new URL("./embedded-worker.ts", import.meta.url), { workerData: { folder } });
    const ready = Promise.withResolvers<undefined>();
    this.ready = ready.promise;
    this.#worker.on("message", (message: Uint8Array | "ready" | "closed") => {
      if (message === "ready") ready.resolve(undefined);
      else if (message !== "closed") this.#take()?.resolve(message);
    });
    this.#worker.on("error", (cause) => {
      this.#fail(new Error(`The embedded database in ${folder} has stopped.`, { cause }));
    });
    this.#worker.on("exit", () => {
      this.#fail(new Error(`The embedded database in ${folder} is closed.`));
      ready.reject(this.#failure);
      this.#ended.resolve(undefined);
    });
  }

  ask(messages: Uint8Array): Promise<Uint8Array> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#worker.postMessage(messages);
    });
  }

  async close(): Promise<void> {
    this.#worker.postMessage("close");
    await this.#ended.promise;
  }

  #take(): Reply | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#take()?.reject(this.#failure);
  }
}

/** What the driver takes for a socket. */
class ThreadStream extends Duplex {
  readonly #thread: DatabaseThread;

  constructor(thread: DatabaseThread) {
    super();
    this.#thread = thread;
  }

  connect(): this {
    process.nextTick(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(chunk: Uint8Array, _encoding: string, done: (error?: Error | null) => void): void {
    this.#thread.ask(chunk).then((answer) => {
      if (answer.length > 0) this.push(answer);
      done();
    }, done);
  }

  override _writev(
    chunks: readonly { readonly chunk: Uint8Array }[],
    done: (error?: Error | null) => void,
  ): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), "buffer", done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.push(null);
    done();
  }
}
