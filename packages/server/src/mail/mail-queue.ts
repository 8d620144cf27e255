import { sql as statement } from "kysely";
import { accountsOf } from "../accounts/account-tables.ts";
import type { World } from "../context.ts";
import type { Sql } from "../db/open-database.ts";
import { withoutLinks } from "./letters.ts";
import type { Delivery } from "./smtp.ts";

/** A mail that somebody has taken on to send. */
export type Claimed = {
  readonly organisation: string | null;
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attempts: number;
};

/** After so many attempts a mail is given up; the outbox shows why. */
export const MOST_ATTEMPTS = 8;

/** How long a mail belongs to who took it; after that its sender is taken for dead, and another one sends it. */
const LEASE_MS = 5 * 60_000;
const BATCH = 10;

/** How long to wait after a failed attempt: half a minute, then four times as long each time, at most six hours. */
export const waitAfter = (attempts: number): number =>
  Math.min(6 * 3_600_000, 30_000 * 4 ** Math.max(0, attempts - 1));

const inMailTask = <T>({ database }: World, work: (sql: Sql) => Promise<T>): Promise<T> =>
  database.outside(async (sql) => {
    await statement`select set_config('lodestar.task', 'mail', true)`.execute(sql);
    return await work(sql);
  });

const after = (now: Date, ms: number) => new Date(now.getTime() + ms).toISOString();

/** Takes on mails that wait: of organisations, and to people about their accounts. No two senders take the same. */
export async function claimMails(world: World): Promise<Claimed[]> {
  const now = world.now();
  const [at, lease] = [now.toISOString(), after(now, LEASE_MS)];
  const ofOrganisations = await inMailTask(world, (sql) =>
    statement<Claimed>`
      update mail set attempts = attempts + 1, retry_at = ${lease}
      where (organisation_id, id) in (
        select organisation_id, id from mail
        where sent_at is null and attempts < ${MOST_ATTEMPTS} and (retry_at is null or retry_at <= ${at})
        order by written_at limit ${BATCH} for update skip locked
      )
      returning organisation_id as organisation, id, recipient as "to", subject, body as text, attempts`.execute(
      sql,
    ),
  );
  const ofAccounts = await statement<Claimed>`
    update account_mail set attempts = attempts + 1, retry_at = ${lease}
    where id in (
      select id from account_mail
      where sent_at is null and attempts < ${MOST_ATTEMPTS} and (retry_at is null or retry_at <= ${at})
        and expires_at > ${at}
      order by written_at limit ${BATCH} for update skip locked
    )
    returning null as organisation, id, recipient as "to", subject, body as text, attempts`.execute(
    accountsOf(world),
  );
  return [...ofOrganisations.rows, ...ofAccounts.rows];
}

/** Notes what became of a mail. Of a mail that was sent, the link is not kept: it is its receiver's alone. */
export async function noteDelivery(world: World, mail: Claimed, delivery: Delivery): Promise<void> {
  const now = world.now();
  const outcome = delivery.ok
    ? {
        sent_at: now,
        body: withoutLinks(mail.text),
        retry_at: null,
        last_error: null,
        attempts: mail.attempts,
      }
    : {
        sent_at: null,
        body: mail.text,
        retry_at: new Date(now.getTime() + waitAfter(mail.attempts)),
        last_error: delivery.error,
        attempts: delivery.isFinal ? MOST_ATTEMPTS : mail.attempts,
      };
  const { organisation, id } = mail;
  if (organisation === null) {
    await accountsOf(world).updateTable("account_mail").set(outcome).where("id", "=", id).execute();
    return;
  }
  const written = {
    ...outcome,
    sent_at: outcome.sent_at?.toISOString() ?? null,
    retry_at: outcome.retry_at?.toISOString() ?? null,
  };
  await inMailTask(world, (sql) =>
    sql
      .updateTable("mail")
      .set(written)
      .where("organisation_id", "=", organisation)
      .where("id", "=", id)
      .execute(),
  );
}
