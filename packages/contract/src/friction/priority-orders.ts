import { type RulesCompared, voiceWeights } from "@lodestar/core";
import { z } from "zod";
import { endpoint } from "../endpoint.ts";

/** One order of what people ranked, by each rule; who is no planner sees it from five people on. */
export const readPriorityOrders = endpoint({
  method: "GET",
  path: "/organisations/:organisation/priority-orders",
  summary:
    "What people ranked and gave points to, put in one order by each rule, and where the rules disagree",
  access: "findings.read",
  query: z.object({ weights: z.enum(voiceWeights).default("equal") }),
  response: z.object({
    seq: z.number().int(),
    options: z.array(z.object({ item: z.string(), title: z.string() })),
    /** People whose influence nobody has said. */
    withoutInfluence: z.number().int(),
    compared: z.looseObject({ orders: z.array(z.unknown()) }) as unknown as z.ZodType<RulesCompared>,
    /** Whether no other order is as good by Kemeny's rule; `null` when not looked at. */
    isKemenyUnique: z.boolean().nullable(),
  }),
});
