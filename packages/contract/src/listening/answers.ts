import { confidentialities } from "@lodestar/core";
import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { questionSchema, roundAnswersSchema } from "./question-schema.ts";

/** The secret of a link or a ticket. It travels in bodies only, which no log keeps. */
const token = z.string().min(20).max(200);

const named = z.object({ id: z.string(), name: z.string() });

/** A round as whoever answers sees it, with the names of all that its questions mention. */
export const respondentRoundSchema = z.object({
  id: z.string(),
  title: z.string(),
  organisation: z.string(),
  introduction: z.string().nullable(),
  language: z.string(),
  confidentiality: z.enum(confidentialities),
  phase: z.enum(["draft", "open", "ended", "closed"]),
  closesAt: z.iso.datetime().nullable(),
  timeZone: z.string(),
  questions: z.array(questionSchema),
  /** Goals and other items that are ranked or get points. */
  items: z.array(z.object({ id: z.string(), title: z.string(), description: z.string().nullable() })),
  /** Units that a need can be addressed to. */
  units: z.array(named),
  /** Words of others to vote on, by the id of the question; those with the fewest votes come first. */
  votable: z.record(z.string(), z.array(z.object({ id: z.string(), text: z.string() }))),
});
export type RespondentRound = z.output<typeof respondentRoundSchema>;

/** Words as they were recorded in somebody's name, and what became of them. */
export const recordedSchema = z.object({
  statement: z.string(),
  /** The question they were said to; `null` where that is not known. */
  question: z.string().nullable(),
  kind: z.string().nullable(),
  text: z.string(),
  saidOn: z.iso.date().nullable(),
  /** Whether their author has taken them back or said them differently since. */
  isWithdrawn: z.boolean(),
  disposition: z
    .object({
      outcome: z.string(),
      reason: z.string().nullable(),
      item: z.object({ id: z.string(), title: z.string() }).nullable(),
    })
    .nullable(),
});
export type Recorded = z.output<typeof recordedSchema>;

/** A question back to the author of a statement. */
const askedBackSchema = z.object({
  id: z.string(),
  statement: z.string(),
  /** The words it is about. */
  about: z.string(),
  text: z.string(),
  askedAt: z.iso.datetime(),
  answer: z.string().nullable(),
});
export type AskedBack = z.output<typeof askedBackSchema>;

export const sheetSchema = z.object({
  answers: roundAnswersSchema,
  /** 0 before anything was saved; one more with every saving. */
  version: z.number().int(),
  /** In anonymous rounds the beginning of the day. */
  savedAt: z.iso.datetime().nullable(),
  sentAt: z.iso.datetime().nullable(),
  /** Whether something was saved since it was sent. */
  isSent: z.boolean(),
  enteredBy: z.string().nullable(),
});
export type Sheet = z.output<typeof sheetSchema>;

const answerPageSchema = z.object({
  round: respondentRoundSchema,
  /** Who the link is for; `null` where nobody can know. */
  name: z.string().nullable(),
  /** `null` where the link has to be swapped for a ticket first, which parts the answers from the person. */
  sheet: sheetSchema.nullable(),
  recorded: z.array(recordedSchema),
  followUps: z.array(askedBackSchema),
  getsReminders: z.boolean(),
});
export type AnswerPage = z.output<typeof answerPageSchema>;

export const openAnswer = endpoint({
  method: "POST",
  path: "/answer/open",
  summary: "The round that a link or ticket is for, with what was answered and recorded so far",
  access: "everyone",
  limit: "failures",
  body: z.strictObject({ token }),
  response: answerPageSchema,
});

export const saveAnswer = endpoint({
  method: "PATCH",
  path: "/answer/sheet",
  summary: "Save answers that are not finished yet: questions left out stay, null clears",
  access: "everyone",
  limit: "failures",
  body: z.strictObject({
    token,
    version: z.number().int().min(0),
    answers: z.record(z.string(), roundAnswersSchema.valueType.nullable()),
  }),
  response: z.object({ version: z.number().int(), savedAt: z.iso.datetime() }),
});

export const sendAnswer = endpoint({
  method: "POST",
  path: "/answer/send",
  summary: "Send the saved answers; afterwards they can be changed and sent again until the round closes",
  access: "everyone",
  limit: "failures",
  body: z.strictObject({ token, version: z.number().int().min(0) }),
  response: z.object({ sheet: sheetSchema, recorded: z.array(recordedSchema) }),
});

export const withdrawWords = endpoint({
  method: "POST",
  path: "/answer/withdraw",
  summary: "Take back words that were sent: one statement, or everything that was answered",
  access: "everyone",
  limit: "failures",
  body: z.strictObject({ token, statement: z.string().min(1).max(200).nullable() }),
  response: z.object({ sheet: sheetSchema, recorded: z.array(recordedSchema) }),
});

export const makeTicket = endpoint({
  method: "POST",
  path: "/answer/tickets",
  summary: "Swap the link of an anonymous round, once, for a ticket that leads to no person",
  access: "everyone",
  limit: "failures",
  body: z.strictObject({ token }),
  response: z.object({ ticket: z.string() }),
});

export const endReminders = endpoint({
  method: "POST",
  path: "/answer/reminders-off",
  summary: "Get no more reminders of a round",
  access: "everyone",
  limit: "failures",
  body: z.strictObject({ token }),
  response: z.object({ round: z.string(), getsReminders: z.literal(false) }),
});

export const answerFollowUp = endpoint({
  method: "POST",
  path: "/answer/follow-ups",
  summary: "Answer a question back; the words join the statement it is about",
  access: "everyone",
  limit: "failures",
  body: z.strictObject({
    token,
    followUp: z.string().min(1).max(200),
    text: z.string().min(1).max(10_000),
  }),
  response: z.object({ followUps: z.array(askedBackSchema), recorded: z.array(recordedSchema) }),
});
