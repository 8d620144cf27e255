import type { Assessment, Finding } from "@lodestar/core";
import { z } from "zod";
import { endpoint } from "../endpoint.ts";

const severities = ["severe", "serious", "notice"] as const;

const findingSchema = z.object({
  id: z.string(),
  rule: z.string(),
  severity: z.enum(severities),
  parties: z.array(z.string()),
  evidence: z.record(z.string(), z.unknown()),
  question: z.string(),
}) as unknown as z.ZodType<Finding>;

export const listFindings = endpoint({
  method: "GET",
  path: "/organisations/:organisation/findings",
  summary: "What the rules find now: conflicts, gaps and barriers, with parties, evidence and a question",
  access: "findings.read",
  query: z.strictObject({
    item: z.string().min(1).max(200).optional(),
    rule: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(5000).default(1000),
  }),
  response: z.object({
    seq: z.number().int(),
    /** The day the organisation is judged by. */
    today: z.iso.date(),
    findings: z.array(findingSchema),
    /** What each rule says, how much it found and how many places it looked at. */
    rules: z.array(
      z.object({
        rule: z.string(),
        says: z.string(),
        severe: z.number().int(),
        serious: z.number().int(),
        notice: z.number().int(),
        lookedAt: z.number().int(),
      }),
    ),
    /** Titles of the items that findings name, by id. */
    titles: z.record(z.string(), z.object({ table: z.string(), title: z.string() })),
  }),
});

/** The whole analysis as `lodestar assess --json` writes it, without findings. */
export const readProfile = endpoint({
  method: "GET",
  path: "/organisations/:organisation/profile",
  summary: "The alignment profile with its parts, the chain, coverage, focus and progress",
  access: "findings.read",
  response: z.looseObject({ schema: z.string(), today: z.string() }) as unknown as z.ZodType<
    Omit<Assessment, "findings"> & { readonly seq: number }
  >,
});
