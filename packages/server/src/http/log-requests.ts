import type { MiddlewareHandler } from "hono";
import type { World } from "../context.ts";
import type { Log } from "../log.ts";
import type { Steps } from "./caller.ts";

/** One line for each request: what was asked, not by whom and not about what. */
export function logRequests(log: Log, { newId, now }: World): MiddlewareHandler<Steps> {
  return async (c, next) => {
    c.set("requestId", newId());
    c.set("route", "none");
    const startedAt = now().getTime();
    await next();
    const isQuiet = c.get("route") === "web" || c.get("route") === "/api/health";
    log[isQuiet ? "debug" : "info"]("request", {
      method: c.req.method,
      route: c.get("route"),
      organisation: c.get("organisation"),
      status: c.res.status,
      ms: now().getTime() - startedAt,
      request: c.get("requestId"),
    });
  };
}
