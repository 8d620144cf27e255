import type { Right } from "@lodestar/core";
import type { z } from "zod";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** What it takes to call an endpoint: nothing, an account, or a right within the organisation of the address. */
export type Access = "everyone" | "account" | Right;

type Shape = z.ZodType;

/** One thing the server can be asked: the whole of what both sides must know. */
export type Endpoint<
  Path extends string = string,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Response extends Shape = Shape,
> = {
  readonly method: Method;
  /** As `/organisations/:organisation/findings`, below `/api`. */
  readonly path: Path;
  readonly summary: string;
  readonly access: Access;
  /** Of what everyone may ask: only what fails counts, because many who hold good links may share one address. */
  readonly limit?: "failures";
  readonly query?: Query;
  readonly body?: Body;
  /** What a body is that is no JSON, such as an uploaded folder. */
  readonly bodyType?: string;
  readonly response: Response;
  /** What a response is that is no JSON: events, a file. */
  readonly responseType?: string;
  /** The status of success where it is not 200. */
  readonly status?: 201 | 202;
};

/** The names after a colon in a path. */
type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

export type ParamsOf<E extends Endpoint> = Readonly<Record<ParamNames<E["path"]>, string>>;
export type QueryOf<E extends Endpoint> = E extends { readonly query: infer Q extends Shape }
  ? z.input<Q>
  : undefined;
export type BodyOf<E extends Endpoint> = E extends { readonly body: infer B extends Shape }
  ? z.input<B>
  : undefined;
export type ResponseOf<E extends Endpoint> = z.output<E["response"]>;

/** Says what an endpoint is, keeping the exact types of its parts. */
export const endpoint = <const E extends Endpoint>(described: E): E => described;
