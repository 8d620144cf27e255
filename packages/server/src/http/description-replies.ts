import { sql as statement } from "kysely";
import type { AppParts } from "./app-parts.ts";
import { openApi } from "./openapi.ts";
import { problem } from "./problem.ts";
import { referencePage, referenceStyle } from "./reference-page.ts";

type Replies = Readonly<Record<string, () => Response | Promise<Response>>>;

/** What the server tells about itself to everybody. */
export function descriptionReplies(parts: AppParts): Replies {
  const { world, settings } = parts;
  const once = <T>(make: () => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const description = once(() => openApi(settings.publicUrl));
  const json = once(() => JSON.stringify(description()));
  const page = once(() => referencePage(description()));
  const reply = (text: string, type: string) =>
    new Response(text, { headers: { "content-type": type, "cache-control": "no-cache" } });
  return {
    "/api/health": () => Response.json({ alive: true }),
    "/api/ready": () => readiness(world),
    "/api/openapi.json": () => reply(json(), "application/json"),
    "/api/reference": () => reply(page(), "text/html; charset=utf-8"),
    "/api/reference.css": () => reply(referenceStyle, "text/css; charset=utf-8"),
  };
}

/** Migrations run before the database is handed out: one that answers is at this version. */
async function readiness({ database }: AppParts["world"]): Promise<Response> {
  const answered = await database
    .outside((sql) => statement`select from organisation limit 0`.execute(sql))
    .catch(() => undefined);
  if (answered === undefined) return problem("not_ready", { detail: "The database does not answer." });
  return Response.json({ ready: true, database: database.kind });
}
