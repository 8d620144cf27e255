import type { Endpoint } from "@lodestar/contract";
import { z } from "zod";
import { type FieldFault, badTexts } from "./bad-text.ts";
import { type Brought, readBody } from "./body.ts";
import { problem } from "./problem.ts";

/** The query and the body of a request, as the contract has them. */
export type Parsed = { readonly query: unknown; readonly body: unknown };

/** Where an endpoint takes no query or no body, a name in it is a mistake that should be told. */
const nothing = z.strictObject({});

const MOST_FAULTS = 100;

/** Reads query and body by the endpoint's schemas and tells all faults at once. */
export async function parseRequest(endpoint: Endpoint, request: Request): Promise<Brought<Parsed>> {
  const body = await readBody(endpoint, request);
  if (!body.ok) return body;
  const query = parseQuery(endpoint, new URL(request.url).searchParams);
  const parsed = body.value instanceof FormData ? parseForm(body.value) : parseBody(endpoint, body.value);
  const faults = [...query.faults, ...parsed.faults].slice(0, MOST_FAULTS);
  if (faults.length > 0) return { ok: false, response: problem("bad_request", { fields: faults }) };
  return { ok: true, value: { query: query.value, body: parsed.value } };
}

type Read = { readonly value: unknown; readonly faults: readonly FieldFault[] };

function parseQuery({ query }: Endpoint, given: URLSearchParams): Read {
  const twice = [...new Set(given.keys())].filter((name) => given.getAll(name).length > 1);
  if (twice.length > 0)
    return { value: undefined, faults: twice.map((path) => ({ path, message: "is given more than once" })) };
  return parseWith(query, Object.fromEntries(given));
}

function parseBody({ body }: Endpoint, given: unknown): Read {
  if (body === undefined && given === undefined) return { value: undefined, faults: [] };
  return parseWith(body, given);
}

function parseForm(form: FormData): Read {
  const texts = [...form].map(([name, part]) => [name, typeof part === "string" ? part : part.name]);
  return { value: form, faults: badTexts(texts).map(({ message }) => ({ path: "form", message })) };
}

function parseWith(schema: z.ZodType | undefined, given: unknown): Read {
  const bad = badTexts(given);
  if (bad.length > 0) return { value: undefined, faults: bad };
  const parsed = (schema ?? nothing).safeParse(given);
  if (parsed.success) return { value: schema === undefined ? undefined : parsed.data, faults: [] };
  return { value: undefined, faults: parsed.error.issues.flatMap(faultsOf) };
}

/** One fault for each name that is not known, so that each is found where it stands. */
function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key].join("."), message: "is not known here" }));
  return [{ path: path.join("."), message: issue.message }];
}
