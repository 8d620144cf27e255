import type { BoardPerson, ResponseOf, roundBoard } from "@lodestar/contract";
import { SMALLEST_GROUP, STAND_IN, accept, refuse, shownGroups } from "@lodestar/core";
import { sql as statement } from "kysely";
import type { Outcome } from "../../../command.ts";
import type { Context } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { type RoundFound, findRound, readRound } from "../rounds/queries.ts";

type Board = ResponseOf<typeof roundBoard>;
type Group = Board["coverage"][number];

/** Who was invited to a round and who was heard, as far as anybody may know. */
export function boardOf(context: Context, roundId: string): Promise<Outcome<Board>> {
  const { database, organisation } = context;
  return database.inOrganisation(organisation, async (sql) => {
    const round = await findRound(sql, organisation, roundId);
    const now = context.now().toISOString();
    const told = await readRound(sql, organisation, roundId, now);
    if (round === undefined || told === undefined)
      return refuse("not_found", `There is no round “${roundId}”.`);
    const {
      language: _l,
      introduction: _i,
      invitationText: _t,
      reminderText: _r,
      questions: _q,
      ...head
    } = told;
    const people = await peopleInvited(sql, organisation, round);
    const { seq } = await sql
      .selectFrom("organisation")
      .select("seq")
      .where("id", "=", organisation)
      .executeTakeFirstOrThrow();
    return accept({
      seq,
      round: head,
      people,
      coverage: named(
        round.confidentiality === "anonymous"
          ? await anonymousCoverage(sql, organisation, round, people)
          : coverageOf(people.filter(({ state }) => state !== "revoked")),
        await unitNames(sql, organisation),
      ),
      arrivals: await arrivals(sql, organisation, round),
      notAsked: await notAsked(sql, organisation, roundId),
    });
  });
}

type PersonRow = Omit<BoardPerson, "state"> & {
  readonly revokedAt: string | null;
  readonly savedAt: string | null;
  readonly isHeard: boolean;
};

/** Everybody invited, and everybody who was heard without: by rows that were imported, or entered in their name. */
async function peopleInvited(sql: Sql, organisation: string, round: RoundFound): Promise<BoardPerson[]> {
  const isAnonymous = round.confidentiality === "anonymous";
  const { rows } = await statement<PersonRow>`
    select coalesce(invited.id, '') as invitation, stakeholder.id as stakeholder, stakeholder.name,
      stakeholder.unit[1] as unit, stakeholder.side, stakeholder.influence,
      stakeholder.email is not null as "hasMail", coalesce(invited.wants_reminders, false) as "getsReminders",
      invited.sent_at as "sentAt", invited.reminded_at as "remindedAt", invited.opened_at as "openedAt",
      sheet.sent_at as "answeredAt", sheet.saved_at as "savedAt", sheet.entered_by as "enteredBy",
      invited.revoked_at as "revokedAt", heard.stakeholder is not null as "isHeard"
    from stakeholder
    left join round_invitation as invited on invited.organisation_id = ${organisation}
      and invited.round_id = ${round.id} and invited.stakeholder = stakeholder.id
    left join answer_sheet as sheet on sheet.organisation_id = ${organisation}
      and sheet.round_id = ${round.id} and sheet.stakeholder = stakeholder.id
    left join (${heardIn(organisation, round.id)}) as heard on heard.stakeholder = stakeholder.id
    where stakeholder.organisation_id = ${organisation}
      and ${isAnonymous ? statement`invited.id is not null` : statement`coalesce(invited.id, sheet.id, heard.stakeholder) is not null`}
    order by stakeholder.name collate "C", stakeholder.id`.execute(sql);
  return rows.map((row) => personOf(row, isAnonymous));
}

/** Whoever rows of a round are of, however these came. */
const heardIn = (organisation: string, round: string) => statement`
  select stakeholder from statement where organisation_id = ${organisation} and round = ${round}
  union select stakeholder from rating where organisation_id = ${organisation} and round = ${round}
  union select stakeholder from ranking where organisation_id = ${organisation} and round = ${round}
  union select stakeholder from points_given where organisation_id = ${organisation} and round = ${round}`;

function personOf({ revokedAt, savedAt, isHeard, ...row }: PersonRow, isAnonymous: boolean): BoardPerson {
  if (isAnonymous) {
    const state = revokedAt !== null ? "revoked" : row.sentAt === null ? "waiting" : "invited";
    return { ...row, state, openedAt: null, answeredAt: null, enteredBy: null };
  }
  if (row.answeredAt !== null || isHeard) return { ...row, state: "answered" };
  if (revokedAt !== null) return { ...row, state: "revoked" };
  if (savedAt !== null) return { ...row, state: "begun" };
  if (row.openedAt !== null) return { ...row, state: "opened" };
  return { ...row, state: row.sentAt === null ? "waiting" : "invited" };
}

