import { z } from "zod";
import { endpoint } from "../endpoint.ts";

const statements = z.array(z.string());

/** Proposals only: nothing changes until somebody takes one over by a change of their own. */
export const suggestThemes = endpoint({
  method: "GET",
  path: "/organisations/:organisation/theme-suggestions",
  summary:
    "Which statements say much the same: suggested themes, additions to those there are, and who is in none",
  access: "themes.suggest",
  response: z.object({
    seq: z.number().int(),
    /** Themes there could be: words that stand for each, and its statements, the most telling first. */
    suggestions: z.array(z.object({ label: z.array(z.string()), statements })),
    /** Statements that seem to belong to themes that are there. */
    additions: z.array(z.object({ theme: z.string(), statements })),
    /** Statements like no others. */
    unassigned: statements,
  }),
});
