import type { Endpoint } from "@lodestar/contract";
import { problem } from "./problem.ts";

const MEGABYTE = 1024 * 1024;
const LARGEST_JSON = 2 * MEGABYTE;
const LARGEST_UPLOAD = 50 * MEGABYTE;

/** What a request brought, or the answer that says why it cannot be taken. */
export type Brought<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly response: Response };

const taken = <T>(value: T): Brought<T> => ({ ok: true, value });
const not = (response: Response): Brought<never> => ({ ok: false, response });

/** The body of a request as JSON or as a form, whichever the endpoint takes; `undefined` where there is none. */
export async function readBody(endpoint: Endpoint, request: Request): Promise<Brought<unknown>> {
  if (endpoint.method === "GET") return taken(undefined);
  const isForm = endpoint.bodyType === "multipart/form-data";
  const bytes = await readUpTo(request, isForm ? LARGEST_UPLOAD : LARGEST_JSON);
  if (!bytes.ok) return bytes;
  if (bytes.value.length === 0 && !isForm && endpoint.body === undefined) return taken(undefined);
  const type = isForm ? "multipart/form-data" : "application/json";
  const given = request.headers.get("content-type") ?? "";
  if (mediaType(given) !== type)
    return not(problem("wrong_body_type", { detail: `The body must be ${type}.` }, { accept: type }));
  return isForm ? readForm(bytes.value, given) : readJson(bytes.value);
}

const mediaType = (header: string) => header.split(";", 1)[0]?.trim().toLowerCase();

async function readUpTo(request: Request, most: number): Promise<Brought<Uint8Array>> {
  const tooLarge = () =>
    not(problem("body_too_large", { detail: `At most ${most / MEGABYTE} MB are taken.` }));
  if (Number(request.headers.get("content-length")) > most) return tooLarge();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > most) return tooLarge();
    pieces.push(piece);
  }
  return taken(pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces));
}

function readJson(bytes: Uint8Array): Brought<unknown> {
  try {
    return taken(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return not(problem("malformed_body", { detail: "The body must be JSON in UTF-8." }));
  }
}

async function readForm(bytes: Uint8Array, type: string): Promise<Brought<unknown>> {
  try {
    const body = bytes as Uint8Array<ArrayBuffer>;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the warning is about bodies without a limit; this one is in memory
    return taken(await new Response(body, { headers: { "content-type": type } }).formData());
  } catch {
    return not(problem("malformed_body", { detail: "The body must be a form with its parts." }));
  }
}
