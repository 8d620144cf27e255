import { createHash } from "node:crypto";
import type { Edit, Readback, ReadbackPage } from "@lodestar/contract";
import { accept, formatDay, refuse } from "@lodestar/core";
import { sql as statement } from "kysely";
import { contextOf, noLink, SOMEBODY, withoutPlace } from "../../../links/by-link.ts";
import { pageLinks } from "../../../accounts/page-links.ts";
import { makeSecretToken } from "../../../accounts/secret-token.ts";
import { writeEdits } from "../../../changes/write-edits.ts";
import { type AuditEntry, type Outcome, type Place, command } from "../../../command.ts";
import type { Context, World } from "../../../context.ts";
import { json } from "../../../db/json.ts";
import type { Sql } from "../../../db/open-database.ts";
import { clockDay } from "../../../live/clock-day.ts";
import { type Addressed, writeMails } from "../../../mail/outbox.ts";
import { readbackLetter } from "../../../mail/readback-letter.ts";
import { organisationAbout } from "../../listening/rounds/queries.ts";
import {
  type AuthorOfTheme,
  type Reader,
  asReader,
  authorsToAsk,
  findReader,
  readbackPage,
  readbacksOf,
} from "./queries.ts";

/** How long a link is good: long enough to see what became of one's words. */
const LINK_DAYS = 400;
const DAY_MS = 24 * 3_600_000;

type Shared = {
  readonly asked: number;
  readonly people: number;
  readonly links: readonly { readonly stakeholder: string; readonly link: string }[];
};

/** Shows authors what was heard: each gets one mail with one link, whatever the number of themes. */
export function shareBack(
  context: Context,
  publicUrl: string,
  themes: readonly string[] | undefined,
): Promise<Outcome<Shared & Place>> {
  const { organisation } = context;
  return command(context, async (sql, { at }) => {
    const authors = await authorsToAsk(sql, organisation, themes);
    const rows = await keepReadbacks(sql, context, authors, at);
    const links = await sendLinks(sql, context, { publicUrl, at, authors });
    const people = new Set(authors.map(({ stakeholder }) => stakeholder)).size;
    return accept({ value: { asked: authors.length, people, links }, audit: { act: "share_back", rows } });
  });
}

async function keepReadbacks(
  sql: Sql,
  { organisation, newId }: Context,
  authors: readonly AuthorOfTheme[],
  at: string,
) {
  const rows = authors.map(({ theme, title, summary, revision, stakeholder, words }) => ({
    ...{ organisation_id: organisation, id: `rb-${newId()}`, stakeholder, theme, revision, title, summary },
    ...{ words: json(words), asked_at: at, answered_at: null, signature: null },
  }));
  for (const row of rows)
    await sql
      .insertInto("readback")
      .values(row)
      // Words that were changed before anybody had answered make no new revision: they are shown in place of the old.
      .onConflict((known) =>
        known
          .columns(["organisation_id", "stakeholder", "theme", "revision"])
          .doUpdateSet({ ...row, id: (held) => held.ref("readback.id") }),
      )
      .execute();
  // Who was asked follows from whose words are in the theme: the history says which themes, not who.
  return [...new Map(rows.map((row) => [row.theme, row])).values()].map(({ theme, revision }) => ({
    table: "readbacks",
    id: theme,
    before: null,
    after: { theme, revision },
  }));
}

type Sending = {
  readonly publicUrl: string;
  readonly at: string;
  readonly authors: readonly AuthorOfTheme[];
};

/** Writes the mails; gives the links of those who have no address. */
async function sendLinks(sql: Sql, context: Context, { publicUrl, at, authors }: Sending) {
  const { organisation, newId } = context;
  const { name } = await organisationAbout(sql, organisation);
  const byHand: { stakeholder: string; link: string }[] = [];
  const mails: Addressed[] = [];
  for (const [stakeholder, own] of Map.groupBy(authors, (author) => author.stakeholder)) {
    const { token, hash } = makeSecretToken("rbk", organisation);
    const expires = new Date(Date.parse(at) + LINK_DAYS * DAY_MS).toISOString();
    await sql
      .insertInto("readback_link")
      .values({ organisation_id: organisation, token_hash: hash, stakeholder, expires_at: expires })
      .execute();
    const link = pageLinks(publicUrl).answer(token);
    const [{ email, name: to } = { email: null, name: "" }] = own;
    if (email === null) byHand.push({ stakeholder, link });
    else {
      const letter = readbackLetter({
        organisation: name,
        name: to,
        themes: own.map(({ title }) => title),
        link,
      });
      mails.push({ id: `readback-${newId()}`, to: email, letter, at });
    }
  }
  await writeMails(sql, organisation, mails);
  return byHand;
}

/** Takes back every link that leads somebody to what was heard. Sharing again makes them a new one. */
export function revokeLinks(
  context: Context,
  stakeholder: string,
): Promise<Outcome<{ revoked: number } & Place>> {
  const { organisation } = context;
  return command(context, async (sql) => {
    const { numDeletedRows } = await sql
      .deleteFrom("readback_link")
      .where("organisation_id", "=", organisation)
      .where("stakeholder", "=", stakeholder)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n)
      return refuse("not_found", "There is no link of theirs, or it was taken back.");
    const row = { table: "readbacks", id: stakeholder, before: { stakeholder }, after: null };
    return accept({
      value: { revoked: Number(numDeletedRows) },
      audit: { act: "revoke_readback_links", rows: [row] },
    });
  });
}

type Giving = {
  readonly readback: string;
  readonly verdict: NonNullable<Readback["verdict"]>;
  readonly text: string | null;
};

