import { itemStory } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { apiQuery, derivedKey } from "../../../api/client.ts";
import { useOrganisation } from "../../../api/organisation-context.ts";

/** Why an item is here and where it leads, asked for again after each change. */
export function useItemStory(id: string) {
  const { id: organisation } = useOrganisation();
  return useQuery({
    ...apiQuery(derivedKey(organisation, "item", id), itemStory, { params: { organisation, id } }),
    retry: false,
  });
}

/** What the words and decisions behind an item are called, by id. */
export function useOriginNames(id: string): ReadonlyMap<string, string> {
  const { data } = useItemStory(id);
  return useMemo(
    () => new Map((data?.comesFrom ?? []).map((origin) => [origin.id, origin.said ?? origin.title])),
    [data],
  );
}
