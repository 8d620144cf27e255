import { z } from "zod";

/** What can be wrong with a request, by code, and the HTTP status that says so. */
export const problemStatus = {
  bad_request: 400,
  malformed_body: 400,
  not_signed_in: 401,
  wrong_password: 401,
  not_allowed: 403,
  wrong_origin: 403,
  not_found: 404,
  no_such_address: 404,
  method_not_allowed: 405,
  stale_version: 409,
  changed_since: 409,
  id_taken: 409,
  already_there: 409,
  already_decided: 409,
  needs_second_person: 409,
  last_owner: 409,
  round_closed: 409,
  wrong_state: 409,
  link_used: 410,
  body_too_large: 413,
  wrong_body_type: 415,
  refers_to_nothing: 422,
  unit_ring: 422,
  dates_reversed: 422,
  needs_proposal: 422,
  has_faults: 422,
  wrong_name: 422,
  answer_faults: 422,
  too_many_requests: 429,
  outage: 500,
  not_ready: 503,
  stopping: 503,
} as const;
export type ProblemCode = keyof typeof problemStatus;

/** RFC 9457. `type` is `/problems/<code>`; `fields` names what is wrong where; `current` is the row as it is now. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  current: z.record(z.string(), z.unknown()).nullable().optional(),
});
export type Problem = z.output<typeof problemSchema>;
