import { type Context as HonoContext, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { allowedMethodsOf } from "./http/allowed-methods.ts";
import type { AppParts } from "./http/app-parts.ts";
import { type Steps, callerOf } from "./http/caller.ts";
import { descriptionReplies } from "./http/description-replies.ts";
import { endpointReply } from "./http/endpoint-reply.ts";
import { errorFacts } from "./http/error-facts.ts";
import { logRequests } from "./http/log-requests.ts";
import { MembershipCache } from "./http/membership-cache.ts";
import { problem } from "./http/problem.ts";
import { RateLimit } from "./http/rate-limit.ts";
import { foreignOriginProblem } from "./http/same-origin.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { squeezeJson } from "./http/squeeze-json.ts";
import type { Log } from "./log.ts";

export type App = {
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
  readonly request: (path: string, init?: RequestInit) => Response | Promise<Response>;
  /** Drops what is remembered of an organisation's members, or of all, after a change that another process made. */
  readonly forgetMembers: (organisation?: string) => void;
};

/** The whole application as one function from request to response. */
export function createApp(parts: AppParts): App {
  const hono = new Hono<Steps>({ strict: true });
  const memberships = new MembershipCache();
  hono.use(logRequests(parts.log, parts.world));
  hono.use(everywhere(parts));
  hono.use("/api/*", squeezeJson);
  registerEndpoints(hono, parts, memberships);
  registerAuth(hono, parts);
  registerDescriptions(hono, parts);
  hono.get("*", (c) => webReply(c, parts));
  hono.notFound(noSuchAddress(parts));
  hono.onError((error, c) => outage(error, c, parts.log));
  return {
    fetch: (request, env) => hono.fetch(request, env ?? {}),
    request: (path, init) => hono.request(path, init),
    forgetMembers: (organisation) =>
      organisation === undefined ? memberships.forgetAll() : memberships.forget(organisation),
  };
}

/** What comes before and after every answer. */
function everywhere({ settings, stopping }: AppParts) {
  const { origin, protocol } = new URL(settings.publicUrl);
  const headers = Object.entries(securityHeaders(protocol === "https:"));
  return async (c: HonoContext<Steps>, next: () => Promise<void>) => {
    const refused = stopping.aborted ? stoppingProblem() : foreignOriginProblem(c.req.raw, origin);
    if (refused === undefined) await next();
    else c.res = refused;
    for (const [name, value] of headers) c.res.headers.set(name, value);
    c.res.headers.set("x-request-id", c.get("requestId"));
    if (c.req.path.startsWith("/api/") && !c.res.headers.has("cache-control"))
      c.res.headers.set("cache-control", "no-store");
  };
}

const stoppingProblem = () => problem("stopping", {}, { connection: "close", "retry-after": "5" });

function registerEndpoints(hono: Hono<Steps>, parts: AppParts, memberships: MembershipCache): void {
  const { world, identify, settings } = parts;
  const replying = { world, identify, memberships, areAnswersChecked: settings.areAnswersChecked };
  const limit = limiter(parts);
  for (const answered of parts.answers) {
    const { method, path, access, limit: counted } = answered.endpoint;
    const reply = (c: HonoContext<Steps>) => endpointReply(replying, answered, c.req.raw);
    hono.on(method, `/api${path}`, async (c) => {
      c.set("route", path);
      c.set("organisation", c.req.param("organisation"));
      if (counted === "failures") return unlessTooMany(await reply(c), () => limit(c));
      const waiting = access === "everyone" ? limit(c) : undefined;
      return waiting ?? reply(c);
    });
  }
}

/** Secrets that lead nowhere count; whoever has good ones may share an address with many who have too. */
const unlessTooMany = (reply: Response, limit: () => Response | undefined): Response =>
  reply.status === 404 ? (limit() ?? reply) : reply;

/** One count for all that can be asked without having signed in, so that nobody tries passwords or links in bulk. */
function limiter({ settings, world }: AppParts) {
  const rate = new RateLimit(settings.openRequestsPerMinute);
  return (c: HonoContext<Steps>): Response | undefined => {
    const wait = rate.waitSeconds(callerOf(c, settings.isProxyTrusted), world.now());
    if (wait === 0) return undefined;
    const detail = `Try again in ${wait} seconds.`;
    return problem("too_many_requests", { detail }, { "retry-after": String(wait) });
  };
}

function registerAuth(hono: Hono<Steps>, parts: AppParts): void {
  const limit = limiter(parts);
  hono.on(["GET", "POST"], "/api/auth/*", async (c) => {
    c.set("route", "/auth/*");
    const waiting = c.req.method === "POST" ? limit(c) : undefined;
    if (waiting !== undefined) return waiting;
    const reply = await parts.auth(c.req.raw);
    return new Response(reply.body, reply);
  });
}

function registerDescriptions(hono: Hono<Steps>, parts: AppParts): void {
  for (const [path, reply] of Object.entries(descriptionReplies(parts)))
    hono.get(path, (c) => {
      c.set("route", path);
      return reply();
    });
  hono.get("/problems/:code", (c) =>
    c.redirect(`/api/reference#problem-${c.req.param("code").replaceAll(/\W/g, "")}`),
  );
}

async function webReply(c: HonoContext<Steps>, { web }: AppParts): Promise<Response> {
  if (c.req.path.startsWith("/api/") || c.req.path === "/api") return c.notFound();
  c.set("route", "web");
  return web.reply(c.req.raw) ?? c.notFound();
}

function noSuchAddress({ answers }: AppParts) {
  const allowedMethods = allowedMethodsOf(answers.map(({ endpoint }) => endpoint));
  return (c: HonoContext<Steps>): Response => {
    const methods = allowedMethods(c.req.path);
    if (methods.length === 0 || methods.includes(c.req.method)) return problem("no_such_address");
    const allow = methods.join(", ");
    return problem("method_not_allowed", { detail: `It takes ${allow}.` }, { allow });
  };
}

/** A mistake of ours or an outage: told in full to the log, and to nobody else. */
function outage(error: Error, c: HonoContext<Steps>, log: Log): Response {
  if (error instanceof HTTPException)
    return problem("bad_request", { detail: "The request cannot be read." });
  if (c.req.raw.signal.aborted) return problem("bad_request", { detail: "The request was broken off." });
  const request = c.get("requestId");
  log.error("outage", { route: c.get("route"), request, ...errorFacts(error) });
  return problem("outage", { instance: `urn:lodestar:request:${request}` });
}
