import type { Context } from "../../context.ts";
import type { Database } from "../../db/open-database.ts";

type Actor = Context["actor"];

/** Makes an empty organisation and gives what somebody sees of it; an owner where nothing else is said. */
export async function anOrganisation(
  database: Database,
  { id = "o1", actor = {} }: { readonly id?: string; readonly actor?: Partial<Actor> } = {},
): Promise<Context> {
  const context = contextOf(database, id, actor);
  await database.inOrganisation(id, (sql) =>
    sql
      .insertInto("organisation")
      .values({ id, name: id, settings: JSON.stringify({}), seq: 0, made_at: context.now().toISOString() })
      .execute(),
  );
  return context;
}

/** An organisation that is there, as somebody sees it. */
export function contextOf(database: Database, organisation: string, actor: Partial<Actor> = {}): Context {
  let made = 0;
  const memberId = actor.memberId ?? "ana";
  return {
    database,
    organisation,
    now: () => new Date("2027-03-01T09:00:00Z"),
    newId: () => `${memberId}${++made}`,
    actor: {
      role: "owner",
      stakeholder: null,
      units: [],
      personId: memberId,
      name: "Ana",
      ...actor,
      memberId,
    },
  };
}
