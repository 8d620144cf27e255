import { type QuestionSet, confidentialities, questionSetNames } from "@lodestar/core";
import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { reasonSchema } from "../organisation/changes.ts";
import { idSchema } from "../organisation/column-schema.ts";
import { timeZoneSchema } from "../organisation/organisations.ts";
import { recordedSchema, respondentRoundSchema, sheetSchema } from "./answers.ts";
import { MOST_QUESTIONS, questionSchema, roundAnswersSchema } from "./question-schema.ts";

const rounds = "/organisations/:organisation/rounds";
const round = `${rounds}/:round`;

/** A round's id is the label that the rows carry which were said in it. */
const roundIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, "must be small letters, digits and hyphens, such as 2027-spring");

const phases = ["draft", "open", "ended", "closed"] as const;
const stepsSchema = z.object({ seq: z.number().int() });

const headSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.string(),
  phase: z.enum(phases),
  confidentiality: z.enum(confidentialities),
  closesAt: z.iso.datetime().nullable(),
  timeZone: z.string(),
  madeAt: z.iso.datetime(),
  openedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  invited: z.number().int(),
  /** How many sheets were sent. */
  heard: z.number().int(),
});
export type RoundHead = z.output<typeof headSchema>;

const roundSchema = headSchema.extend({
  language: z.string(),
  introduction: z.string().nullable(),
  /** The planner's own words in the invitation and the reminder. */
  invitationText: z.string().nullable(),
  reminderText: z.string().nullable(),
  questions: z.array(questionSchema),
});
export type Round = z.output<typeof roundSchema>;

const titleSchema = z.string().trim().min(1).max(300);
const ownWordsSchema = z.string().trim().min(1).max(5_000).nullable();
const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language such as en or pt-BR");

const described = {
  confidentiality: z.enum(confidentialities),
  closesAt: z.iso.datetime().nullable(),
  timeZone: timeZoneSchema,
  language: languageSchema,
  introduction: ownWordsSchema,
  invitationText: ownWordsSchema,
  reminderText: ownWordsSchema,
  questions: z.array(questionSchema).max(MOST_QUESTIONS),
};

export const listRounds = endpoint({
  method: "GET",
  path: rounds,
  summary: "The rounds of listening, the latest first",
  access: "rounds.read",
  response: z.object({ rounds: z.array(headSchema) }),
});

export const listQuestionSets = endpoint({
  method: "GET",
  path: "/organisations/:organisation/question-sets",
  summary: "Question sets to begin with, made for the organisation's goals",
  access: "rounds.read",
  response: z.object({
    questionSets: z.array(
      z.object({
        name: z.enum(questionSetNames),
        title: z.string(),
        about: z.string(),
        questions: z.array(questionSchema),
      }) as unknown as z.ZodType<QuestionSet>,
    ),
  }),
});

export const makeRound = endpoint({
  method: "POST",
  path: rounds,
  summary: "Make a round, as a draft",
  access: "rounds.change",
  body: z.strictObject({
    /** Made of the title where it is left out. */
    id: roundIdSchema.optional(),
    title: titleSchema,
    questionSet: z.enum(questionSetNames).optional(),
    ...z.strictObject(described).partial().shape,
  }),
  response: z.object({ id: z.string(), seq: z.number().int() }),
  status: 201,
});

export const readRound = endpoint({
  method: "GET",
  path: round,
  summary: "One round with its questions",
  access: "rounds.read",
  response: roundSchema,
});

export const changeRound = endpoint({
  method: "PATCH",
  path: round,
  summary: "Change a round. Questions and confidentiality stay as they are once it has opened",
  access: "rounds.change",
  body: z.strictObject({
    version: z.number().int().min(1),
    title: titleSchema.optional(),
    ...z.strictObject(described).partial().shape,
  }),
  response: z.object({ version: z.number().int(), seq: z.number().int() }),
});

export const removeRound = endpoint({
  method: "DELETE",
  path: round,
  summary: "Remove a round that was never opened",
  access: "rounds.change",
  response: stepsSchema,
});

export const openRound = endpoint({
  method: "POST",
  path: `${round}/open`,
  summary: "Open a round and send the invitations that wait",
  access: "rounds.change",
  response: stepsSchema.extend({ sent: z.number().int() }),
});

export const closeRound = endpoint({
  method: "POST",
  path: `${round}/close`,
  summary: "Close a round: answers can be read and no longer changed",
  access: "rounds.change",
  body: z.strictObject({ reason: reasonSchema.optional() }),
  response: stepsSchema,
});

export const reopenRound = endpoint({
  method: "POST",
  path: `${round}/reopen`,
  summary: "Open a closed round again; an anonymous one stays closed",
  access: "rounds.change",
  body: z.strictObject({ closesAt: z.iso.datetime().nullable() }),
  response: stepsSchema,
});

export const previewRound = endpoint({
  method: "GET",
  path: `${round}/preview`,
  summary: "The round as whoever answers sees it",
  access: "rounds.read",
  response: respondentRoundSchema,
});

const letterSchema = z.object({ subject: z.string(), text: z.string(), html: z.string() });

