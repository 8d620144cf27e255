import type { Member, Membership } from "@lodestar/contract";
import { accept, refuse } from "@lodestar/core";
import { sql as statement } from "kysely";
import { MEMBERS_CHANNEL, type Outcome, type Place, command } from "../../../../command.ts";
import type { Context, World } from "../../../../context.ts";
import { json } from "../../../../db/json.ts";
import type { Sql } from "../../../../db/open-database.ts";
import type { Person } from "../../../../http/identity.ts";
import { addMember, memberAudit } from "../commands.ts";

/** Puts the sample into a new organisation, in the name of its owner. */
export type FillWithSample = (context: Context) => Promise<void>;

export type NewOrganisation = {
  readonly name: string;
  readonly timeZone?: string | undefined;
  readonly fill?: FillWithSample | undefined;
};

/** Makes an organisation whose owner is who asks for it. */
export async function makeOrganisation(
  world: World,
  person: Person,
  { name, timeZone = "UTC", fill }: NewOrganisation,
): Promise<Outcome<Membership>> {
  const id = await makeEmptyOrganisation(world, { name, timeZone });
  const made = await makeOwner(world, id, person);
  if (!made.ok || fill === undefined) return made;
  const { role, stakeholder, units, id: memberId } = made.value.member;
  const { personId, name: personName } = person;
  await fill({
    ...world,
    organisation: id,
    actor: { memberId, personId, name: personName, role, stakeholder, units },
  });
  return made;
}

/** An organisation that nobody is a member of yet, and so nobody sees. */
async function makeEmptyOrganisation(
  { database, now, newId }: World,
  { name, timeZone }: { readonly name: string; readonly timeZone: string },
): Promise<string> {
  const id = newId();
  await database.inOrganisation(id, (sql) =>
    sql
      .insertInto("organisation")
      .values({ id, name, settings: json({ timeZone }), seq: 0, made_at: now().toISOString() })
      .execute(),
  );
  return id;
}

/** Makes a person the owner of an organisation that has none. */
export async function makeOwner(
  world: World,
  organisation: string,
  person: Person,
): Promise<Outcome<Membership>> {
  const { personId, name, email } = person;
  const standing = { role: "owner", stakeholder: null, units: [] } as const;
  const id = world.newId();
  const context = { ...world, organisation, actor: { memberId: id, personId, name, ...standing } };
  const made = await command(context, async (sql, { at }) => {
    const member: Member = { id, name, email, ...standing, units: [], joinedAt: at, version: 1 };
    await addMember(sql, organisation, { ...member, personId });
    const { stored: _stored, ...after } = await settingsNow(sql, organisation);
    const settingsRow = { table: "settings", id: organisation, before: null, after };
    return accept({
      value: { name: after.name },
      audit: { act: "make_organisation", rows: [settingsRow, memberAudit(null, member)] },
    });
  });
  if (!made.ok) return made;
  return accept({
    organisation: { id: organisation, name: made.value.name },
    member: { id, ...standing, units: [] },
  });
}

/** Name and settings as the history tells them, and the settings as they are stored. */
async function settingsNow(sql: Sql, organisation: string) {
  const { name, settings: stored } = await sql
    .selectFrom("organisation")
    .select(["name", "settings"])
    .where("id", "=", organisation)
    .executeTakeFirstOrThrow();
  return { name, timeZone: stored.timeZone ?? "UTC", stored };
}

export type Settings = { readonly name?: string | undefined; readonly timeZone?: string | undefined };

/** Changes what an organisation is called, and where its day begins. */
export function changeSettings(context: Context, change: Settings): Promise<Outcome<Place>> {
  const { organisation } = context;
  return command(context, async (sql) => {
    const { stored, ...before } = await settingsNow(sql, organisation);
    const timeZone = change.timeZone ?? before.timeZone;
    const after = { name: change.name ?? before.name, timeZone };
    await sql
      .updateTable("organisation")
      .set({ name: after.name, settings: json({ ...stored, timeZone }) })
      .where("id", "=", organisation)
      .execute();
    const row = { table: "settings", id: organisation, before, after };
    return accept({ value: {}, audit: { act: "change_settings", rows: [row] } });
  });
}

/**
 * Removes an organisation with all it holds, its history too: that is why this is no act of the history. Those who
 * listen are told that there is something new, and find nothing.
 */
export async function removeOrganisation(
  { database, organisation }: Context,
  name: string,
): Promise<Outcome<{ removed: true }>> {
  return await database.inOrganisation(organisation, async (sql) => {
    const found = await sql
      .selectFrom("organisation")
      .select(["name", "seq"])
      .where("id", "=", organisation)
      .forUpdate()
      .executeTakeFirst();
    if (found === undefined) return refuse("not_found", "There is no such organisation.");
    if (found.name !== name)
      return refuse("wrong_name", `The organisation is called otherwise. Nothing was removed.`);
    await sql.deleteFrom("organisation").where("id", "=", organisation).execute();
    await statement`
      select pg_notify('lodestar', ${`${organisation}:${found.seq + 1}`}),
        pg_notify(${MEMBERS_CHANNEL}, ${organisation})`.execute(sql);
    return accept({ removed: true as const });
  });
}
