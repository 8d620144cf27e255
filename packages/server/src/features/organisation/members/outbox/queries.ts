import type { ResponseOf, listOutbox as listOutboxEndpoint } from "@lodestar/contract";
import { accountsOf } from "../../../../accounts/account-tables.ts";
import { findServerOwner } from "../../../../accounts/owner-link.ts";
import type { Context } from "../../../../context.ts";
import { withoutLinks } from "../../../../mail/letters.ts";

type Outbox = ResponseOf<typeof listOutboxEndpoint>;
type Mail = Outbox["mails"][number];

/** The latest so many mails are shown. */
const SHOWN = 200;

/**
 * Mails of an organisation, the latest first. Links in them are shown only where no mail server is configured, so that
 * somebody can pass them on. Mails with which members sign in are shown to who set the server up, and to nobody else:
 * whoever reads one could be its receiver.
 */
export async function listOutbox(context: Context, isMailConfigured: boolean): Promise<Outbox> {
  const mails = await ofOrganisation(context);
  const isServerOwner = (await findServerOwner(context)) === context.actor.personId;
  const signIns = isServerOwner && !isMailConfigured ? await ofAccounts(context) : [];
  const shown = [...mails, ...signIns]
    .sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1))
    .slice(0, SHOWN)
    .map((mail) => (isMailConfigured ? { ...mail, text: withoutLinks(mail.text) } : mail));
  return { isMailConfigured, mails: shown };
}

async function ofOrganisation({ database, organisation }: Context): Promise<Mail[]> {
  return await database.inOrganisation(organisation, (sql) =>
    sql
      .selectFrom("mail")
      .select([
        "id",
        "recipient as to",
        "subject",
        "body as text",
        "written_at as writtenAt",
        "sent_at as sentAt",
        "last_error as lastError",
      ])
      .where("organisation_id", "=", organisation)
      .orderBy("written_at", "desc")
      .orderBy("id")
      .limit(SHOWN)
      .execute(),
  );
}

/** Mails with which members of the organisation sign in. */
async function ofAccounts({ database, organisation, ...world }: Context): Promise<Mail[]> {
  const members = await database.inOrganisation(organisation, (sql) =>
    sql.selectFrom("member").select("email").where("organisation_id", "=", organisation).execute(),
  );
  if (members.length === 0) return [];
  const rows = await accountsOf({ database })
    .selectFrom("account_mail")
    .selectAll()
    .where(
      "recipient",
      "in",
      members.map(({ email }) => email),
    )
    .where("expires_at", ">", world.now())
    .orderBy("written_at", "desc")
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    to: row.recipient,
    subject: row.subject,
    text: row.body,
    writtenAt: row.written_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    lastError: row.last_error,
  }));
}
