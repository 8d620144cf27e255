import type { Signal } from "@lodestar/core";
import { z } from "zod";
import { endpoint } from "../endpoint.ts";

/** What the organisation's own rows say about the six silent killers; planners are told which units, others not. */
export const readSignals = endpoint({
  method: "GET",
  path: "/organisations/:organisation/signals",
  summary:
    "Questions about inner barriers that nobody names: for each silent killer one, or why none is asked",
  access: "findings.read",
  response: z.object({
    seq: z.number().int(),
    signals: z.array(z.looseObject({ killer: z.string(), n: z.number() })) as unknown as z.ZodType<
      readonly Signal[]
    >,
  }),
});
