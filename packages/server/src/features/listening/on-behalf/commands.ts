import type { RoundAnswers } from "@lodestar/core";
import { accept, refuse, roundPhase } from "@lodestar/core";
import { type Outcome, type Place, command } from "../../../command.ts";
import type { Context } from "../../../context.ts";
import type { Sql } from "../../../db/open-database.ts";
import { type SheetAndWords, faultsOf, faulty, noteAnswered, staleSheet } from "../answers/commands.ts";
import { recordedWords } from "../answers/queries.ts";
import { recordAnswers } from "../answers/record-answers.ts";
import { type SheetOf, findSheet, lockSheet, toldSheet, writeSheet } from "../answers/sheets.ts";
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
    const written = { answers: entered.answers, at: place.at, isSent: true, enteredBy: actor.name };
    const sheet = await writeSheet(sql, context, organisation, of, written);
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

type Enterable = { readonly round: RoundFound; readonly of: SheetOf };

/** Whose sheet of which round is entered, if it may be: paper may come in after the end, until the round is closed. */
async function enterable(
  sql: Sql,
  { organisation }: Context,
  roundId: string,
  { stakeholder, version, answers }: Entered,
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
  await lockSheet(sql, organisation, of);
  const before = await findSheet(sql, organisation, of);
  if ((before?.version ?? 0) !== version) return staleSheet(before);
  const fields = await faultsOf(sql, organisation, round, answers);
  return fields.length > 0 ? faulty(fields) : accept({ round, of });
}

/** What somebody has answered, for planners who go on with it in their name; nothing of anonymous rounds. */
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
    return accept({ sheet: toldSheet(sheet), recorded });
  });
}
