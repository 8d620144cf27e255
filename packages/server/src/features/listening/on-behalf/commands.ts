import type { RoundAnswers } from "@lodestar/core";
import { accept, refuse, roundPhase } from "@lodestar/core";
import { type Outcome, type Place, command } from "../../../command.ts";
import type { Context } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { type SheetAndWords, faultsOf, faulty, noteAnswered, staleSheet } from "../answers/commands.ts";
import { recordedWords } from "../answers/queries.ts";
import { recordAnswers } from "../answers/record-answers.ts";
import {
  type SheetFound,
  type SheetOf,
  type SheetSaved,
  findSheet,
  saveSheet,
  toldSheet,
} from "../answers/sheets.ts";
import { knownStakeholders } from "../invitations/queries.ts";
import { type RoundFound, findRound } from "../rounds/queries.ts";

type Entered = {
  readonly stakeholder: string | null;
  readonly version: number;
  readonly answers: RoundAnswers;
};

/** Enters answers from paper or a meeting in somebody's name. They are marked with the name of who entered them. */
export function enterRoundAnswer(
  context: Context,
  roundId: string,
  entered: Entered,
): Promise<Outcome<SheetAndWords & Place>> {
  const { organisation, actor } = context;
  return command(context, async (sql, place) => {
    const ready = await enterable(sql, context, roundId, entered, place.at);
    if (!ready.ok) return ready;
    const { round, of } = ready.value;
    const { version, answers: given } = entered;
    const cleared = round.questions.map(({ id }) => id).filter((id) => given[id] === undefined);
    const saving = { version, given, cleared, at: place.at, enteredBy: actor.name };
    const saved = await saveSheet(sql, context, organisation, of, saving);
    if (saved === undefined) return staleSheet(await findSheet(sql, organisation, of));
    const sheet = sentAs(saved, given, actor.name);
    if (!("stakeholder" in of))
      return accept({
        value: { sheet: toldSheet(sheet), recorded: [] },
        audit: { act: "enter_answer", rows: [] },
      });
    const { stakeholder } = of;
    const rows = await recordAnswers(sql, context, place, {
      ...{ round, sheet: sheet.id, stakeholder },
      ...{ answers: entered.answers, enteredBy: actor.name },
    });
    if (!rows.ok) return rows;
    await noteAnswered(sql, organisation, roundId, stakeholder, place.at);
    const recorded = await recordedWords(sql, organisation, roundId, stakeholder);
    return accept({
      value: { sheet: toldSheet(sheet), recorded },
      audit: { act: "enter_answer", rows: rows.value },
    });
  });
}

const sentAs = (
  { id, version, savedAt }: SheetSaved,
  answers: RoundAnswers,
  enteredBy: string,
): SheetFound => ({
  ...{ id, stakeholder: null, unit: null, answers, version, enteredBy },
  ...{ sentVersion: version, savedAt, sentAt: savedAt },
});

type Enterable = { readonly round: RoundFound; readonly of: SheetOf };

/** Whose sheet of which round is entered, if it may be: paper may come in after the end, until the round is closed. */
async function enterable(
  sql: Sql,
  { organisation }: Context,
  roundId: string,
  { stakeholder, answers }: Entered,
  at: string,
): Promise<Outcome<Enterable>> {
  const round = await findRound(sql, organisation, roundId);
  if (round === undefined) return refuse("not_found", `There is no round “${roundId}”.`);
  const phase = roundPhase(round, at);
  if (phase !== "open" && phase !== "ended")
    return refuse("wrong_state", `This round is ${phase}: it takes no answers.`);
  const isAnonymous = round.confidentiality === "anonymous";
  if (isAnonymous !== (stakeholder === null))
    return refuse(
      "wrong_state",
      isAnonymous ? "Answers to an anonymous round name nobody." : "Say in whose name these answers are.",
    );
  if (stakeholder !== null && (await knownStakeholders(sql, organisation, [stakeholder])).size === 0)
    return refuse("refers_to_nothing", `There is no stakeholder “${stakeholder}” (any more).`);
  const of: SheetOf = {
    round: roundId,
    ...(stakeholder === null ? { hash: "", unit: null } : { stakeholder }),
  };
  const fields = await faultsOf(sql, organisation, round, answers);
  return fields.length > 0 ? faulty(fields) : accept({ round, of });
}

/**
 * What somebody has answered, for planners who go on with it in their name; nothing of anonymous rounds. What was not
 * sent is not said: of a sheet that was changed since, only the version is told.
 */
export async function readRoundAnswer(
  { database, organisation }: Context,
  roundId: string,
  stakeholder: string,
): Promise<Outcome<SheetAndWords>> {
  return database.inOrganisation(organisation, async (sql) => {
    const round = await findRound(sql, organisation, roundId);
    if (round === undefined || round.confidentiality === "anonymous")
      return refuse("not_found", "There are no answers of a person to this round.");
    if ((await knownStakeholders(sql, organisation, [stakeholder])).size === 0)
      return refuse("not_found", `There is no stakeholder “${stakeholder}” (any more).`);
    const sheet = await findSheet(sql, organisation, { round: roundId, stakeholder });
    const recorded = await recordedWords(sql, organisation, roundId, stakeholder);
    const told = toldSheet(sheet);
    return accept({ sheet: told.isSent ? told : { ...told, answers: {} }, recorded });
  });
}
