import type { Context } from "hono";
import type { HttpBindings } from "@hono/node-server";

/** What Hono hands from one step of a request to the next. */
export type Steps = {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Names one request in the log and in its problem. */
    requestId: string;
    /** The pattern of the address, for the log. */
    route: string;
    organisation: string | undefined;
  };
};

/**
 * The address that a request comes from, for counting only. Behind a proxy that is trusted, it is what the proxy
 * added last; what stands before that, anybody can write.
 */
export function callerOf(c: Context<Steps>, isProxyTrusted: boolean): string {
  const forwarded = isProxyTrusted ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  // `app.request` in tests has no socket.
  const { incoming } = (c.env as Partial<HttpBindings> | undefined) ?? {};
  return networkOf(forwarded ?? incoming?.socket.remoteAddress ?? "nowhere");
}

/** Who has one IPv6 address has the whole /64. */
const networkOf = (address: string) =>
  address.includes(":") && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address;
