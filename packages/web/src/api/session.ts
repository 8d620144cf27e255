import { type ResponseOf, me } from "@lodestar/contract";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { ApiProblem, codeOf } from "./api-problem.ts";
import { api } from "./client.ts";

/** Who is signed in and where they are a member; `null` for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    const answer = await api(me, { signal });
    if (answer.ok) return answer.value;
    if (codeOf(answer.problem) === "not_signed_in") return null;
    throw new ApiProblem(answer.problem);
  },
});

export type Session = ResponseOf<typeof me>;

/** Who is signed in, once it is known. */
export const useSession = (): Session | null | undefined => useQuery(sessionQuery).data;
