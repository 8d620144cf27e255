import { accept, refuse } from "@lodestar/core";
import type { Outcome } from "../command.ts";
import type { World } from "../context.ts";
import type { Identify, Person } from "../http/identity.ts";
import { problem } from "../http/problem.ts";
import { RateLimit } from "../http/rate-limit.ts";
import type { Auth, AuthOptions } from "./auth.ts";
import { startIdentifying } from "./identify.ts";
import { sweepAccounts } from "./sweep-accounts.ts";
import { type NewAccount, makeAccount } from "./persons.ts";

/** A way into the server that is open, below `/api/auth`. Whatever else the library offers is not there. */
const OPEN = [
  /^\/(ok|error|get-session|sign-out)$/,
  /^\/(sign-in\/(email|magic-link|social)|magic-link\/verify|callback\/[\w-]+)$/,
  /^\/(request-password-reset|reset-password|change-password)$/,
];

const SWEEP_MS = 6 * 3_600_000;
const SWEEP_FAILED = "Sessions that have ended could not be removed; this is tried again later.";

/** Passwords that may be tried for one address, from anywhere, within a minute. */
const TRIES_A_MINUTE = 10;
const TOO_MANY = "Too many attempts with this address. Wait a minute.";

/** Who has an account here, and how they come in. */
export type Accounts = {
  readonly identify: Identify;
  /** Answers everything below `/api/auth`. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Signs somebody in; gives the cookies of the new session. */
  readonly signIn: (email: string, password: string, request: Request) => Promise<Outcome<readonly string[]>>;
  readonly makeAccount: (
    account: Omit<NewAccount, "passwordHash"> & { readonly password: string },
  ) => Promise<Person | undefined>;
  /** Cookies that keep a session alive that is in use, if it is time to. */
  readonly refresh: (request: Request) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** Opens the accounts. The library is large: it is loaded when it is first needed, so that the server starts without it. */
export async function openAccounts(world: World, options: AuthOptions): Promise<Accounts> {
  const { identify, close } = await startIdentifying(world, options);
  const sweeping = setInterval(
    () => void sweepAccounts(world).catch(() => options.onTrouble?.(SWEEP_FAILED)),
    SWEEP_MS,
  );
  sweeping.unref();
  const attempts = new RateLimit(TRIES_A_MINUTE);
  let loading: Promise<Auth> | undefined;
  const library = () =>
    (loading ??= import("./auth.ts").then(({ createAuth }) => createAuth(world, options)));

  return {
    identify,
    close: () => {
      clearInterval(sweeping);
      return close();
    },
    answer: async (request) => {
      const { pathname } = new URL(request.url);
      const path = pathname.replace(/^\/api\/auth/, "");
      if (!OPEN.some((open) => open.test(path))) return problem("no_such_address");
      if (path === SIGN_IN && !isJson(request)) return problem("wrong_body_type");
      const waitSeconds = await waitOf(attempts, path, request, world.now());
      if (waitSeconds > 0)
        return problem("too_many_requests", { detail: TOO_MANY }, { "retry-after": String(waitSeconds) });
      const auth = await library();
      return await auth.handler(request);
    },
    signIn: async (email, password, request) => {
      if (attempts.waitSeconds(email.toLowerCase(), world.now()) > 0)
        return refuse("too_many_requests", TOO_MANY);
      const auth = await library();
      const response = await auth.api.signInEmail({
        body: { email, password },
        headers: headersOfClient(request),
        asResponse: true,
      });
      if (!response.ok) return refuse("wrong_password", "This is not the password of this address.");
      return accept(response.headers.getSetCookie());
    },
    makeAccount: async ({ password, ...account }) => {
      const { password: hashing } = await (await library()).$context;
      return await makeAccount(world, { ...account, passwordHash: await hashing.hash(password) });
    },
    refresh: async ({ headers }) => {
      const auth = await library();
      const { headers: refreshed } = await auth.api.getSession({ headers, returnHeaders: true });
      return refreshed.getSetCookie();
    },
  };
}

const SIGN_IN = "/sign-in/email";

const isJson = ({ headers }: Request) => /^application\/json\b/i.test(headers.get("content-type") ?? "");

/** How long to wait before another try with an address: guessing a password is slow wherever it is done from. */
async function waitOf(attempts: RateLimit, path: string, request: Request, now: Date): Promise<number> {
  if (path !== SIGN_IN) return 0;
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  const email = typeof body === "object" && body !== null && "email" in body ? body.email : undefined;
  return typeof email === "string" ? attempts.waitSeconds(email.toLowerCase().slice(0, 320), now) : 0;
}

/** What a new session remembers of the request: the browser. Not its cookies, which are of an older session. */
function headersOfClient(request: Request): Headers {
  const headers = new Headers(request.headers);
  headers.delete("cookie");
  return headers;
}
