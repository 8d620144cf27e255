import { type Question, type RoundAnswer, type RoundAnswers, wordsKinds } from "@lodestar/core";
import { z } from "zod";
import { idSchema } from "../organisation/column-schema.ts";

const LONGEST_WORDS = 10_000;
const MOST_ENTRIES = 100;
const MOST_ITEMS = 200;
export const MOST_QUESTIONS = 60;

/** Part of the ids of what is said to it, so it stays short and plain. */
export const questionIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "must be small letters, digits and hyphens, at most 40");

const shortText = z.string().trim().min(1).max(1_000);
const items = z.array(idSchema).min(1).max(MOST_ITEMS);

const asked = {
  id: questionIdSchema,
  text: shortText,
  help: z.string().trim().min(1).max(2_000).nullable(),
  isRequired: z.boolean(),
};

/** One question of a round, as planners write it. */
export const questionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...asked, kind: z.literal("targets") }),
  z.strictObject({ ...asked, kind: z.literal("ranking"), items }),
  z.strictObject({ ...asked, kind: z.literal("points"), items }),
  z.strictObject({
    ...asked,
    kind: z.literal("agreement"),
    propositions: z
      .array(z.strictObject({ id: questionIdSchema, text: shortText }))
      .min(1)
      .max(MOST_ITEMS),
    scaleMin: z.number().int().min(-10).max(10),
    scaleMax: z.number().int().min(-9).max(100),
    labels: z.array(z.string().trim().min(1).max(200)).max(101),
  }),
  z.strictObject({ ...asked, kind: z.literal("needs") }),
  z.strictObject({ ...asked, kind: z.literal("barriers") }),
  z.strictObject({ ...asked, kind: z.literal("assumptions") }),
  z.strictObject({ ...asked, kind: z.literal("votes"), statements: z.array(idSchema).max(2_000) }),
  z.strictObject({ ...asked, kind: z.literal("words"), saidAs: z.enum(wordsKinds) }),
]) satisfies z.ZodType<Question>;

/** Words are kept exactly as they were typed: nothing is cut off around them. */
const words = z.string().max(LONGEST_WORDS);
const amount = z.number().nullable();
const entriesOf = <S extends z.ZodType>(entry: S) => z.array(entry).max(MOST_ENTRIES);
const wordsEntries = entriesOf(z.strictObject({ text: words }));

/** What somebody gives to one question, finished or not: what is only begun can be saved too. */
export const roundAnswerSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("targets"),
    entries: entriesOf(
      z.strictObject({
        title: words,
        measure: words,
        baseline: amount,
        target: amount,
        dueOn: z.string().max(40).nullable(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal("ranking"),
    ranks: z.array(z.strictObject({ item: idSchema, rank: z.number() })).max(MOST_ITEMS),
  }),
  z.strictObject({
    kind: z.literal("points"),
    points: z.array(z.strictObject({ item: idSchema, points: z.number() })).max(MOST_ITEMS),
  }),
  z.strictObject({
    kind: z.literal("agreement"),
    values: z.array(z.strictObject({ proposition: questionIdSchema, value: z.number() })).max(MOST_ITEMS),
  }),
  z.strictObject({
    kind: z.literal("needs"),
    entries: entriesOf(z.strictObject({ text: words, unit: idSchema.nullable() })),
  }),
  z.strictObject({
    kind: z.literal("barriers"),
    entries: entriesOf(
      z.strictObject({
        text: words,
        side: z.enum(["inner", "outer"]).nullable(),
        severity: amount,
        likelihood: amount,
      }),
    ),
  }),
  z.strictObject({ kind: z.literal("assumptions"), entries: wordsEntries }),
  z.strictObject({
    kind: z.literal("votes"),
    votes: z.array(z.strictObject({ statement: idSchema, vote: z.enum(["1", "0", "-1"]) })).max(2_000),
  }),
  z.strictObject({ kind: z.literal("words"), entries: wordsEntries }),
]) satisfies z.ZodType<RoundAnswer>;

/** Answers by the id of their question. */
export const roundAnswersSchema = z.record(
  questionIdSchema,
  roundAnswerSchema,
) satisfies z.ZodType<RoundAnswers>;
