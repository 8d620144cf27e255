import type { AskedBack, Recorded } from "@lodestar/contract";
import { accept, refuse } from "@lodestar/core";
import { contextOf, noLink, withoutPlace } from "../../../links/by-link.ts";
import { pageLinks } from "../../../accounts/page-links.ts";
import { writeEdits } from "../../../changes/write-edits.ts";
import { type Outcome, type Place, command } from "../../../command.ts";
import type { Context, World } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { roundLetters } from "../../../mail/round-letters.ts";
import { writeMails } from "../../../mail/outbox.ts";
import { type Linked, findAnswerer, inOrganisationOf, nameTold } from "../answers/answerer.ts";
import { recordedWords } from "../answers/queries.ts";
import { saidOnDay } from "../answers/record-answers.ts";
import { makeLink } from "../invitations/commands.ts";
import { invitedPeople } from "../invitations/queries.ts";
import { findRound, organisationAbout } from "../rounds/queries.ts";
import { type SaidStatement, findFollowUp, findSaid, openFollowUps } from "./queries.ts";

type Asking = { readonly statement: string; readonly text: string; readonly rule: string | null };

/** Asks the author of a statement a question back: it stands on their answer page, and a mail tells them. */
export function askBack(
  context: Context,
  publicUrl: string,
  roundId: string,
  asked: Asking,
): Promise<Outcome<{ id: string } & Place>> {
  const { organisation, actor } = context;
  return command(context, async (sql, { at }) => {
    const round = await findRound(sql, organisation, roundId);
    const said = await findSaid(sql, organisation, roundId, asked.statement);
    if (round === undefined || said === undefined)
      return refuse("not_found", `There are no words “${asked.statement}” in this round.`);
    if (round.confidentiality === "anonymous")
      return refuse("wrong_state", "Nobody can be asked back in an anonymous round.");
    const id = `f-${context.newId()}`;
    await sql
      .insertInto("follow_up")
      .values({
        organisation_id: organisation,
        id,
        round_id: roundId,
        stakeholder: said.stakeholder,
        ...asked,
        asked_by: actor.name,
        asked_at: at,
        answer: null,
        answered_at: null,
      })
      .execute();
    await tellAuthor(sql, context, {
      publicUrl,
      at,
      round: roundId,
      title: round.title,
      said,
      question: asked.text,
    });
    const row = { table: "follow_ups", id, before: null, after: { round: roundId, ...asked } };
    return accept({ value: { id }, audit: { act: "ask_back", rows: [row] } });
  });
}

type Telling = {
  readonly publicUrl: string;
  readonly at: string;
  readonly round: string;
  readonly title: string;
  readonly said: SaidStatement;
  readonly question: string;
};

/** Writes the mail, where the author was invited and has an address; else the question waits on the board. */
async function tellAuthor(sql: Sql, context: Context, telling: Telling): Promise<void> {
  const { organisation, newId } = context;
  const { publicUrl, at, round, title, said, question } = telling;
  const people = await invitedPeople(sql, organisation, round);
  const author = people.find(({ stakeholder }) => stakeholder === said.stakeholder);
  if (author?.email === undefined || author.email === null || author.revokedAt !== null) return;
  const token = await makeLink(sql, organisation, { round, invitation: author.id, at });
  const letter = roundLetters.followUp({
    organisation: (await organisationAbout(sql, organisation)).name,
    ...{ title, name: author.name, said: said.text, question },
    link: pageLinks(publicUrl).answer(token),
  });
  await writeMails(sql, organisation, [{ id: `round-${newId()}`, to: author.email, letter, at }]);
}

type Answering = { readonly token: string; readonly followUp: string; readonly text: string };
type FollowUpsAndWords = { readonly followUps: AskedBack[]; readonly recorded: Recorded[] };

/** Answers a question back. The words become a statement about the one that was asked about, also after the round has closed. */
export async function answerFollowUp(
  world: World,
  { token, followUp, text }: Answering,
): Promise<Outcome<FollowUpsAndWords>> {
  const at = world.now().toISOString();
  const found = await inOrganisationOf(world, token, async (sql, organisation) => {
    const linked = await linkedBy(sql, organisation, token, at);
    return linked.ok ? accept({ organisation, name: nameTold(linked.value) }) : linked;
  });
  if (!found.ok) return found;
  const { organisation, name } = found.value;
  const context = contextOf(world, organisation, name);
  return withoutPlace(
    await command(context, async (sql, place) => {
      const linked = await linkedBy(sql, organisation, token, at);
      if (!linked.ok) return linked;
      const { round, stakeholder } = linked.value;
      const asked = await findFollowUp(sql, organisation, followUp, stakeholder);
      if (asked?.round_id !== round.id) return refuse("not_found", "This question is not there (any more).");
      if (asked.answer !== null) return refuse("already_decided", "This question was answered already.");
      const said = await findSaid(sql, organisation, round.id, asked.statement);
      const id = `${round.confidentiality === "named" ? asked.statement : "s"}-${context.newId()}`;
      const row = {
        ...{ stakeholder, text, kind: said?.kind ?? null, about: asked.statement, round: round.id },
        ...{ saidOn: saidOnDay(round, place.at), confidentiality: round.confidentiality },
      };
      const written = await writeEdits(sql, context, place.seq, [
        { do: "add", table: "statements", id, row: row as never },
      ]);
      if (!written.ok) return written;
      await sql
        .updateTable("follow_up")
        .set({ answer: id, answered_at: place.at })
        .where("organisation_id", "=", organisation)
        .where("id", "=", followUp)
        .execute();
      const value = {
        followUps: await openFollowUps(sql, organisation, round.id, stakeholder),
        recorded: await recordedWords(sql, organisation, round.id, stakeholder),
      };
      return accept({ value, audit: { act: "answer_follow_up", rows: written.value } });
    }),
  );
}

async function linkedBy(sql: Sql, organisation: string, token: string, at: string): Promise<Outcome<Linked>> {
  const found = await findAnswerer(sql, organisation, token, at);
  if (!found.ok) return found;
  return found.value.by === "link" ? accept(found.value) : noLink();
}
