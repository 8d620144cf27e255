import { accept, isOpen, refuse } from "@lodestar/core";
import { pageLinks } from "../../../accounts/page-links.ts";
import { makeSecretToken } from "../../../accounts/secret-token.ts";
import { type AuditRow, type Outcome, type Place, command } from "../../../command.ts";
import type { Context } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { type Addressed, writeMails } from "../../../mail/outbox.ts";
import { roundLetters } from "../../../mail/round-letters.ts";
import { closesInWords } from "../rounds/closes-in-words.ts";
import { type RoundFound, findRound, organisationAbout } from "../rounds/queries.ts";
import { type InvitedPerson, invitedPeople, knownStakeholders } from "./queries.ts";

/** How long a link is good: long enough to see what became of one's words. */
const LINK_DAYS = 400;
const DAY_MS = 24 * 3_600_000;
const AT_ONCE = 500;

const noRound = (id: string) => refuse("not_found", `There is no round “${id}”.`);

/** An invitation as the history tells it. */
const invitationAudit = (id: string, before: object | null, after: object | null): AuditRow => ({
  table: "round_invitations",
  id,
  before: before as AuditRow["before"],
  after: after as AuditRow["after"],
});

type Invited = {
  readonly invited: number;
  readonly again: readonly string[];
  readonly sent: number;
  readonly withoutMail: readonly string[];
};

/** Invites stakeholders to a round: by mail at once where it is open, when it opens where it is a draft. */
export function inviteToRound(
  context: Context,
  publicUrl: string,
  roundId: string,
  stakeholders: readonly string[],
): Promise<Outcome<Invited & Place>> {
  const { organisation } = context;
  return command(context, async (sql, { at }) => {
    const round = await findRound(sql, organisation, roundId);
    if (round === undefined) return noRound(roundId);
    if (round.state === "closed") return refuse("wrong_state", "This round is closed; open it again first.");
    const asked = [...new Set(stakeholders)];
    const known = await knownStakeholders(sql, organisation, asked);
    const stranger = asked.find((id) => !known.has(id));
    if (stranger !== undefined)
      return refuse("refers_to_nothing", `There is no stakeholder “${stranger}” (any more).`);
    const before = await invitedPeople(sql, organisation, roundId);
    const again = asked.filter((id) => before.some(({ stakeholder }) => stakeholder === id));
    const fresh = asked.filter((id) => !again.includes(id));
    const rows = await keepInvitations(sql, context, { round, at, stakeholders: fresh });
    const sent = round.state === "open" ? await sendInvitations(sql, context, { publicUrl, at, round }) : 0;
    const people = await invitedPeople(sql, organisation, roundId);
    const withoutMail = people
      .filter(({ stakeholder, email }) => fresh.includes(stakeholder) && email === null)
      .map(({ stakeholder }) => stakeholder);
    const value = { invited: fresh.length, again, sent, withoutMail };
    return accept({ value, audit: { act: "invite_to_round", rows } });
  });
}

type Keeping = { readonly round: RoundFound; readonly at: string; readonly stakeholders: readonly string[] };

async function keepInvitations(
  sql: Sql,
  { organisation, newId }: Context,
  { round, at, stakeholders }: Keeping,
): Promise<AuditRow[]> {
  const rows = stakeholders.map((stakeholder) => ({
    organisation_id: organisation,
    id: newId(),
    round_id: round.id,
    stakeholder,
    invited_at: at,
    sent_at: null,
    reminded_at: null,
    opened_at: null,
    answered_at: null,
    revoked_at: null,
    wants_reminders: true,
  }));
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await sql
      .insertInto("round_invitation")
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
  return rows.map(({ id, stakeholder }) => invitationAudit(id, null, { round: round.id, stakeholder }));
}

type Sending = { readonly publicUrl: string; readonly at: string; readonly round: RoundFound };

