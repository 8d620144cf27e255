import { isDeepStrictEqual } from "node:util";
import type { Change, Endpoint } from "@lodestar/contract";
import type { Outcome } from "../command.ts";
import type { Answered } from "./answer.ts";
import { type Gate, admit } from "./admit.ts";
import { type Params, readParams } from "./params.ts";
import { parseRequest } from "./parse-request.ts";
import { refusalProblem } from "./problem.ts";

export type Replying = Gate & {
  /** Whether each answer is held against the contract: in tests, because it takes time. */
  readonly areAnswersChecked: boolean;
};

/** Takes one request through all that an endpoint asks for: parameters, right, query and body, work. */
export async function endpointReply(
  replying: Replying,
  { endpoint, work }: Answered,
  request: Request,
): Promise<Response> {
  const params = readParams(`/api${endpoint.path}`, new URL(request.url).pathname);
  if (!params.ok) return params.response;
  const admitted = await admit(replying, endpoint, request, params.value);
  if (!admitted.ok) return admitted.response;
  const parsed = await parseRequest(endpoint, request);
  if (!parsed.ok) return parsed.response;

  const headers = new Headers();
  const asked = { context: admitted.value, params: params.value, ...parsed.value, request, headers };
  const outcome = await work(asked as Parameters<Answered["work"]>[0]);
  if (endpoint.method !== "GET" && !keepsMembers(outcome)) forget(replying, params.value);
  if (!outcome.ok) return refusalProblem(outcome.refusal);
  const reply = replyWith(endpoint, outcome.value, replying.areAnswersChecked);
  for (const [name, value] of headers) reply.headers.append(name, value);
  return reply;
}

/** Whether what was done is a change of content alone, without units: those say what a leader leads. */
const keepsMembers = (outcome: Outcome<unknown>): boolean =>
  outcome.ok && isChange(outcome.value) && outcome.value.rows.every(({ table }) => table !== "units");

const isChange = (value: unknown): value is Pick<Change, "rows"> =>
  typeof value === "object" &&
  value !== null &&
  "undoneBy" in value &&
  "rows" in value &&
  Array.isArray(value.rows);

/** Whoever changed something else may have changed who may do what. */
const forget = ({ memberships }: Gate, { organisation }: Params) =>
  organisation === undefined ? memberships.forgetAll() : memberships.forget(organisation);

function replyWith(endpoint: Endpoint, value: unknown, isChecked: boolean): Response {
  if (endpoint.responseType !== undefined) return value as Response;
  const text = JSON.stringify(value);
  if (isChecked) check(endpoint, text);
  return new Response(text, {
    status: endpoint.status ?? 200,
    headers: { "content-type": "application/json" },
  });
}

/** An answer holds what the contract says and nothing else: what it holds besides would leak. */
function check({ method, path, response }: Endpoint, text: string): void {
  const told = JSON.parse(text) as unknown;
  const parsed = response.safeParse(told);
  const where = `The answer to ${method} ${path}`;
  if (!parsed.success) throw new Error(`${where} breaks the contract: ${parsed.error.message}`);
  if (!isDeepStrictEqual(parsed.data, told)) throw new Error(`${where} holds more than the contract says.`);
}
