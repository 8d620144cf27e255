import { type Problem, type ProblemCode, problemStatus } from "@lodestar/contract";
import type { Refused } from "../command.ts";

/** What each problem is, in words that do not depend on the case. */
export const problemTitles: Readonly<Record<ProblemCode, string>> = {
  bad_request: "The request is not what the address takes",
  malformed_body: "The body cannot be read",
  not_signed_in: "Nobody is signed in",
  wrong_password: "Address and password do not go together",
  not_allowed: "Not allowed",
  wrong_origin: "The request comes from another site",
  not_found: "Not found",
  no_such_address: "There is no such address",
  method_not_allowed: "The address does not take this method",
  stale_version: "The row was changed since it was read",
  changed_since: "Rows were changed since",
  id_taken: "The id is taken",
  already_there: "It is there already",
  already_decided: "It was decided already",
  needs_second_person: "A second person is needed",
  last_owner: "An organisation needs an owner",
  round_closed: "The round takes no answers now",
  wrong_state: "It is not in a state for this",
  link_used: "The link is no longer good",
  body_too_large: "The body is too large",
  wrong_body_type: "The body is of a type that is not taken",
  refers_to_nothing: "A reference leads to nothing",
  unit_ring: "A unit would be above itself",
  dates_reversed: "The end would be before the start",
  needs_proposal: "The purpose is changed by a proposal",
  has_faults: "The files have faults",
  wrong_name: "The name is not the one asked for",
  answer_faults: "The answer cannot be sent as it is",
  too_many_requests: "Too many requests",
  outage: "Something broke on our side",
  not_ready: "The server is not ready",
  stopping: "The server is stopping",
};

export type Said = {
  readonly detail?: string;
  /** Names this one occurrence, so that it can be found in the log. */
  readonly instance?: string;
  readonly fields?: Problem["fields"];
  readonly current?: Problem["current"];
};

/** An answer that says what was wrong, as RFC 9457 has it. */
export function problem(code: ProblemCode, said: Said = {}, headers: Record<string, string> = {}): Response {
  const status = problemStatus[code];
  const body: Problem = { type: `/problems/${code}`, title: problemTitles[code], status, ...said };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, "content-type": "application/problem+json" },
  });
}

/** What a command refused, as an answer. */
export const refusalProblem = ({ code, message, fields, current }: Refused): Response =>
  problem(code, {
    detail: message,
    ...(fields === undefined ? {} : { fields: [...fields] }),
    ...(current === undefined ? {} : { current: current }),
  });