/** Sends the invitations of an open round that were not sent yet; gives how many have an address to go to. */
export async function sendInvitations(sql: Sql, context: Context, sending: Sending): Promise<number> {
  const { organisation } = context;
  const people = await invitedPeople(sql, organisation, sending.round.id);
  const waiting = people.filter(
    ({ sentAt, revokedAt, email }) => sentAt === null && revokedAt === null && email !== null,
  );
  await sendLetters(sql, context, sending, waiting, "invitation");
  return waiting.length;
}

type LetterKind = "invitation" | "reminder";

/** Writes a mail for each of some people, with links of its own. */
async function sendLetters(
  sql: Sql,
  context: Context,
  { publicUrl, at, round }: Sending,
  people: readonly InvitedPerson[],
  kind: LetterKind,
): Promise<void> {
  if (people.length === 0) return;
  const { organisation, newId } = context;
  const { name } = await organisationAbout(sql, organisation);
  const links: LinkRow[] = [];
  const mails: Addressed[] = [];
  for (const person of people) {
    const [answer, reminders] = [newLink(organisation, "answer"), newLink(organisation, "reminders")];
    const isAnonymousReminder = round.confidentiality === "anonymous" && kind === "reminder";
    const made = isAnonymousReminder ? [reminders] : [answer, reminders];
    const of = { round: round.id, invitation: person.id, at };
    links.push(...made.map((link) => linkRow(organisation, link, of)));
    const { answer: answerPage } = pageLinks(publicUrl);
    const letter = letterOf(kind, round, {
      organisation: name,
      name: person.name,
      link: isAnonymousReminder ? null : answerPage(answer.token),
      noReminders: answerPage(reminders.token),
    });
    // The id must not tell when, or for whom in which order, a mail was written.
    mails.push({ id: `round-${newId()}`, to: person.email ?? "", letter, at });
  }
  for (let from = 0; from < links.length; from += AT_ONCE)
    await sql
      .insertInto("round_link")
      .values(links.slice(from, from + AT_ONCE))
      .execute();
  await writeMails(sql, organisation, mails);
  await sql
    .updateTable("round_invitation")
    .set(kind === "invitation" ? { sent_at: at } : { reminded_at: at })
    .where("organisation_id", "=", organisation)
    .where(
      "id",
      "in",
      people.map(({ id }) => id),
    )
    .execute();
}

type NewLink = { readonly token: string; readonly hash: string; readonly kind: "answer" | "reminders" };

const newLink = (organisation: string, kind: NewLink["kind"]): NewLink => ({
  ...makeSecretToken(kind === "answer" ? "ans" : "rem", organisation),
  kind,
});

/** Makes another link to answer for somebody invited; gives its token, which is kept nowhere. */
export async function makeLink(sql: Sql, organisation: string, of: LinkOf): Promise<string> {
  const link = newLink(organisation, "answer");
  await sql
    .insertInto("round_link")
    .values(linkRow(organisation, link, of))
    .execute();
  return link.token;
}

type LinkRow = ReturnType<typeof linkRow>;

type LinkOf = { readonly round: string; readonly invitation: string; readonly at: string };

const linkRow = (organisation: string, { hash, kind }: NewLink, { round, invitation, at }: LinkOf) => ({
  organisation_id: organisation,
  token_hash: hash,
  round_id: round,
  invitation_id: invitation,
  kind,
  expires_at: new Date(Date.parse(at) + LINK_DAYS * DAY_MS).toISOString(),
});

type LetterAbout = {
  readonly organisation: string;
  readonly name: string;
  readonly link: string | null;
  readonly noReminders: string;
};

/** The mail of a round to one person. */
export function letterOf(kind: LetterKind, round: RoundFound, about: LetterAbout) {
  const common = {
    ...about,
    title: round.title,
    closes: closesInWords(round),
  };
  return kind === "invitation"
    ? roundLetters.invitation({
        ...common,
        link: about.link ?? "",
        words: round.invitationText,
        confidentiality: round.confidentiality,
      })
    : roundLetters.reminder({ ...common, words: round.reminderText });
}

