import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { idSchema } from "./column-schema.ts";
import { roleSchema } from "./members.ts";

const nameSchema = z.string().trim().min(1).max(200);

/** A time zone that this machine knows, such as Europe/Stockholm. */
export const timeZoneSchema = z
  .string()
  .max(60)
  .refine(isTimeZone, "must be a time zone such as Europe/Stockholm");

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

export const settingsSchema = z.object({
  /** Where the organisation's day begins and ends. */
  timeZone: timeZoneSchema,
});

export const membershipSchema = z.object({
  organisation: z.object({ id: z.string(), name: z.string() }),
  member: z.object({
    id: z.string(),
    role: roleSchema,
    stakeholder: z.string().nullable(),
    /** The units this member leads, with all below. */
    units: z.array(z.string()),
  }),
});
export type Membership = z.output<typeof membershipSchema>;

export const me = endpoint({
  method: "GET",
  path: "/me",
  summary: "Who is signed in, and where they are a member",
  access: "account",
  response: z.object({
    person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    memberships: z.array(membershipSchema),
  }),
});

export const makeOrganisation = endpoint({
  method: "POST",
  path: "/organisations",
  summary: "Make an organisation and become its owner",
  access: "account",
  body: z.strictObject({
    name: nameSchema,
    timeZone: timeZoneSchema.optional(),
    /** Begin with the sample organisation instead of an empty one. */
    withSample: z.boolean().optional(),
  }),
  response: membershipSchema,
  status: 201,
});

export const organisation = endpoint({
  method: "GET",
  path: "/organisations/:organisation",
  summary: "Name, settings and size of an organisation",
  access: "organisation.read",
  response: z.object({
    id: z.string(),
    name: z.string(),
    settings: settingsSchema,
    /** The latest change. */
    seq: z.number().int(),
    /** Rows of each table. */
    counts: z.record(z.string(), z.number().int()),
  }),
});

export const changeSettings = endpoint({
  method: "PATCH",
  path: "/organisations/:organisation",
  summary: "Change an organisation's name or settings",
  access: "settings.change",
  body: z.strictObject({ name: nameSchema.optional(), timeZone: timeZoneSchema.optional() }),
  response: z.object({ seq: z.number().int() }),
});

export const removeOrganisation = endpoint({
  method: "DELETE",
  path: "/organisations/:organisation",
  summary: "Remove an organisation and all it holds; its name is asked for, because nothing brings it back",
  access: "organisation.remove",
  query: z.strictObject({ name: nameSchema }),
  response: z.object({ removed: z.literal(true) }),
});

export const search = endpoint({
  method: "GET",
  path: "/organisations/:organisation/search",
  summary: "Find people, words, goals and plan items by what they are called or say",
  access: "organisation.read",
  query: z.strictObject({
    q: z.string().trim().min(1).max(200),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  response: z.object({
    hits: z.array(z.object({ id: z.string(), table: z.string(), title: z.string(), excerpt: z.string() })),
  }),
});

const relatedSchema = z.object({
  id: z.string(),
  table: z.string(),
  kind: z.string().nullable(),
  title: z.string(),
  /** The share or strength of the link that leads here. */
  share: z.number().nullable(),
});
export type Related = z.output<typeof relatedSchema>;

export const itemStory = endpoint({
  method: "GET",
  path: "/organisations/:organisation/items/:id",
  summary:
    "Why an item is here and where it leads: words and decisions behind it, goals above it, work below it",
  access: "organisation.read",
  response: z.object({
    item: relatedSchema,
    /** Paths up, each from the item's parent to the top. */
    leadsTo: z.array(z.array(relatedSchema)),
    comesFrom: z.array(relatedSchema.extend({ said: z.string().nullable(), by: z.string().nullable() })),
    carriedBy: z.array(relatedSchema),
    mentionedIn: z.array(relatedSchema.extend({ column: z.string() })),
  }),
});

export const organisationIdSchema = idSchema;
