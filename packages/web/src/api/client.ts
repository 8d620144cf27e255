import { type Answer, type Call, type Endpoint, type ResponseOf, createClient } from "@lodestar/contract";
import { type QueryKey, queryOptions } from "@tanstack/react-query";
import { ApiProblem } from "./api-problem.ts";

const call = createClient((input, init) => fetch(input, { credentials: "same-origin", ...init }), "/api");

const whenSignedOut = new Set<() => void>();

/** Told whenever the server no longer knows who this is. */
export const onSignedOut = (listener: () => void): (() => void) => {
  whenSignedOut.add(listener);
  return () => whenSignedOut.delete(listener);
};

/** Asks the server one thing: `await api(listFindings, { params: { organisation } })`. Never throws for a refusal. */
export async function api<E extends Endpoint>(
  endpoint: E,
  details?: Call<E>,
): Promise<Answer<ResponseOf<E>>> {
  const answer = await call(endpoint, details);
  if (!answer.ok && answer.problem.type === "/problems/not_signed_in")
    for (const listener of whenSignedOut) listener();
  return answer;
}

/** The same for a query: throws an ApiProblem where the server refuses. */
export async function answered<E extends Endpoint>(endpoint: E, details?: Call<E>): Promise<ResponseOf<E>> {
  const answer = await api(endpoint, details);
  if (!answer.ok) throw new ApiProblem(answer.problem);
  return answer.value;
}

/** Options for `useQuery`: `useQuery(apiQuery(derivedKey(organisation, "findings"), listFindings, { params }))`. */
export const apiQuery = <E extends Endpoint>(queryKey: QueryKey, endpoint: E, details?: Call<E>) =>
  queryOptions({
    queryKey,
    queryFn: ({ signal }): Promise<ResponseOf<E>> => answered(endpoint, { ...details, signal }),
  });

/** Keys of what the server works out from all rows: it is asked for again after each change. */
export const derivedKey = (organisation: string, ...what: readonly unknown[]): QueryKey => [
  "organisation",
  organisation,
  "derived",
  ...what,
];
