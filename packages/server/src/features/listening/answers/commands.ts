import type { Recorded, Sheet } from "@lodestar/contract";
import { type RoundAnswer, type RoundAnswers, accept, isOpen, refuse, sheetFaults } from "@lodestar/core";
import { contextOf, noLink, withoutPlace } from "../../../links/by-link.ts";
import { type Outcome, command } from "../../../command.ts";
import type { World } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { type RoundFound, itemTables } from "../rounds/queries.ts";
import { type Answerer, findAnswerer, findHeldAnswerer, inOrganisationOf, nameTold } from "./answerer.ts";
import { recordedWords } from "./queries.ts";
import { recordAnswers } from "./record-answers.ts";
import { type SheetFound, findSheet, keptTime, saveSheet, sheetOf, toldSheet } from "./sheets.ts";

/** What the answers of one sheet may take in all. */
const MOST_BYTES = 1_000_000;

const closed = () =>
  refuse("round_closed", "This round takes no answers now. What you sent can still be read.");

export const staleSheet = (sheet: SheetFound | undefined): Outcome<never> => ({
  ok: false,
  refusal: {
    code: "stale_version",
    message: "These answers were changed in another place since they were read.",
    current: toldSheet(sheet),
  },
});

export type Saving = {
  readonly token: string;
  readonly version: number;
  readonly answers: Readonly<Record<string, RoundAnswer | null>>;
};

/** Keeps answers that are not finished: those given take the place of those kept, `null` clears one. */
export function saveAnswer(
  world: World,
  { token, version, answers }: Saving,
): Promise<Outcome<{ version: number; savedAt: string }>> {
  const at = world.now().toISOString();
  return inOrganisationOf(world, token, async (sql, organisation) => {
    const found = mayAnswer(await findAnswerer(sql, organisation, token, at), at);
    if (!found.ok) return found;
    const { round } = found.value;
    const unknown = Object.keys(answers).filter((id) =>
      round.questions.every((question) => question.id !== id),
    );
    if (unknown.length > 0)
      return faulty(unknown.map((id) => ({ path: id, message: "is no question of this round" })));
    const of = sheetOf(found.value);
    const given = Object.fromEntries(
      Object.entries(answers).filter((each): each is [string, RoundAnswer] => each[1] !== null),
    );
    const cleared = Object.keys(answers).filter((id) => answers[id] === null);
    const saved = await saveSheet(sql, world, organisation, of, { version, given, cleared, at });
    if (saved === undefined) return staleSheet(await findSheet(sql, organisation, of));
    if (saved.bytes > MOST_BYTES)
      return refuse("body_too_large", "These answers are longer than a sheet can hold.");
    return accept({ version: saved.version, savedAt: saved.savedAt });
  });
}

/** Whoever came, if they may write now; the link of an anonymous round has to be swapped first. */
function mayAnswer(found: Outcome<Answerer>, at: string): Outcome<Answerer> {
  if (!found.ok) return found;
  const { round, by } = found.value;
  if (by === "link" && round.confidentiality === "anonymous") return noLink();
  return isOpen(round, at) ? found : closed();
}

export const faulty = (
  fields: readonly { readonly path: string; readonly message: string }[],
): Outcome<never> => ({
  ok: false,
  refusal: { code: "answer_faults", message: "Something is missing or cannot be.", fields },
});

export type SheetAndWords = { readonly sheet: Sheet; readonly recorded: Recorded[] };

/** What is found out before an act may begin, because an act needs an organisation that is there; `told` ends it there. */
export type FirstLook = {
  readonly organisation: string;
  readonly name: string;
  readonly told: SheetAndWords | null;
};

