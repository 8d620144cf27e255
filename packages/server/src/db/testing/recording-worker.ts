import pg from "pg";

/*
 * Loaded ahead of the program (`--import`), it tells on standard output every statement that goes to the database, one
 * a line, so that another program can send the same ones.
 */

type Query = (this: pg.Client, asked: string | pg.QueryConfig<unknown[]>, ...others: unknown[]) => unknown;

const client = pg.Client.prototype as unknown as { query: Query };
const send = client.query;
client.query = function (asked, ...others) {
  const { text, values = [] } = typeof asked === "string" ? { text: asked } : asked;
  process.stdout.write(`statement ${JSON.stringify({ text, values })}\n`);
  return send.call(this, asked, ...others);
};