export const previewLetters = endpoint({
  method: "GET",
  path: `${round}/letters`,
  summary: "The mails of a round as their receivers see them, with a link that leads nowhere",
  access: "rounds.change",
  response: z.object({ invitation: letterSchema, reminder: letterSchema }),
});

/** What is known of somebody invited. Of an anonymous round nobody knows who has answered, so all are `invited`. */
const invitedStates = ["waiting", "invited", "opened", "begun", "answered", "revoked"] as const;

const boardPersonSchema = z.object({
  invitation: z.string(),
  stakeholder: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  side: z.string().nullable(),
  influence: z.number().nullable(),
  state: z.enum(invitedStates),
  hasMail: z.boolean(),
  getsReminders: z.boolean(),
  sentAt: z.iso.datetime().nullable(),
  remindedAt: z.iso.datetime().nullable(),
  openedAt: z.iso.datetime().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  /** The member who entered the answers in this person's name. */
  enteredBy: z.string().nullable(),
});
export type BoardPerson = z.output<typeof boardPersonSchema>;

const boardGroupSchema = z.object({
  by: z.enum(["all", "unit", "side", "influence"]),
  /** `null` where the unit, side or influence is not known. */
  id: z.string().nullable(),
  name: z.string(),
  invited: z.number().int(),
  /** `null` where telling it would tell of fewer than five people in an anonymous round. */
  heard: z.number().int().nullable(),
});

export const roundBoard = endpoint({
  method: "GET",
  path: `${round}/board`,
  summary: "Who was invited and who was heard: people, and coverage by unit, side and influence",
  access: "rounds.change",
  response: z.object({
    seq: z.number().int(),
    round: headSchema,
    /** In anonymous rounds nobody's state tells more than that they were invited. */
    people: z.array(boardPersonSchema),
    coverage: z.array(boardGroupSchema),
    /** How many sheets were sent on each day, the first day first. */
    arrivals: z.array(z.object({ on: z.iso.date(), sent: z.number().int() })),
    /** Stakeholders that the round has not asked, those of most influence first, at most 500. */
    notAsked: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        unit: z.string().nullable(),
        side: z.string().nullable(),
        influence: z.number().nullable(),
      }),
    ),
  }),
});

export const inviteToRound = endpoint({
  method: "POST",
  path: `${round}/invitations`,
  summary: "Invite stakeholders: by mail at once where the round is open, when it opens where it is a draft",
  access: "rounds.change",
  body: z.strictObject({ stakeholders: z.array(idSchema).min(1).max(5_000) }),
  response: stepsSchema.extend({
    invited: z.number().int(),
    /** Who was invited before. */
    again: z.array(z.string()),
    sent: z.number().int(),
    /** Who has no mail address: they get an answer sheet on paper, or the link that `renew` gives. */
    withoutMail: z.array(z.string()),
  }),
  status: 201,
});

export const renewRoundLink = endpoint({
  method: "POST",
  path: `${round}/invitations/:id/renew`,
  summary: "Make a new link to hand over by other ways than mail; it is told this once",
  access: "rounds.change",
  response: stepsSchema.extend({ link: z.string() }),
});

export const revokeRoundLink = endpoint({
  method: "POST",
  path: `${round}/invitations/:id/revoke`,
  summary: "Take back somebody's links; what was answered stays",
  access: "rounds.change",
  response: stepsSchema,
});

export const remindRound = endpoint({
  method: "POST",
  path: `${round}/reminders`,
  summary:
    "Remind those who have not answered, or whom a question back waits for, and who want to be reminded",
  access: "rounds.change",
  body: z.strictObject({
    /** Left out, everybody who has not answered. */
    stakeholders: z.array(idSchema).min(1).max(5_000).optional(),
  }),
  response: stepsSchema.extend({ sent: z.number().int() }),
});

export const readRoundAnswer = endpoint({
  method: "GET",
  path: `${round}/answers/:stakeholder`,
  summary: "What somebody has answered, to be entered or completed in their name; not of anonymous rounds",
  access: "rounds.change",
  response: z.object({ sheet: sheetSchema, recorded: z.array(recordedSchema) }),
});

export const enterRoundAnswer = endpoint({
  method: "POST",
  path: `${round}/answers`,
  summary: "Enter answers from paper or a meeting in somebody's name, marked as entered by the planner",
  access: "rounds.change",
  body: z.strictObject({
    /** Left out in anonymous rounds only. */
    stakeholder: idSchema.nullable(),
    /** The version of the sheet as it was read; 0 where there was none. */
    version: z.number().int().min(0),
    answers: roundAnswersSchema,
  }),
  response: z.object({ sheet: sheetSchema, recorded: z.array(recordedSchema) }),
  status: 201,
});

export const listRoundWords = endpoint({
  method: "GET",
  path: `${round}/words`,
  summary: "What was said in a round, with authors as far as the asker may know them",
  access: "rounds.read",
  response: z.object({
    words: z.array(
      recordedSchema.extend({
        /** Named words: who said them. Confidential words: planners see who, others the unit and role. */
        author: z.object({ id: z.string(), name: z.string() }).nullable(),
        unit: z.string().nullable(),
        role: z.string().nullable(),
        addressedTo: z.string().nullable(),
      }),
    ),
  }),
});
