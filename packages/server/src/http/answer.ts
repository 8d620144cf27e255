import type { Endpoint, ParamsOf, ResponseOf } from "@lodestar/contract";
import type { z } from "zod";
import type { Outcome } from "../command.ts";
import type { Context, World } from "../context.ts";
import type { Person } from "./identity.ts";

/** The world, as somebody who has an account sees it outside of all organisations. */
export type AccountContext = World & {
  readonly person: Person;
  /** The session that the person asks in. */
  readonly sessionId: string;
};

type ContextOf<E extends Endpoint> = E["access"] extends "everyone"
  ? World
  : E["access"] extends "account"
    ? AccountContext
    : Context;

/** Addresses that are made, not written down, are those of tables: they name an organisation and maybe a row. */
type Params<E extends Endpoint> = string extends E["path"]
  ? { readonly organisation: string; readonly id: string }
  : ParamsOf<E>;

type Parsed<Schema> = NonNullable<Schema> extends z.ZodType ? z.output<NonNullable<Schema>> : undefined;
type QueryAsked<E extends Endpoint> = E extends { readonly query?: infer Q } ? Parsed<Q> : undefined;
type BodyAsked<E extends Endpoint> = E extends { readonly bodyType: string }
  ? FormData
  : E extends { readonly body?: infer B }
    ? Parsed<B>
    : undefined;

/** What an endpoint was asked: everything parsed, the right to ask it checked. */
export type Asked<E extends Endpoint> = {
  readonly context: ContextOf<E>;
  readonly params: Params<E>;
  readonly query: QueryAsked<E>;
  readonly body: BodyAsked<E>;
  readonly request: Request;
  /** Headers to send with the answer, such as the cookie of a new session. */
  readonly headers: Headers;
};

/** What an endpoint tells: what the contract says, or a whole response where that is no JSON. */
export type Told<E extends Endpoint> = E extends { readonly responseType: string } ? Response : ResponseOf<E>;

type Work<A, T> = (asked: A) => Promise<Outcome<T>>;

/** An endpoint of the contract with the work that answers it. */
export type Answered = {
  readonly endpoint: Endpoint;
  readonly work: Work<Asked<Endpoint> & { readonly context: unknown }, unknown>;
};

/** Says how an endpoint is answered. */
export const answer = <E extends Endpoint>(endpoint: E, work: Work<Asked<E>, Told<E>>): Answered => ({
  endpoint,
  work: work as unknown as Answered["work"],
});
