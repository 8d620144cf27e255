import { z } from "zod";
import { endpoint } from "../endpoint.ts";

/** Kinds of server-sent events. `change` carries a Change; `findings` says that findings may be new; `lost` asks to load again. */
export const eventNames = ["change", "lost"] as const;

export const watchChanges = endpoint({
  method: "GET",
  path: "/organisations/:organisation/events",
  summary: "Changes as they happen (server-sent events; the id is the change's seq, Last-Event-ID resumes)",
  access: "organisation.read",
  query: z.strictObject({ after: z.coerce.number().int().min(0).optional() }),
  response: z.unknown(),
  responseType: "text/event-stream",
});
