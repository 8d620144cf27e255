import type { AnswerSpread, UnitOrders } from "@lodestar/core";
import { z } from "zod";
import { endpoint } from "../endpoint.ts";

/** How the answers lie; planners see every unit, others only groups that cannot be traced to fewer than five people. */
export const readAgreement = endpoint({
  method: "GET",
  path: "/organisations/:organisation/agreement",
  summary:
    "How answers to each question are spread, as a whole and by unit, and how units order what was ranked",
  access: "findings.read",
  response: z.object({
    seq: z.number().int(),
    spreads: z.array(z.looseObject({ item: z.string() }) as unknown as z.ZodType<AnswerSpread>),
    orders: z.looseObject({ reason: z.string() }) as unknown as z.ZodType<UnitOrders>,
  }),
});
