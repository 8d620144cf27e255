import { type ResponseOf, tryAllocation } from "@lodestar/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { problemIn } from "../../api/api-problem.ts";
import { apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import type { Question } from "./use-question.ts";

/** What the server answers to a question. */
export type Answer = ResponseOf<typeof tryAllocation>;

/** Asks the server; who stops waiting stops the search. `enabled` holds a longer question back until it is wanted. */
export function useAllocation(question: Question, enabled = true) {
  const { id: organisation } = useOrganisation();
  const client = useQueryClient();
  const key = derivedKey(organisation, "allocation", question);
  const { data, error, refetch, isFetching } = useQuery({
    ...apiQuery(key, tryAllocation, { params: { organisation }, body: question }),
    enabled,
    placeholderData: (before) => before,
  });
  return {
    answer: data,
    problem: error === null ? undefined : problemIn(error),
    isAsking: isFetching,
    ask: () => void refetch(),
    stop: () => void client.cancelQueries({ queryKey: key, exact: true }),
  };
}