/** Reminds people by mail: those asked for, or everybody; only whom we wait for and who want to be reminded. */
export function remindRound(
  context: Context,
  publicUrl: string,
  roundId: string,
  stakeholders: readonly string[] | undefined,
): Promise<Outcome<{ sent: number } & Place>> {
  const { organisation } = context;
  return command(context, async (sql, { at }) => {
    const round = await findRound(sql, organisation, roundId);
    if (round === undefined) return noRound(roundId);
    if (!isOpen(round, at)) return refuse("wrong_state", "Reminders are sent while a round is open.");
    const people = await invitedPeople(sql, organisation, roundId);
    const due = people.filter(
      (person) =>
        person.email !== null &&
        person.sentAt !== null &&
        person.revokedAt === null &&
        person.wantsReminders &&
        (!person.hasAnswered || person.isAskedBack) &&
        (stakeholders === undefined || stakeholders.includes(person.stakeholder)),
    );
    await sendLetters(sql, context, { publicUrl, at, round }, due, "reminder");
    const rows = due.map(({ id, stakeholder }) =>
      invitationAudit(id, { round: roundId, stakeholder }, { round: roundId, stakeholder }),
    );
    return accept({ value: { sent: due.length }, audit: { act: "remind_round", rows } });
  });
}

/** Takes back the links of an invitation. What was answered with them stays. */
export function revokeRoundLink(context: Context, roundId: string, id: string): Promise<Outcome<Place>> {
  const { organisation } = context;
  return command(context, async (sql, { at }) => {
    const person = await findInvited(sql, organisation, roundId, id);
    if (person === undefined) return refuse("not_found", `There is no invitation “${id}”.`);
    if (person.revokedAt !== null) return refuse("already_decided", "This link was taken back already.");
    await sql
      .updateTable("round_invitation")
      .set({ revoked_at: at })
      .where("organisation_id", "=", organisation)
      .where("id", "=", id)
      .execute();
    await sql
      .deleteFrom("round_link")
      .where("organisation_id", "=", organisation)
      .where("invitation_id", "=", id)
      .execute();
    const told = { round: roundId, stakeholder: person.stakeholder };
    return accept({
      value: {},
      audit: { act: "revoke_round_link", rows: [invitationAudit(id, told, null)] },
    });
  });
}

async function findInvited(sql: Sql, organisation: string, round: string, id: string) {
  const people = await invitedPeople(sql, organisation, round);
  return people.find((person) => person.id === id);
}

/** Makes a new link to hand over by other ways than mail. In anonymous rounds a second link could answer twice. */
export function renewRoundLink(
  context: Context,
  publicUrl: string,
  roundId: string,
  id: string,
): Promise<Outcome<{ link: string } & Place>> {
  const { organisation } = context;
  return command(context, async (sql, { at }) => {
    const round = await findRound(sql, organisation, roundId);
    const person = await findInvited(sql, organisation, roundId, id);
    if (round === undefined || person === undefined)
      return refuse("not_found", `There is no invitation “${id}”.`);
    if (round.confidentiality === "anonymous" && person.sentAt !== null)
      return refuse("wrong_state", "In an anonymous round a second link could be used to answer twice.");
    const token = await makeLink(sql, organisation, { round: roundId, invitation: id, at });
    await sql
      .updateTable("round_invitation")
      .set({ revoked_at: null, sent_at: person.sentAt ?? at })
      .where("organisation_id", "=", organisation)
      .where("id", "=", id)
      .execute();
    const told = { round: roundId, stakeholder: person.stakeholder };
    const audit = invitationAudit(id, told, told);
    return accept({
      value: { link: pageLinks(publicUrl).answer(token) },
      audit: { act: "renew_round_link", rows: [audit] },
    });
  });
}
