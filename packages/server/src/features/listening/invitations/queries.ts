import { sql as statement } from "kysely";
import type { Sql } from "../../../db/open-database.ts";

/** Somebody invited to a round, as the register knows them now. */
export type InvitedPerson = {
  readonly id: string;
  readonly stakeholder: string;
  readonly name: string;
  readonly email: string | null;
  readonly sentAt: string | null;
  readonly revokedAt: string | null;
  readonly wantsReminders: boolean;
  /** Whether their sheet was sent, by themselves or in their name. Nobody's is in anonymous rounds. */
  readonly hasAnswered: boolean;
  /** Whether a question back waits for them. */
  readonly isAskedBack: boolean;
};

/** Everybody whom a round has invited and who is still in the register, by name. */
export async function invitedPeople(
  sql: Sql,
  organisation: string,
  round: string,
): Promise<readonly InvitedPerson[]> {
  const { rows } = await statement<InvitedPerson>`
    select invited.id, invited.stakeholder, stakeholder.name, stakeholder.email,
      invited.sent_at as "sentAt", invited.revoked_at as "revokedAt", invited.wants_reminders as "wantsReminders",
      exists (
        select from answer_sheet where answer_sheet.organisation_id = ${organisation}
          and answer_sheet.round_id = ${round} and answer_sheet.stakeholder = invited.stakeholder
          and answer_sheet.sent_at is not null
      ) as "hasAnswered",
      exists (
        select from follow_up where follow_up.organisation_id = ${organisation}
          and follow_up.round_id = ${round} and follow_up.stakeholder = invited.stakeholder
          and follow_up.answer is null
      ) as "isAskedBack"
    from round_invitation as invited
    join stakeholder on stakeholder.organisation_id = ${organisation} and stakeholder.id = invited.stakeholder
    where invited.organisation_id = ${organisation} and invited.round_id = ${round}
    order by stakeholder.name collate "C", invited.id`.execute(sql);
  return rows;
}

/** The stakeholders among some ids. */
export async function knownStakeholders(
  sql: Sql,
  organisation: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await statement<{ id: string }>`
    select id from stakeholder where organisation_id = ${organisation} and id = any(${ids}::text[])`.execute(
    sql,
  );
  return new Set(rows.map(({ id }) => id));
}
