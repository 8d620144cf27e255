import type { Membership } from "@lodestar/contract";
import { type Right, type Role, mayDo } from "@lodestar/core";
import { createContext, use } from "react";
import type { ChangeSender } from "./change-sender.ts";
import type { LiveTables } from "./live-tables.ts";

/** The organisation on the page, and who the person is in it. */
export type CurrentOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly role: Role;
  readonly member: Membership["member"];
  readonly tables: LiveTables;
  readonly sender: ChangeSender;
};

export const OrganisationContext = createContext<CurrentOrganisation | undefined>(undefined);

/** The organisation on the page. `may("exchange.import")` says whether the person may do something at all. */
export function useOrganisation(): CurrentOrganisation & { readonly may: (right: Right) => boolean } {
  const organisation = use(OrganisationContext);
  if (organisation === undefined) throw new Error("This page is not within an organisation.");
  return { ...organisation, may: (right) => mayDo(organisation.role, right) };
}
