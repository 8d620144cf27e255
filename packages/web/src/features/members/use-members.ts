import { type Endpoint, type Call, listMembers } from "@lodestar/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../../api/api-problem.ts";
import { api, apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { toast } from "../../ui/feedback/toast-queue.ts";
import type { Loading } from "../../ui/loaded.tsx";

/** Members and open invitations, asked for again after each change of anybody. */
export function useMembers() {
  const { id: organisation } = useOrganisation();
  const { data, error, refetch } = useQuery(
    apiQuery(derivedKey(organisation, "members"), listMembers, { params: { organisation } }),
  );
  const loading: Loading = {
    state: data !== undefined ? "ready" : error === null ? "loading" : "failed",
    problem: error instanceof ApiProblem ? error.problem : undefined,
    retry: () => void refetch(),
  };
  return { members: data?.members ?? [], invitations: data?.invitations ?? [], loading };
}

/** Asks the server to do something, tells how it went, and asks again for what follows from it. */
export function useAct() {
  const { id: organisation } = useOrganisation();
  const queries = useQueryClient();
  const words = useProblemWords();
  return async <E extends Endpoint>(endpoint: E, call: Call<E>, said: string): Promise<boolean> => {
    const answer = await api(endpoint, call);
    await queries.invalidateQueries({ queryKey: derivedKey(organisation) });
    if (answer.ok) toast({ words: said });
    else {
      const { title, advice } = words(answer.problem);
      toast({ words: `${title} ${advice}`, kind: "problem" });
    }
    return answer.ok;
  };
}
