import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { reasonSchema } from "../organisation/changes.ts";

const proposals = "/organisations/:organisation/purpose-proposals";

const proposalSchema = z.object({
  id: z.string(),
  /** The purpose as it is, or `null` where it would be the first. */
  current: z.object({ id: z.string(), title: z.string(), description: z.string().nullable() }).nullable(),
  title: z.string(),
  description: z.string().nullable(),
  reason: z.string(),
  proposedBy: z.object({ id: z.string(), name: z.string() }),
  proposedAt: z.iso.datetime(),
  state: z.enum(["open", "confirmed", "declined", "withdrawn"]),
  decidedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  decidedAt: z.iso.datetime().nullable(),
});
export type PurposeProposal = z.output<typeof proposalSchema>;

export const listPurposeProposals = endpoint({
  method: "GET",
  path: proposals,
  summary: "Proposed changes of the purpose, the latest first",
  access: "organisation.read",
  response: z.object({ proposals: z.array(proposalSchema) }),
});

export const proposePurpose = endpoint({
  method: "POST",
  path: proposals,
  summary: "Propose another purpose; a second person confirms it",
  access: "purpose.propose",
  body: z.strictObject({
    title: z.string().trim().min(1).max(2000),
    description: z.string().trim().min(1).max(20_000).nullable().optional(),
    reason: reasonSchema,
  }),
  response: z.object({ id: z.string(), seq: z.number().int() }),
  status: 201,
});

export const decidePurpose = endpoint({
  method: "POST",
  path: `${proposals}/:id/decision`,
  summary: "Confirm or decline a proposed purpose, or withdraw one's own",
  access: "purpose.confirm",
  body: z.strictObject({ decision: z.enum(["confirm", "decline", "withdraw"]) }),
  response: z.object({ seq: z.number().int() }),
});
