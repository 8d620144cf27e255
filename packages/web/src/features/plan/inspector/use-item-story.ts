import { type ResponseOf, itemStory } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { apiQuery, derivedKey } from "../../../api/client.ts";
import { useOrganisation } from "../../../api/organisation-context.ts";

export type Story = ResponseOf<typeof itemStory>;

/** Why an item is here and where it leads, asked for again after each change. */
export function useItemStory(id: string) {
  const { id: organisation } = useOrganisation();
  return useQuery({
    ...apiQuery(derivedKey(organisation, "item", id), itemStory, { params: { organisation, id } }),
    retry: false,
  });
}
