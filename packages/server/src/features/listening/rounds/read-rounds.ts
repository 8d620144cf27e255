import type { RespondentRound, Round, RoundHead } from "@lodestar/contract";
import { type QuestionSet, accept, questionSets, refuse } from "@lodestar/core";
import type { Outcome } from "../../../command.ts";
import type { Context } from "../../../context.ts";
import { respondentRound } from "../answers/queries.ts";
import { findRound, goalIds, listRoundHeads, readRound } from "./queries.ts";

const noRound = (id: string) => refuse("not_found", `There is no round “${id}”.`);

export function listRounds({
  database,
  organisation,
  now,
}: Context): Promise<Outcome<{ rounds: RoundHead[] }>> {
  return database.inOrganisation(organisation, async (sql) =>
    accept({ rounds: await listRoundHeads(sql, organisation, now().toISOString()) }),
  );
}

/** The templates, made for the goals there are. */
export function listQuestionSets({
  database,
  organisation,
}: Context): Promise<Outcome<{ questionSets: QuestionSet[] }>> {
  return database.inOrganisation(organisation, async (sql) =>
    accept({ questionSets: [...questionSets(await goalIds(sql, organisation))] }),
  );
}

export function oneRound({ database, organisation, now }: Context, id: string): Promise<Outcome<Round>> {
  return database.inOrganisation(organisation, async (sql) => {
    const round = await readRound(sql, organisation, id, now().toISOString());
    return round === undefined ? noRound(id) : accept(round);
  });
}

/** The round as somebody sees it who answers and has said nothing yet. */
export function previewRound(
  { database, organisation, now }: Context,
  id: string,
): Promise<Outcome<RespondentRound>> {
  return database.inOrganisation(organisation, async (sql) => {
    const round = await findRound(sql, organisation, id);
    if (round === undefined) return noRound(id);
    return accept(
      await respondentRound(sql, organisation, round, { stakeholder: null, now: now().toISOString() }),
    );
  });
}
