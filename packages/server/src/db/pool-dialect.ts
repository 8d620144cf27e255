import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import type pg from "pg";
import type { ColumnValues } from "./column-values.ts";
import { refuseSecondConnection } from "./open-transaction.ts";

type PoolDialect = {
  readonly pool: pg.Pool;
  readonly values: ColumnValues;
  /** The role that single statements run as; a transaction sets its own. */
  readonly role?: string | undefined;
};

/**
 * Kysely on a pool of connections. Two things differ from Kysely's own dialect: `begin` travels with the statement that
 * follows it, which saves every transaction one way to the database and back, and a second connection inside of a
 * transaction is refused. Each connection belongs to one caller until it is given back; the pool keeps the queue.
 */
export function poolDialect(options: PoolDialect): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => poolDriver(options),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function poolDriver({ pool, values, role }: PoolDialect): Driver {
  const of = (connection: DatabaseConnection) => {
    if (connection instanceof PoolConnection) return connection;
    throw new Error("The connection is not one of this pool.");
  };
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => {
      refuseSecondConnection();
      const connection = new PoolConnection(await pool.connect(), values);
      if (role !== undefined) await connection.sendOrDiscard(`set role ${role}`);
      return connection;
    },
    releaseConnection: async (connection) => {
      if (role !== undefined) await of(connection).sendOrDiscard("reset role");
      of(connection).release();
    },
    beginTransaction: (connection, settings) => {
      of(connection).begin(settings);
      return Promise.resolve();
    },
    commitTransaction: (connection) => of(connection).commit(),
    rollbackTransaction: (connection) => of(connection).rollback(),
    savepoint: (connection, name) => of(connection).send(`savepoint "${name}"`),
    rollbackToSavepoint: (connection, name) => of(connection).send(`rollback to "${name}"`),
    releaseSavepoint: (connection, name) => of(connection).send(`release "${name}"`),
    // Whoever opened the pool closes it; two dialects may share one.
    destroy: () => Promise.resolve(),
  };
}

/** One connection while somebody has it. */
class PoolConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  readonly #values: ColumnValues;
  #unsentBegin: string | undefined;
  #failure: Error | undefined;

  constructor(client: pg.PoolClient, values: ColumnValues) {
    this.#client = client;
    this.#values = values;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { command, rowCount, rows } = await this.#run(query.sql, query.parameters);
    const changes = command === "INSERT" || command === "UPDATE" || command === "DELETE";
    return changes ? { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) } : { rows: rows as R[] };
  }

  streamQuery(): never {
    throw new Error("Rows are read at once; page through what is too large for that.");
  }

  begin({ isolationLevel, accessMode }: TransactionSettings): void {
    this.#unsentBegin = ["begin", isolationLevel && `isolation level ${isolationLevel}`, accessMode]
      .filter((part) => part !== undefined)
      .join(" ");
  }

  async commit(): Promise<void> {
    if (this.#takeBegin() !== undefined) return;
    // A statement that failed and was caught leaves nothing to commit, and the database says so only here.
    const { command } = await this.#run("commit");
    if (command === "ROLLBACK") throw new AbortedTransactionError();
  }

  async rollback(): Promise<void> {
    if (this.#takeBegin() !== undefined) return;
    try {
      await this.#run("rollback");
    } catch (error) {
      // The connection is broken, and the database has rolled back by itself; the caller hears what broke it.
      this.#failure = error as Error;
    }
  }

  async send(text: string): Promise<void> {
    await this.#run(text);
  }

  /** What the connection must not go on without. */
  async sendOrDiscard(text: string): Promise<void> {
    try {
      await this.#run(text);
    } catch (error) {
      this.#client.release(error as Error);
      throw error;
    }
  }

  release(): void {
    this.#client.release(this.#failure);
  }

  #takeBegin(): string | undefined {
    const begin = this.#unsentBegin;
    this.#unsentBegin = undefined;
    return begin;
  }

  /** Several statements may stand in `text` where there are no arguments; the result is the last one's. */
  async #run(text: string, args: readonly unknown[] = []): Promise<pg.QueryResult> {
    const begin = this.#takeBegin();
    if (begin !== undefined && args.length > 0) await this.#client.query(begin);
    const whole = begin !== undefined && args.length === 0 ? `${begin}; ${text}` : text;
    const query = { text: whole, values: [...args], types: this.#values };
    const result: pg.QueryResult | pg.QueryResult[] = await this.#client.query(query);
    return Array.isArray(result) ? (result.at(-1) as pg.QueryResult) : result;
  }
}
