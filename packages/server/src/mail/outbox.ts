import { sql as statement } from "kysely";
import { accountsOf } from "../accounts/account-tables.ts";
import type { World } from "../context.ts";
import type { Sql } from "../db/open-database.ts";
import type { Letter } from "./letters.ts";

/** The channel that wakes the sender of every process. */
export const mailChannel = "lodestar_mail";

export type Addressed = {
  readonly id: string;
  readonly to: string;
  readonly letter: Letter;
  readonly at: string;
};

/** Writes a mail of an organisation, as a part of the act that calls for it: it is sent if the act takes place. */
export async function writeMail(sql: Sql, organisation: string, mail: Addressed): Promise<void> {
  await writeMails(sql, organisation, [mail]);
}

/** So many mails are written by one statement. */
const AT_ONCE = 500;

/** Writes any number of mails, as a part of the act that calls for them. */
export async function writeMails(sql: Sql, organisation: string, mails: readonly Addressed[]): Promise<void> {
  const rows = mails.map(({ id, to, letter, at }) => ({
    organisation_id: organisation,
    id,
    recipient: to,
    subject: letter.subject,
    body: letter.text,
    written_at: at,
    sent_at: null,
    attempts: 0,
    retry_at: null,
    last_error: null,
  }));
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await sql
      .insertInto("mail")
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
  if (rows.length > 0) await statement`select pg_notify(${mailChannel}, '')`.execute(sql);
}

/** How long a mail that has ended is kept for whoever looks after the server. */
const KEPT_MS = 24 * 3_600_000;

/** So many mails a person gets within an hour, whoever asks for them. */
const MOST_AN_HOUR = 6;
const HOUR_MS = 3_600_000;

type AccountLetter = { readonly to: string; readonly letter: Letter; readonly minutes: number };

/**
 * Writes a mail that lets its receiver sign in, where the address has an account. Known and unknown addresses take the
 * same statements, so that the time of the answer does not tell who has one.
 */
export async function writeAccountMail(world: World, { to, letter, minutes }: AccountLetter): Promise<void> {
  const now = world.now();
  const expires = new Date(now.getTime() + minutes * 60_000);
  const accounts = accountsOf(world);
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const email = to.toLowerCase();
  await accounts
    .deleteFrom("account_mail")
    .where("expires_at", "<", new Date(now.getTime() - KEPT_MS))
    .execute();
  await statement`
    with written as (
      insert into account_mail (id, recipient, subject, body, written_at, expires_at)
      select ${world.newId()}, email, ${letter.subject}, ${letter.text}, ${now}::timestamptz, ${expires}::timestamptz
      from person where email = ${email} and ${MOST_AN_HOUR} > (
        select count(*) from account_mail where recipient = ${email} and written_at > ${hourAgo}::timestamptz
      )
      returning id
    )
    select pg_notify(${mailChannel}, (select count(*)::text from written))`.execute(accounts);
}
