import {
  type Call,
  type Endpoint,
  type ResponseOf,
  listRounds,
  readRound,
  roundBoard,
} from "@lodestar/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { problemIn } from "../../api/api-problem.ts";
import { api, apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { toast } from "../../ui/feedback/toast-queue.ts";
import type { Loading } from "../../ui/loaded.tsx";

type Asked<D> = { readonly data: D | undefined; readonly loading: Loading };

/** What a page needs to show a question to the server as loading, failed or there. */
export function useAsked<E extends Endpoint>(
  what: readonly string[],
  endpoint: E,
  call: Call<E>,
  isWanted = true,
): Asked<ResponseOf<E>> {
  const { id } = useOrganisation();
  const { data, error, refetch } = useQuery({
    ...apiQuery(derivedKey(id, ...what), endpoint, call),
    enabled: isWanted,
    // People open links without any change of the organisation.
    refetchInterval: 20_000,
  });
  const state = data !== undefined ? "ready" : error === null ? "loading" : "failed";
  const problem = error === null ? undefined : problemIn(error);
  return { data, loading: { state, problem, retry: () => void refetch() } };
}

/** All rounds, the latest first; asked for again after each change of anybody. */
export function useRounds() {
  const { id: organisation } = useOrganisation();
  return useAsked(["rounds"], listRounds, { params: { organisation } });
}

export function useRound(round: string) {
  const { id: organisation } = useOrganisation();
  return useAsked(["rounds", round], readRound, { params: { organisation, round } });
}

/** Who was invited and heard; planners only. */
export function useBoard(round: string) {
  const { id: organisation, may } = useOrganisation();
  const call = { params: { organisation, round } };
  return useAsked(["rounds", round, "board"], roundBoard, call, may("rounds.change"));
}

/** Does something with a round, tells how it went, and asks again for what follows from it. */
export function useRoundAct() {
  const { id: organisation } = useOrganisation();
  const queries = useQueryClient();
  const words = useProblemWords();
  return async <E extends Endpoint>(
    endpoint: E,
    call: Call<E>,
    said: (value: ResponseOf<E>) => string | null,
  ): Promise<ResponseOf<E> | undefined> => {
    const answer = await api(endpoint, call);
    await queries.invalidateQueries({ queryKey: derivedKey(organisation) });
    if (!answer.ok) {
      const { title, advice } = words(answer.problem);
      toast({ words: `${title} ${advice}`, kind: "problem" });
      return undefined;
    }
    const told = said(answer.value);
    if (told !== null) toast({ words: told });
    return answer.value;
  };
}

/** The addresses of a round. */
export function useRoundAddress(): (round: string, part?: "edit" | "enter") => string {
  const { id } = useOrganisation();
  return (round, part) =>
    [`/o/${encodeURIComponent(id)}/listening/${encodeURIComponent(round)}`, part].filter(Boolean).join("/");
}
