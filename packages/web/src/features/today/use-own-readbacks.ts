import { type Readback, giveOwnVerdict, ownReadbacks } from "@lodestar/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { today as catalogue } from "../../messages/en/today.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { toast } from "../../ui/feedback/toast-queue.ts";

export type Verdict = NonNullable<Readback["verdict"]>;

export type OwnReadbacksHeld = {
  /** What stands as it was shown and has no answer yet. */
  readonly open: readonly Readback[];
  readonly give: (id: string, verdict: Verdict, said: string | null) => Promise<void>;
};

/** What was heard of the member's own words; asked for again after each change of anybody. */
export function useOwnReadbacks(): OwnReadbacksHeld {
  const text = useTexts(catalogue);
  const words = useProblemWords();
  const queries = useQueryClient();
  const { id: organisation, member } = useOrganisation();
  const queryKey = derivedKey(organisation, "own-readbacks");
  const { data } = useQuery({
    ...apiQuery(queryKey, ownReadbacks, { params: { organisation } }),
    enabled: member.stakeholder !== null,
  });
  const give = async (id: string, verdict: Verdict, said: string | null) => {
    const answer = await api(giveOwnVerdict, { params: { organisation, id }, body: { verdict, text: said } });
    toast(
      answer.ok ? { words: text("verdictGiven") } : { kind: "problem", words: words(answer.problem).advice },
    );
    await queries.invalidateQueries({ queryKey });
  };
  return {
    open: (data?.readbacks ?? []).filter(({ verdict, isCurrent }) => verdict === null && isCurrent),
    give,
  };
}
