import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { idSchema } from "../organisation/column-schema.ts";

const followUps = "/organisations/:organisation/rounds/:round/follow-ups";

const authorSchema = z.object({ id: z.string(), name: z.string() }).nullable();

const proposedSchema = z.object({
  statement: z.string(),
  /** The words it is about. */
  about: z.string(),
  author: authorSchema,
  /** What was noticed, such as `target_without_measure`. */
  rule: z.string(),
  /** A question to begin with, in the language of the round where there is one. */
  text: z.string(),
});
export type ProposedFollowUp = z.output<typeof proposedSchema>;

const followUpSchema = z.object({
  id: z.string(),
  statement: z.string(),
  about: z.string(),
  author: authorSchema,
  text: z.string(),
  askedAt: z.iso.datetime(),
  askedBy: z.string(),
  /** `null` until it is answered, which stays visible. */
  answer: z.object({ statement: z.string(), text: z.string(), at: z.iso.datetime() }).nullable(),
});
export type FollowUp = z.output<typeof followUpSchema>;

export const listFollowUps = endpoint({
  method: "GET",
  path: followUps,
  summary: "Questions back: those that rules propose, and those that were asked, unanswered ones first",
  access: "rounds.change",
  response: z.object({ proposed: z.array(proposedSchema), asked: z.array(followUpSchema) }),
});

export const askBack = endpoint({
  method: "POST",
  path: followUps,
  summary: "Ask the author of a statement a question back, by mail and on their answer page",
  access: "rounds.change",
  body: z.strictObject({
    statement: idSchema,
    text: z.string().trim().min(1).max(2_000),
    /** The rule that proposed it, so that it is not proposed again. */
    rule: z.string().min(1).max(100).nullable(),
  }),
  response: z.object({ id: z.string(), seq: z.number().int() }),
  status: 201,
});
