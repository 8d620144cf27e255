import { type Actor, directionTest, mayDo } from "@lodestar/core";
import type { PurposeProposal, ResponseOf, readDirectionTest } from "@lodestar/contract";
import { readRows } from "../../db/content-rows.ts";
import type { Sql } from "../../db/open-database.ts";
import type { LiveOrganisation } from "../../live/live-organisation.ts";

/** The purpose as it is, if one is written: the first by id where there are several. */
export async function findPurpose(sql: Sql, organisation: string) {
  const northstar = await readRows(sql, organisation, "northstar");
  return northstar.find(({ kind }) => kind === "purpose");
}

export async function findProposal(sql: Sql, organisation: string, id: string) {
  return await sql
    .selectFrom("purpose_proposal")
    .selectAll()
    .where("organisation_id", "=", organisation)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Proposed changes of the purpose, the latest first. */
export async function listProposals(sql: Sql, organisation: string): Promise<PurposeProposal[]> {
  const proposals = await sql
    .selectFrom("purpose_proposal as proposal")
    .leftJoin("member as proposer", (join) =>
      join
        .onRef("proposer.organisation_id", "=", "proposal.organisation_id")
        .onRef("proposer.id", "=", "proposal.proposed_by"),
    )
    .leftJoin("member as decider", (join) =>
      join
        .onRef("decider.organisation_id", "=", "proposal.organisation_id")
        .onRef("decider.id", "=", "proposal.decided_by"),
    )
    .selectAll("proposal")
    .select(["proposer.name as proposer_name", "decider.name as decider_name"])
    .where("proposal.organisation_id", "=", organisation)
    .orderBy("proposed_at", "desc")
    .execute();
  const northstar = await readRows(sql, organisation, "northstar");
  const byId = new Map(northstar.map((row) => [row.id, row]));
  return proposals.map((row) => {
    const current = row.purpose === null ? undefined : byId.get(row.purpose);
    return {
      id: row.id,
      current: current
        ? {
            id: current.id,
            title: current["title"] as string,
            description: current["description"] as string | null,
          }
        : null,
      title: row.title,
      description: row.description,
      reason: row.reason,
      proposedBy: { id: row.proposed_by, name: row.proposer_name ?? "" },
      proposedAt: row.proposed_at,
      state: row.state as PurposeProposal["state"],
      decidedBy: row.decided_by === null ? null : { id: row.decided_by, name: row.decider_name ?? "" },
      decidedAt: row.decided_at,
    };
  });
}

type Tested = ResponseOf<typeof readDirectionTest>;

/** How people rate the links of the chain, as somebody may see it: planners see who rated, others no small groups. */
export function directionTestSeenBy({ role }: Actor, live: LiveOrganisation): Tested {
  const told = live.recall(mayDo(role, "rounds.change") ? testOfAll : testOfGroups);
  return { ...told, seq: live.seq };
}

const testOfAll = ({ analysis }: LiveOrganisation) => directionTest(analysis.situation, "all");
const testOfGroups = ({ analysis }: LiveOrganisation) => directionTest(analysis.situation, "groups");
