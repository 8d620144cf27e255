import type { Role } from "@lodestar/core";
import { sql as statement } from "kysely";
import type { Context, World } from "../context.ts";

type Actor = Context["actor"];

type ActorRow = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly stakeholder: string | null;
  readonly units: readonly string[];
};

/** What a person is in an organisation, with all units below those they lead; `undefined` where they are no member. */
export function findActor(
  { database }: World,
  organisation: string,
  personId: string,
): Promise<Actor | undefined> {
  return database.inOrganisation(organisation, async (sql) => {
    // `union` drops what was seen already, so that units in a ring end too.
    const { rows } = await statement<ActorRow>`
      with recursive own as (
        select id, name, role, stakeholder, units from member
        where organisation_id = ${organisation} and person_id = ${personId}
      ), led as (
        select unnest(units) collate "C" as id from own
        union
        select unit.id from unit join led on unit.parent = led.id where unit.organisation_id = ${organisation}
      )
      select id, name, role, stakeholder,
        array(select led.id from led order by led.id collate "C") as units
      from own`.execute(sql);
    const [found] = rows;
    if (found === undefined) return undefined;
    const { id, name, role, stakeholder, units } = found;
    return { memberId: id, personId, name, role, stakeholder, units };
  });
}
