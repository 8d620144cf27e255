import { readProfile } from "@lodestar/contract";
import type { Chain } from "@lodestar/core";
import { useQuery } from "@tanstack/react-query";
import { apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";

/** How people rate the links of the chain; `undefined` until it is known, and for those who may not see findings. */
export function useChain(): Chain | undefined {
  const { id: organisation, may } = useOrganisation();
  const { data } = useQuery({
    ...apiQuery(derivedKey(organisation, "profile"), readProfile, { params: { organisation } }),
    enabled: may("findings.read"),
  });
  return data?.chain;
}
