import { type ColumnSpec, boundsOf, choicesOf, parsePeriod } from "@lodestar/core";
import { z } from "zod";

const LONGEST_TEXT = 20_000;
const LONGEST_LABEL = 500;
const LONGEST_ID = 200;
const MOST_ENTRIES = 1_000;

/** Text that a database can keep: no NUL, no half of a surrogate pair. */
const storable = (most: number) =>
  z
    .string()
    .min(1, "must not be empty; leave it out or send null for unknown")
    .max(most)
    .refine((text) => !text.includes("\0") && text.isWellFormed(), "holds characters that cannot be kept");

/** Names that every object of JavaScript has already: whoever keeps things by id could take one for the other. */
const TAKEN_NAMES = ["__proto__", "constructor", "prototype"];

/** An id: no blanks around it, because a reference with blanks would not find it. */
export const idSchema = storable(LONGEST_ID)
  .refine((id) => id.trim() === id, "must not start or end with a blank")
  .refine((id) => !TAKEN_NAMES.includes(id), "is a name that cannot be an id; choose another");

const numberWithin = ({ min, max }: { readonly min: number; readonly max: number }) => {
  let schema = z.number();
  if (min !== -Infinity) schema = schema.min(min);
  if (max !== Infinity) schema = schema.max(max);
  return schema;
};

/** A day that exists, written YYYY-MM-DD. There is no year 0. */
const daySchema = z.iso.date().refine((day) => !day.startsWith("0000"), "must be a day after the year 0");

const periodSchema = storable(20).refine(
  (period) => parsePeriod(period) !== undefined,
  "must be a period such as 2027, 2027-H1, 2027-Q1 or 2027-01",
);

const linkSchema = (spec: ColumnSpec) =>
  z.strictObject({ to: idSchema, share: numberWithin(boundsOf(spec)).nullable() });

/** What the wire takes for one column, `null` aside. */
export function columnSchema(spec: ColumnSpec): z.ZodType {
  switch (spec.type) {
    case "id":
    case "reference":
      return idSchema;
    case "text":
      return storable(LONGEST_TEXT);
    case "label":
    case "rated":
    case "email":
      return storable(LONGEST_LABEL);
    case "number":
      return numberWithin(boundsOf(spec));
    case "day":
      return daySchema;
    case "period":
      return periodSchema;
    case "choice":
      return z.enum(choicesOf(spec) as [string, ...string[]]);
    case "references":
      return z.array(idSchema).max(MOST_ENTRIES);
    case "labels":
      return z.array(storable(LONGEST_LABEL)).max(MOST_ENTRIES);
    case "links":
      return z.array(linkSchema(spec)).max(MOST_ENTRIES);
  }
}

/** Columns that are never unknown: a list may be empty, but it is there. */
export const isList = ({ type }: ColumnSpec): boolean =>
  type === "references" || type === "labels" || type === "links";
