import { z } from "zod";
import { endpoint } from "../endpoint.ts";

const sessionSchema = z.object({
  id: z.string(),
  /** What the browser calls itself, as it was when the session began. */
  browser: z.string().nullable(),
  beganAt: z.iso.datetime(),
  /** Within a day of when it was last used. */
  usedAt: z.iso.datetime(),
  /** Whether it is the one that asks. */
  isThis: z.boolean(),
});
export type SignedInSession = z.output<typeof sessionSchema>;

export const signInWays = endpoint({
  method: "GET",
  path: "/sign-in-ways",
  summary: "The ways to sign in here besides a password and a link by mail",
  access: "everyone",
  response: z.object({
    /** What the identity provider is called, where one is configured. */
    singleSignOn: z.string().nullable(),
  }),
});

export const listSessions = endpoint({
  method: "GET",
  path: "/me/sessions",
  summary: "Where you are signed in, this session first",
  access: "account",
  response: z.object({ sessions: z.array(sessionSchema) }),
});

export const endSession = endpoint({
  method: "DELETE",
  path: "/me/sessions/:id",
  summary: "End one of your sessions: whoever uses it has to sign in again",
  access: "account",
  response: z.object({ ended: z.number().int() }),
});

export const endOtherSessions = endpoint({
  method: "DELETE",
  path: "/me/sessions",
  summary: "End all your sessions but the one that asks",
  access: "account",
  response: z.object({ ended: z.number().int() }),
});
