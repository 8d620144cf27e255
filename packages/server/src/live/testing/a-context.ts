import type { Role } from "@lodestar/core";
import type { Context, World } from "../../context.ts";

/** Somebody who acts in an organisation, without a membership that would have to be asked for. */
export const aContext = (world: World, organisation: string, role: Role = "owner"): Context => ({
  ...world,
  organisation,
  actor: {
    memberId: `m-${role}`,
    personId: `p-${role}`,
    name: `The ${role}`,
    role,
    stakeholder: null,
    units: [],
  },
});
