import { roles } from "@lodestar/core";
import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { idSchema } from "./column-schema.ts";

export const roleSchema = z.enum(roles);
export const emailSchema = z.email().max(320);
export const passwordSchema = z.string().min(10, "must have at least 10 characters").max(200);
const personNameSchema = z.string().trim().min(1).max(200);

const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  stakeholder: z.string().nullable(),
  units: z.array(z.string()),
  joinedAt: z.iso.datetime(),
  version: z.number().int(),
});
export type Member = z.output<typeof memberSchema>;

const invitationSchema = z.object({
  id: z.string(),
  email: z.string(),
  role: roleSchema,
  stakeholder: z.string().nullable(),
  units: z.array(z.string()),
  invitedBy: z.string(),
  invitedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Invitation = z.output<typeof invitationSchema>;

const members = "/organisations/:organisation/members";
const invitations = "/organisations/:organisation/invitations";
const seqSchema = z.object({ seq: z.number().int() });

export const listMembers = endpoint({
  method: "GET",
  path: members,
  summary: "Members and open invitations",
  access: "members.read",
  response: z.object({ members: z.array(memberSchema), invitations: z.array(invitationSchema) }),
});

export const changeMember = endpoint({
  method: "PATCH",
  path: `${members}/:id`,
  summary: "Change a member's role, units or the stakeholder they are",
  access: "members.change",
  body: z.strictObject({
    version: z.number().int().min(1),
    role: roleSchema.optional(),
    stakeholder: idSchema.nullable().optional(),
    units: z.array(idSchema).max(1000).optional(),
  }),
  response: seqSchema,
});

export const removeMember = endpoint({
  method: "DELETE",
  path: `${members}/:id`,
  summary: "End a membership; the last owner stays",
  access: "members.change",
  response: seqSchema,
});

export const inviteMember = endpoint({
  method: "POST",
  path: invitations,
  summary: "Invite somebody by mail",
  access: "members.invite",
  body: z.strictObject({
    email: emailSchema,
    role: roleSchema,
    stakeholder: idSchema.nullable().optional(),
    units: z.array(idSchema).max(1000).optional(),
  }),
  response: z.object({ id: z.string(), seq: z.number().int() }),
  status: 201,
});

export const revokeInvitation = endpoint({
  method: "DELETE",
  path: `${invitations}/:id`,
  summary: "Take back an invitation",
  access: "members.invite",
  response: seqSchema,
});

const tokenInput = z.string().min(20).max(200);

export const setUp = endpoint({
  method: "POST",
  path: "/setup",
  summary: "Become the owner of the first organisation with the link that the first start printed",
  access: "everyone",
  body: z.strictObject({
    token: tokenInput,
    name: personNameSchema,
    email: emailSchema,
    password: passwordSchema,
  }),
  response: z.object({ organisation: z.string() }),
  status: 201,
});

export const readInvitation = endpoint({
  method: "POST",
  path: "/invitations/read",
  summary: "What an invitation's link is for",
  access: "everyone",
  body: z.strictObject({ token: tokenInput }),
  response: z.object({
    organisation: z.string(),
    email: z.string(),
    role: roleSchema,
    /** Whether the address already has an account, so that its password is asked for instead of a new one. */
    hasAccount: z.boolean(),
  }),
});

export const acceptInvitation = endpoint({
  method: "POST",
  path: "/invitations/accept",
  summary: "Accept an invitation, with a new account or the one the address has",
  access: "everyone",
  body: z.strictObject({
    token: tokenInput,
    name: personNameSchema.optional(),
    /** Not needed by whoever is signed in with the invited address. */
    password: z.string().min(1).max(200).optional(),
  }),
  response: z.object({ organisation: z.string() }),
  status: 201,
});

export const tokenScopes = ["read", "change"] as const;

const apiTokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(tokenScopes),
  madeAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});

const tokens = "/organisations/:organisation/tokens";

export const listTokens = endpoint({
  method: "GET",
  path: tokens,
  summary: "Your own API tokens",
  access: "token.make",
  response: z.object({ tokens: z.array(apiTokenSchema) }),
});

export const makeToken = endpoint({
  method: "POST",
  path: tokens,
  summary: "Make an API token; it is shown once",
  access: "token.make",
  body: z.strictObject({
    name: personNameSchema,
    scope: z.enum(tokenScopes),
    days: z.number().int().min(1).max(366),
  }),
  response: z.object({ id: z.string(), token: z.string(), seq: z.number().int() }),
  status: 201,
});

export const revokeToken = endpoint({
  method: "DELETE",
  path: `${tokens}/:id`,
  summary: "Revoke an API token of yours",
  access: "token.make",
  response: seqSchema,
});

export const listOutbox = endpoint({
  method: "GET",
  path: "/organisations/:organisation/outbox",
  summary: "Mails sent, or that would have been sent where no mail server is configured",
  access: "outbox.read",
  response: z.object({
    isMailConfigured: z.boolean(),
    mails: z.array(
      z.object({
        id: z.string(),
        to: z.string(),
        subject: z.string(),
        text: z.string(),
        writtenAt: z.iso.datetime(),
        sentAt: z.iso.datetime().nullable(),
        lastError: z.string().nullable(),
      }),
    ),
  }),
});