type Way = { readonly by: Group["by"]; readonly of: (person: BoardPerson) => string | null };

const WAYS: readonly Way[] = [
  { by: "all", of: () => "all" },
  { by: "unit", of: ({ unit }) => unit },
  { by: "side", of: ({ side }) => side },
  { by: "influence", of: ({ influence }) => bandOf(influence) },
];

/** Influence in three bands of about the same width. */
const bandOf = (influence: number | null) =>
  influence === null ? null : influence >= 67 ? "high" : influence >= 34 ? "middle" : "low";

/** Invited and heard by unit, side and influence, those with most unheard people first. */
const coverageOf = (people: readonly BoardPerson[]): Group[] =>
  WAYS.flatMap(({ by, of }) =>
    [...Map.groupBy(people, of)]
      .map(([id, own]) => ({
        ...{ by, id: by === "all" ? null : id, name: "" },
        ...{ invited: own.length, heard: own.filter(({ state }) => state === "answered").length },
      }))
      .toSorted(
        (a, b) => b.invited - b.heard - (a.invited - a.heard) || ((a.id ?? "") < (b.id ?? "") ? -1 : 1),
      ),
  );

const BANDS: Readonly<Record<string, string>> = {
  inner: "Inner",
  outer: "Outer",
  high: "67 to 100",
  middle: "34 to 66",
  low: "0 to 33",
};

const named = (groups: readonly Group[], units: ReadonlyMap<string, string>): Group[] =>
  groups.map((group) => {
    const { by, id } = group;
    if (id === null) return { ...group, name: by === "all" ? "Everybody" : "Not known" };
    return { ...group, name: (by === "unit" ? units.get(id) : BANDS[id]) ?? id };
  });

async function unitNames(sql: Sql, organisation: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await statement<{ id: string; name: string }>`
    select id, name from unit where organisation_id = ${organisation}`.execute(sql);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Of an anonymous round: all, and units of which at least five answered; no difference tells of fewer than five. */
async function anonymousCoverage(
  sql: Sql,
  organisation: string,
  round: RoundFound,
  people: readonly BoardPerson[],
): Promise<Group[]> {
  const invited = people.filter(({ state }) => state !== "revoked");
  const sheets = await sql
    .selectFrom("answer_sheet")
    .select("unit")
    .where("organisation_id", "=", organisation)
    .where("round_id", "=", round.id)
    .where("sent_at", "is not", null)
    .execute();
  const heard = new Map(
    [...Map.groupBy(sheets, ({ unit }) => unit ?? "")].map(([unit, own]) => [unit, own.length]),
  );
  const shown = shownGroups(heard);
  const all = { by: "all", id: null, name: "", invited: invited.length, heard: sheets.length } as const;
  const units = [...Map.groupBy(invited, ({ unit }) => unit)].map(([id, own]): Group => {
    const isTold = id !== null && shown.has(id) && own.length >= SMALLEST_GROUP;
    return { by: "unit", id, name: "", invited: own.length, heard: isTold ? (heard.get(id) ?? null) : null };
  });
  return [all, ...units.toSorted((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1))];
}

/** Sheets sent on each day where the round takes place; anonymous ones keep days of UTC only. */
async function arrivals(
  sql: Sql,
  organisation: string,
  { id, timeZone, confidentiality }: RoundFound,
): Promise<Board["arrivals"]> {
  const zone = confidentiality === "anonymous" ? "UTC" : timeZone;
  const { rows } = await statement<{ on: string; sent: number }>`
    select to_char(sent_at at time zone ${zone}, 'YYYY-MM-DD') as "on", count(*)::integer as sent
    from answer_sheet
    where organisation_id = ${organisation} and round_id = ${id} and sent_at is not null
    group by 1 order by 1`.execute(sql);
  return rows;
}

/** A board shows whom to think of next; whoever wants to see everybody has the register. */
const MOST_NOT_ASKED = 500;

/** Voices that the round misses. Stand-ins of anonymous rounds are nobody to be asked. */
async function notAsked(sql: Sql, organisation: string, round: string): Promise<Board["notAsked"]> {
  const { rows } = await statement<Board["notAsked"][number]>`
    select id, name, unit[1] as unit, side, influence from stakeholder
    where organisation_id = ${organisation} and not starts_with(id, ${STAND_IN})
      and not exists (
        select from round_invitation as invited where invited.organisation_id = ${organisation}
          and invited.round_id = ${round} and invited.stakeholder = stakeholder.id)
    order by influence desc nulls last, name collate "C", id
    limit ${MOST_NOT_ASKED}`.execute(sql);
  return rows;
}
