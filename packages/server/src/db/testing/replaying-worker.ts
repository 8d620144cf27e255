import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type pg from "pg";
import { plainValues } from "../column-values.ts";
import { startEmbeddedServer } from "../embedded/embedded-server.ts";
import { connectToServer } from "../server-connection.ts";

/*
 * `node replaying-worker.ts FILE`: a bare node:http server that answers `/<name>` by sending the statements which FILE
 * has recorded under that name, and nothing else: what asking the database costs by itself.
 */

type Row = { readonly seq?: number };
type Recorded = { readonly text: string; readonly values: readonly unknown[] };

/** What was recorded: where, the number of the act that was made meanwhile, and the statements of each request. */
export type Recording = {
  readonly url?: string;
  readonly folder?: string;
  readonly seq: number;
  readonly requests: Readonly<Record<string, readonly Recorded[]>>;
};

const { url, folder, seq, requests } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Recording;
const { pool } = url === undefined ? await startEmbeddedServer(folder ?? "") : connectToServer(url);
const takesNumber = /^update "organisation" set "seq"/;
let latest = seq;

const server = createServer((request, response) => {
  void replayed(requests[(request.url ?? "").slice(1)] ?? []).then((rows) => {
    response.setHeader("content-type", "application/json").end(JSON.stringify({ rows }));
  });
});
server.listen(0, "127.0.0.1", () => {
  console.log(`Bare server runs at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

/** Sends statements one after the other and gives the longest answer to one of them. */
async function replayed(statements: readonly Recorded[]): Promise<readonly unknown[]> {
  const client = await pool.connect();
  let longest: readonly unknown[] = [];
  let own = latest;
  try {
    for (const { text, values } of statements) {
      const asked = { text, values: values.map((value) => asOf(own, value)), types: plainValues };
      const result: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await client.query(asked);
      const { rows } = Array.isArray(result) ? (result.at(-1) as pg.QueryResult<Row>) : result;
      if (takesNumber.test(text)) latest = own = rows[0]?.seq ?? own;
      if (rows.length > longest.length) longest = rows;
    }
    return longest;
  } finally {
    client.release();
  }
}

/** A value that was recorded, with the number of the act made now in place of the one made then. */
function asOf(now: number, value: unknown): unknown {
  if (typeof value === "number" && (value === seq || value === seq - 1)) return value + now - seq;
  if (typeof value !== "string") return value;
  return value
    .replace(new RegExp(`^(\\w+):${seq}$`), `$1:${now}`)
    .replaceAll(`"version":${seq}`, `"version":${now}`);
}
