import type { DirectionTest } from "@lodestar/core";
import { z } from "zod";
import { endpoint } from "../endpoint.ts";

/** Where units stand between the two links of the chain; planners see every unit, others only groups of five or more. */
export const readDirectionTest = endpoint({
  method: "GET",
  path: "/organisations/:organisation/direction-test",
  summary: "How people rate the two links of the chain, unit by unit, with the spread between raters",
  access: "findings.read",
  response: z.looseObject({
    seq: z.number().int(),
    units: z.array(z.unknown()),
  }) as unknown as z.ZodType<DirectionTest & { readonly seq: number }>,
});
