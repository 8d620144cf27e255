import { once } from "node:events";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { problem } from "./problem.ts";

type Reply = (request: Request, env: unknown) => Response | Promise<Response>;

export type Listening = {
  readonly port: number;
  /** Takes no more connections, lets running requests end for some time, then breaks them off. */
  readonly close: (patienceMs: number) => Promise<void>;
};

/** Longer than the proxies in front of us keep a connection, so that they never send into one we have closed. */
const KEEP_ALIVE_MS = 65_000;
const LOOK_AGAIN_MS = 50;

/** Opens the port. Requests that come before the application is ready wait for it. */
export async function listen(
  { host, port }: { readonly host: string; readonly port: number },
  ready: Promise<Reply>,
): Promise<Listening> {
  const reply = async (request: Request, env: unknown) => (await ready)(request, env);
  const listener = getRequestListener(reply, {
    errorHandler: () => problem("bad_request", { detail: "The request cannot be read." }),
  });
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    void listener(request, response);
  });
  server.listen(port, host);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close: (patienceMs) => close(server, patienceMs),
  };
}

async function close(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise((resolve) => void server.close(resolve));
  const breakOff = setTimeout(() => server.closeAllConnections(), patienceMs);
  // A connection that ends its request now would be kept open for the next one.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_MS);
  await Promise.race([closed, sleep(patienceMs * 2 + LOOK_AGAIN_MS, undefined, { ref: false })]);
  clearTimeout(breakOff);
  clearInterval(idle);
}
