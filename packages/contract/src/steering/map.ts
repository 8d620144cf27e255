import type { OrganisationMap } from "@lodestar/core";
import { z } from "zod";
import { endpoint } from "../endpoint.ts";

/** Everything from purpose to words, and what each item serves. It names nobody, so every member may see it. */
export const readMap = endpoint({
  method: "GET",
  path: "/organisations/:organisation/map",
  summary: "The items of the whole organisation and the links between them, column by column",
  access: "organisation.read",
  response: z.object({
    seq: z.number().int(),
    map: z.looseObject({ ids: z.array(z.string()) }) as unknown as z.ZodType<OrganisationMap>,
  }),
});
