import type { AskedReadback, Readback, ReadbackPage } from "@lodestar/contract";
import { accept } from "@lodestar/core";
import { sql as statement } from "kysely";
import { noLink } from "../../../links/by-link.ts";
import { hashOfToken, placeOfToken } from "../../../accounts/secret-token.ts";
import type { Outcome } from "../../../command.ts";
import type { World } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { type RecordedRow, recordedColumns, recordedOf } from "../../listening/answers/queries.ts";
import { organisationAbout } from "../../listening/rounds/queries.ts";

/** A theme with a summary, and the statements of one of its authors who may be asked about it. */
export type AuthorOfTheme = {
  readonly theme: string;
  readonly title: string;
  readonly summary: string;
  readonly revision: number;
  readonly stakeholder: string;
  readonly name: string;
  readonly email: string | null;
  readonly words: readonly string[];
};

/**
 * Whoever has words in a theme as it stands and was not asked about this revision in its wording yet, or was shown other
 * words of their own and has not answered. Anonymous words have no author
 * to ask; words that were taken back or moderated are shown to nobody.
 */
export async function authorsToAsk(
  sql: Sql,
  organisation: string,
  themes: readonly string[] | undefined,
): Promise<readonly AuthorOfTheme[]> {
  const { rows } = await statement<AuthorOfTheme>`
    select theme.id as theme, theme.title, theme.summary, coalesce(theme.revision, 1) as revision,
      stakeholder.id as stakeholder, stakeholder.name, stakeholder.email,
      array_agg(statement.id order by statement.id) as words
    from theme
    join statement on statement.organisation_id = theme.organisation_id
      and statement.id = any(theme.statements)
    join stakeholder on stakeholder.organisation_id = theme.organisation_id
      and stakeholder.id = statement.stakeholder
    where theme.organisation_id = ${organisation} and length(trim(coalesce(theme.summary, ''))) > 0
      and (${themes === undefined} or theme.id = any(${themes ?? []}::text[]))
      and statement.confidentiality is distinct from 'anonymous'
      and statement.moderated is distinct from 'yes'
      and statement.extra->>'withdrawn' is distinct from 'yes'
    group by theme.organisation_id, theme.id, stakeholder.organisation_id, stakeholder.id
    having not exists (
      select from readback where readback.organisation_id = ${organisation}
        and readback.theme = theme.id and readback.stakeholder = stakeholder.id
        and readback.revision = coalesce(theme.revision, 1)
        and (
          readback.answered_at is not null
          or readback.words = to_jsonb(array_agg(statement.id order by statement.id))
        )
        and readback.title = theme.title and trim(readback.summary) = trim(theme.summary)
    )
    order by stakeholder.name collate "C", stakeholder.id, theme.id`.execute(sql);
  return rows;
}

export async function listAsked(sql: Sql, organisation: string): Promise<AskedReadback[]> {
  const { rows } = await statement<AskedReadback>`
    select stakeholder, theme, revision, asked_at as "askedAt", answered_at as "answeredAt", signature
    from readback where organisation_id = ${organisation}
    order by asked_at, stakeholder, theme`.execute(sql);
  return rows;
}

/** Somebody who came by the link of a readback. */
export type Reader = { readonly organisation: string; readonly stakeholder: string; readonly name: string };

/** Runs `work` for whom a link is, or refuses; a link that was guessed, has ended or belongs elsewhere is refused alike. */
export async function asReader<T>(
  world: World,
  token: string,
  work: (sql: Sql, reader: Reader) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const organisation = placeOfToken("rbk", token);
  if (organisation === undefined) return noLink();
  return world.database.inOrganisation(organisation, async (sql) => {
    const reader = await findReader(sql, organisation, token, world.now().toISOString());
    return reader === undefined ? noLink() : work(sql, reader);
  });
}

export async function findReader(
  sql: Sql,
  organisation: string,
  token: string,
  now: string,
): Promise<Reader | undefined> {
  const { rows } = await statement<Reader>`
    select link.organisation_id as organisation, stakeholder.id as stakeholder, stakeholder.name
    from readback_link as link
    join stakeholder on stakeholder.organisation_id = link.organisation_id and stakeholder.id = link.stakeholder
    where link.organisation_id = ${organisation} and link.token_hash = ${hashOfToken(token)}
      and link.expires_at > ${now}`.execute(sql);
  return rows[0];
}

/** What somebody was shown, the newest revision of each theme, with what they answered; and all their words. */
export async function readbackPage(sql: Sql, reader: Reader): Promise<ReadbackPage> {
  const { name: organisation } = await organisationAbout(sql, reader.organisation);
  return {
    organisation,
    name: reader.name,
    readbacks: await readbacksOf(sql, reader),
    recorded: await allWords(sql, reader),
  };
}

export async function readbacksOf(sql: Sql, { organisation, stakeholder }: Reader): Promise<Readback[]> {
  const { rows } = await statement<Readback>`
    select distinct on (readback.theme) readback.id, readback.title, readback.summary, readback.revision,
      coalesce(theme.revision, 1) = readback.revision and theme.id is not null
        and trim(coalesce(theme.summary, '')) = trim(readback.summary) and theme.title = readback.title as "isCurrent",
      (
        select coalesce(jsonb_agg(jsonb_build_object('statement', said.id, 'text', said.text) order by said.id), '[]')
        from statement as said
        where said.organisation_id = ${organisation}
          and said.id in (select jsonb_array_elements_text(readback.words))
      ) as words,
      verdict.verdict, verdict.text, readback.answered_at as "answeredAt", readback.signature
    from readback
    left join theme on theme.organisation_id = ${organisation} and theme.id = readback.theme
    left join verdict on verdict.organisation_id = ${organisation} and verdict.theme = readback.theme
      and verdict.stakeholder = readback.stakeholder and verdict.revision = readback.revision
    where readback.organisation_id = ${organisation} and readback.stakeholder = ${stakeholder}
    order by readback.theme, readback.revision desc`.execute(sql);
  return rows.toSorted((a, b) => Number(a.verdict !== null) - Number(b.verdict !== null));
}

async function allWords(sql: Sql, { organisation, stakeholder }: Reader): Promise<ReadbackPage["recorded"]> {
  const { rows } = await statement<RecordedRow>`
    select ${recordedColumns}
    from statement
    left join disposition
      on disposition.organisation_id = ${organisation} and disposition.statement = statement.id
    left join item on item.organisation_id = ${organisation} and item.id = disposition.item
    where statement.organisation_id = ${organisation} and statement.stakeholder = ${stakeholder}
      and statement.confidentiality is distinct from 'anonymous'
    order by statement.said_on, statement.id`.execute(sql);
  return rows.map(recordedOf);
}

export const openPage = (world: World, token: string): Promise<Outcome<ReadbackPage>> =>
  asReader(world, token, async (sql, reader) => accept(await readbackPage(sql, reader)));
