import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { recordedSchema } from "../listening/answers.ts";
import { idSchema } from "../organisation/column-schema.ts";

/** The secret of a link. It travels in bodies only, which no log keeps. */
const token = z.string().min(20).max(200);

/** How somebody answers a summary of their words. */
const verdictSchema = z.enum(["confirmed", "corrected", "rejected", "missing"]);

const askedSchema = z.object({
  stakeholder: z.string(),
  theme: z.string(),
  revision: z.number(),
  askedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  /** Over what was shown and answered, as its author has it too; `null` before the answer. */
  signature: z.string().nullable(),
});
export type AskedReadback = z.output<typeof askedSchema>;

export const listReadbacks = endpoint({
  method: "GET",
  path: "/organisations/:organisation/readbacks",
  summary: "Who was shown which theme in which revision, and who is silent",
  access: "rounds.change",
  response: z.object({ readbacks: z.array(askedSchema) }),
});

export const shareBack = endpoint({
  method: "POST",
  path: "/organisations/:organisation/readbacks",
  summary:
    "Show authors what was heard beside their own words; nobody is asked twice about the same words of a theme",
  access: "rounds.change",
  body: z.strictObject({
    /** Left out: every theme that has a summary. */
    themes: z.array(idSchema).min(1).max(2000).optional(),
  }),
  response: z.object({
    /** Answers asked for: one person about one theme. */
    asked: z.number().int(),
    people: z.number().int(),
    /** Authors without an address: hand them their link. */
    links: z.array(z.object({ stakeholder: z.string(), link: z.string() })),
    seq: z.number().int(),
  }),
  status: 201,
});

export const revokeReadbackLinks = endpoint({
  method: "POST",
  path: "/organisations/:organisation/readbacks/:stakeholder/revoke",
  summary: "Take back the links that lead somebody to what was heard; what they answered stays",
  access: "rounds.change",
  response: z.object({ revoked: z.number().int(), seq: z.number().int() }),
});

const readbackSchema = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  revision: z.number(),
  /** Whether the theme still says this. An older one can no longer be answered. */
  isCurrent: z.boolean(),
  words: z.array(z.object({ statement: z.string(), text: z.string() })),
  verdict: verdictSchema.nullable(),
  /** The correction, or what is missing, in their words. */
  text: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  signature: z.string().nullable(),
});
export type Readback = z.output<typeof readbackSchema>;

const readbackPageSchema = z.object({
  organisation: z.string(),
  name: z.string(),
  readbacks: z.array(readbackSchema),
  /** Everything this person said, and what became of it. */
  recorded: z.array(recordedSchema),
});
export type ReadbackPage = z.output<typeof readbackPageSchema>;

export const openReadback = endpoint({
  method: "POST",
  path: "/readback/open",
  summary: "What was heard, beside the words of the person the link is for",
  access: "everyone",
  limit: "failures",
  body: z.strictObject({ token }),
  response: readbackPageSchema,
});

/** Answers that say nothing without words. */
const WITH_WORDS: readonly z.output<typeof verdictSchema>[] = ["corrected", "missing"];

const givenShape = { verdict: verdictSchema, text: z.string().trim().max(10_000).nullable() };
const hasWords = ({ verdict, text }: Pick<z.output<z.ZodObject<typeof givenShape>>, "verdict" | "text">) =>
  !WITH_WORDS.includes(verdict) || (text ?? "") !== "";
const wordsMissing = { path: ["text"], message: "says what would be right" };

export const giveVerdict = endpoint({
  method: "POST",
  path: "/readback/verdicts",
  summary:
    "Confirm, correct or reject what was heard, or say what is missing; can be said anew while it stands",
  access: "everyone",
  limit: "failures",
  body: z
    .strictObject({ token, readback: z.string().min(1).max(200), ...givenShape })
    .refine(hasWords, wordsMissing),
  response: readbackPageSchema,
});

const own = "/organisations/:organisation/own-readbacks";

export const ownReadbacks = endpoint({
  method: "GET",
  path: own,
  summary:
    "What was heard, beside the words of the member who asks; nothing where the register does not know them",
  access: "organisation.read",
  response: z.object({ readbacks: z.array(readbackSchema) }),
});

export const giveOwnVerdict = endpoint({
  method: "POST",
  path: `${own}/:id`,
  summary: "Confirm, correct or reject what was heard of one's own words, or say what is missing",
  access: "organisation.read",
  body: z.strictObject(givenShape).refine(hasWords, wordsMissing),
  response: z.object({ readbacks: z.array(readbackSchema), seq: z.number().int() }),
});
