import { type ResponseOf, listReadbacks, revokeReadbackLinks, shareBack } from "@lodestar/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { toast } from "../../ui/feedback/toast-queue.ts";

/** Who was shown what, for those who may share back; asked for again after each change of anybody. */
export function useReadbacks() {
  const { id: organisation, may } = useOrganisation();
  const { data } = useQuery({
    ...apiQuery(derivedKey(organisation, "readbacks"), listReadbacks, { params: { organisation } }),
    enabled: may("rounds.change"),
  });
  return data?.readbacks ?? [];
}

export type HandedLink = ResponseOf<typeof shareBack>["links"][number];

/** Taking back the links of somebody: the mail went astray, or they left. */
export function useRevokeLinks() {
  const text = useTexts(understanding);
  const words = useProblemWords();
  const { id: organisation } = useOrganisation();
  return async (stakeholder: string) => {
    const answer = await api(revokeReadbackLinks, { params: { organisation, stakeholder } });
    toast(
      answer.ok ? { words: text("linkRevoked") } : { kind: "problem", words: words(answer.problem).advice },
    );
  };
}

/** Sharing back; `links` are for those who have no address, until they are put away. */
export function useSharing() {
  const text = useTexts(understanding);
  const words = useProblemWords();
  const queries = useQueryClient();
  const { id: organisation } = useOrganisation();
  const [links, setLinks] = useState<readonly HandedLink[]>([]);
  const [isBusy, setBusy] = useState(false);
  const share = async (themes?: readonly string[]) => {
    setBusy(true);
    const body = themes === undefined ? {} : { themes: [...themes] };
    const answer = await api(shareBack, { params: { organisation }, body });
    setBusy(false);
    if (!answer.ok) {
      toast({ kind: "problem", words: words(answer.problem).advice });
      return;
    }
    toast({ words: text("shared", { count: answer.value.people }) });
    setLinks(answer.value.links);
    await queries.invalidateQueries({ queryKey: derivedKey(organisation, "readbacks") });
  };
  return { share, isBusy, links, putAway: () => setLinks([]) };
}
