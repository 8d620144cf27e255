import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";

const squeeze = promisify(gzip);

/** Below this many bytes it would take longer to squeeze than to send. */
const LEAST_BYTES = 16_384;

/** Long JSON goes out squeezed, quickly rather than well: tables of thousands of rows shrink to a tenth. */
export const squeezeJson: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers, status } = c.res;
  const isJson = headers.get("content-type")?.startsWith("application/json") ?? false;
  if (!isJson || headers.has("content-encoding")) return;
  headers.append("vary", "accept-encoding");
  if (!/\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) return;
  const plain = new Uint8Array(await c.res.arrayBuffer());
  const isLong = plain.length >= LEAST_BYTES;
  const body = isLong ? await squeeze(plain, { level: constants.Z_BEST_SPEED }) : plain;
  const replaced = new Response(body as Uint8Array<ArrayBuffer>, { status, headers });
  if (isLong) replaced.headers.set("content-encoding", "gzip");
  c.res = replaced;
};
