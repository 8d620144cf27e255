import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from "./endpoint.ts";
import { type Problem, problemSchema } from "./problem.ts";

/** What a call needs besides the endpoint: parameters of the path, a query, a body. */
export type Call<E extends Endpoint> = {
  readonly params?: ParamsOf<E>;
  readonly query?: QueryOf<E>;
  readonly body?: BodyOf<E> | FormData;
  readonly signal?: AbortSignal;
};

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export type Client = <E extends Endpoint>(endpoint: E, call?: Call<E>) => Promise<Answer<ResponseOf<E>>>;

/** The address of an endpoint below `base`, with its parameters and query filled in. */
export function addressOf(base: string, path: string, params: object = {}, query: object = {}): string {
  const values = new Map(Object.entries<unknown>(params as Record<string, unknown>));
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
  const asked = Object.entries<unknown>(query as Record<string, unknown>).filter(
    ([, value]) => value !== undefined,
  );
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return `${base}${filled}${search === "" ? "" : `?${search}`}`;
}

/**
 * A client for the API below `base` (`/api`). The server keeps the contract, which its tests hold it to: answers are
 * not parsed again. A connection that fails is a problem too, with status 0.
 */
export function createClient(fetchLike: typeof fetch, base: string): Client {
  return async (endpoint, call = {}) => {
    const isForm = call.body instanceof FormData;
    const response = await fetchLike(addressOf(base, endpoint.path, call.params, call.query), {
      method: endpoint.method,
      headers: {
        accept: "application/json",
        ...(call.body === undefined || isForm ? {} : { "content-type": "application/json" }),
      },
      ...(call.body === undefined ? {} : { body: isForm ? call.body : JSON.stringify(call.body) }),
      ...(call.signal === undefined ? {} : { signal: call.signal }),
    }).catch((cause: unknown) => unreachable(cause));
    if (!(response instanceof Response)) return { ok: false, problem: response };
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    return { ok: true, value: (await response.json()) as never };
  };
}

function unreachable(cause: unknown): Problem {
  if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
  return { type: "/problems/unreachable", title: "The server cannot be reached", status: 0 };
}

async function problemOf(response: Response): Promise<Problem> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  return {
    type: "/problems/unexpected",
    title: "The server answered in a way that was not expected",
    status: response.status,
  };
}