/** Takes down what somebody says to a summary of their words. Said anew, the later one counts; both are in the history. */
export async function giveVerdict(
  world: World,
  { token, ...giving }: Giving & { readonly token: string },
): Promise<Outcome<ReadbackPage>> {
  const found = await asReader(world, token, async (sql, reader) =>
    accept({ reader, isNamed: await isNamed(sql, reader, giving.readback) }),
  );
  if (!found.ok) return found;
  const { reader, isNamed: isTold } = found.value;
  const context = contextOf(world, reader.organisation, isTold ? reader.name : SOMEBODY);
  return withoutPlace(
    await command(context, async (sql, { seq, at }) => {
      // What was true before the organisation was locked may not be so any more.
      const still = await findReader(sql, reader.organisation, token, at);
      if (still === undefined) return noLink();
      const taken = await takeVerdict(sql, context, { seq, at }, still, giving);
      if (!taken.ok) return taken;
      return accept({ value: await readbackPage(sql, still), audit: taken.value });
    }),
  );
}

/** The same by a member about their own words. To the others of the register they are who the link would say. */
export async function giveOwnVerdict(
  context: Context,
  giving: Giving,
): Promise<Outcome<{ readbacks: Readback[] } & Place>> {
  const { organisation, actor, database } = context;
  if (actor.stakeholder === null) return refuse("not_found", "The register does not know who you are.");
  const reader: Reader = { organisation, stakeholder: actor.stakeholder, name: actor.name };
  const isTold = await database.inOrganisation(organisation, (sql) => isNamed(sql, reader, giving.readback));
  return command(contextOf(context, organisation, isTold ? actor.name : SOMEBODY), async (sql, place) => {
    const taken = await takeVerdict(sql, context, place, reader, giving);
    if (!taken.ok) return taken;
    return accept({ value: { readbacks: await readbacksOf(sql, reader) }, audit: taken.value });
  });
}

/** Writes the verdict and signs it; gives what the history says of it. */
async function takeVerdict(
  sql: Sql,
  world: World,
  { seq, at }: Place,
  reader: Reader,
  giving: Giving,
): Promise<Outcome<AuditEntry>> {
  const shown = (await readbacksOf(sql, reader)).find(({ id }) => id === giving.readback);
  if (shown === undefined) return refuse("not_found", "This summary is not there (any more).");
  if (!shown.isCurrent)
    return refuse("wrong_state", "The summary was written anew since. You will be asked about the new one.");
  const edit = await verdictEdit(sql, reader, { ...giving, shown, at });
  const written = await writeEdits(sql, contextOf(world, reader.organisation, ""), seq, [edit]);
  if (!written.ok) return written;
  await sign(sql, reader, { shown, giving, at });
  return accept({ act: "give_verdict", rows: written.value });
}

/** Whether the history may name the author: all words that stood beside the summary were said by name. */
async function isNamed(sql: Sql, { organisation, stakeholder }: Reader, readback: string): Promise<boolean> {
  const { rows } = await statement<{ confidential: boolean }>`
    select bool_or(said.confidentiality = 'confidential') as confidential
    from readback join statement as said on said.organisation_id = readback.organisation_id
      and said.id in (select jsonb_array_elements_text(readback.words))
    where readback.organisation_id = ${organisation} and readback.id = ${readback}
      and readback.stakeholder = ${stakeholder}`.execute(sql);
  return rows[0]?.confidential !== true;
}

type Verdict = Pick<Giving, "verdict" | "text" | "readback"> & {
  readonly shown: Readback;
  readonly at: string;
};

/** The edit of the one verdict that a person has on a revision: made, or said anew. */
async function verdictEdit(
  sql: Sql,
  { organisation, stakeholder }: Reader,
  { readback, verdict, text, shown, at }: Verdict,
): Promise<Edit> {
  const { rows } = await statement<{ theme: string; id: string | null; version: number | null }>`
    select readback.theme, verdict.id, verdict.version from readback
    left join verdict on verdict.organisation_id = ${organisation} and verdict.theme = readback.theme
      and verdict.stakeholder = ${stakeholder} and verdict.revision = readback.revision
    where readback.organisation_id = ${organisation} and readback.id = ${readback}`.execute(sql);
  const { timeZone } = await organisationAbout(sql, organisation);
  const [{ theme, id, version } = { theme: "", id: null, version: null }] = rows;
  const row = {
    verdict,
    text: text === "" ? null : text,
    givenOn: formatDay(clockDay(new Date(at), timeZone)),
  };
  if (id !== null && version !== null) return { do: "set", table: "verdicts", id, version, row };
  const whole = { ...row, stakeholder, theme, revision: shown.revision };
  return { do: "add", table: "verdicts", row: whole };
}

type Signing = { readonly shown: Readback; readonly giving: Giving; readonly at: string };

/** One hash over what was shown, what was answered and when: whoever has both can work it out anew. */
export const signatureOf = (
  { title, summary, revision, words }: Readback,
  { verdict, text }: Giving,
  at: string,
) =>
  createHash("sha256")
    .update(JSON.stringify([title, summary, revision, words.map((word) => word.text), verdict, text, at]))
    .digest("hex");

async function sign(sql: Sql, { organisation }: Reader, { shown, giving, at }: Signing): Promise<void> {
  await sql
    .updateTable("readback")
    .set({ answered_at: at, signature: signatureOf(shown, giving, at) })
    .where("organisation_id", "=", organisation)
    .where("id", "=", shown.id)
    .execute();
}