/** Sends what was saved. Named and confidential words are recorded at once, anonymous ones when the round closes. */
export async function sendAnswer(
  world: World,
  { token, version }: { readonly token: string; readonly version: number },
): Promise<Outcome<SheetAndWords>> {
  const at = world.now().toISOString();
  const work = (sql: Sql, organisation: string) => sendable(sql, organisation, token, version, at);
  const checked = await inOrganisationOf<FirstLook>(world, token, async (sql, organisation) => {
    const ready = await work(sql, organisation);
    if (!ready.ok) return ready;
    const { answerer, sheet } = ready.value;
    if (answerer.by === "link") return accept({ organisation, name: nameTold(answerer), told: null });
    const sent = await keepSent(sql, organisation, { answerer, sheet, at });
    return accept({ organisation, name: "", told: { sheet: toldSheet(sent), recorded: [] } });
  });
  if (!checked.ok) return checked;
  if (checked.value.told !== null) return accept(checked.value.told);
  const { organisation, name } = checked.value;
  const context = contextOf(world, organisation, name);
  return withoutPlace(
    await command(context, async (sql, place) => {
      const ready = await work(sql, organisation);
      if (!ready.ok) return ready;
      const { answerer, sheet } = ready.value;
      if (answerer.by !== "link") return noLink();
      const { round, stakeholder } = answerer;
      const sent = await keepSent(sql, organisation, { answerer, sheet, at: place.at });
      const recording = { round, sheet: sent.id, stakeholder, answers: sent.answers, enteredBy: null };
      const rows = await recordAnswers(sql, context, place, recording);
      if (!rows.ok) return rows;
      await noteAnswered(sql, organisation, round.id, stakeholder, place.at);
      const recorded = await recordedWords(sql, organisation, round.id, stakeholder);
      const value = { sheet: toldSheet(sent), recorded };
      return accept({ value, audit: { act: "send_answer", rows: rows.value } });
    }),
  );
}

type Ready = { readonly answerer: Answerer; readonly sheet: SheetFound };

/** A sheet that can be sent as it is: the version its sender saw, in an open round, without faults. */
async function sendable(
  sql: Sql,
  organisation: string,
  token: string,
  version: number,
  at: string,
): Promise<Outcome<Ready>> {
  const found = mayAnswer(await findHeldAnswerer(sql, organisation, token, at), at);
  if (!found.ok) return found;
  const answerer = found.value;
  const of = sheetOf(answerer);
  const sheet = await findSheet(sql, organisation, of, { isHeld: true });
  if (sheet?.version !== version) return sheet === undefined ? nothingSaved() : staleSheet(sheet);
  const fields = await faultsOf(sql, organisation, answerer.round, sheet.answers);
  return fields.length > 0 ? faulty(fields) : accept({ answerer, sheet });
}

const nothingSaved = () => refuse("answer_faults", "Nothing was answered yet.");

export async function faultsOf(sql: Sql, organisation: string, round: RoundFound, answers: RoundAnswers) {
  const units = Object.values(answers).flatMap((answer) =>
    answer.kind === "needs" ? answer.entries.flatMap(({ unit }) => unit ?? []) : [],
  );
  const tables = await itemTables(sql, organisation, units);
  // Words that were taken back while somebody voted on them are no fault of theirs.
  return sheetFaults(round.questions, answers, {
    isUnit: (id) => tables.get(id) === "units",
    isVotable: () => true,
  });
}

type Sending = Ready & { readonly at: string };

/** Notes that a sheet was sent. Its version stays: what was sent is what was saved. */
async function keepSent(
  sql: Sql,
  organisation: string,
  { answerer, sheet, at }: Sending,
): Promise<SheetFound> {
  const time = keptTime(sheetOf(answerer), at);
  await sql
    .updateTable("answer_sheet")
    .set({ sent_version: sheet.version, sent_at: time, entered_by: null })
    .where("organisation_id", "=", organisation)
    .where("id", "=", sheet.id)
    .execute();
  return { ...sheet, sentVersion: sheet.version, sentAt: time, enteredBy: null };
}

export async function noteAnswered(
  sql: Sql,
  organisation: string,
  round: string,
  stakeholder: string,
  at: string,
) {
  await sql
    .updateTable("round_invitation")
    .set({ answered_at: at })
    .where("organisation_id", "=", organisation)
    .where("round_id", "=", round)
    .where("stakeholder", "=", stakeholder)
    .execute();
}
