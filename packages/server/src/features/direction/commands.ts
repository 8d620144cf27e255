import type { Edit } from "@lodestar/contract";
import { accept, refuse } from "@lodestar/core";
import { writeEdits } from "../../changes/write-edits.ts";
import { type Act, type Outcome, type Place, command } from "../../command.ts";
import type { Context } from "../../context.ts";
import { findProposal, findPurpose } from "./queries.ts";

export type Proposal = {
  readonly title: string;
  readonly description?: string | null | undefined;
  readonly reason: string;
};

/** Proposes another purpose. It changes nothing until a second person confirms it. */
export function proposePurpose(
  context: Context,
  proposal: Proposal,
): Promise<Outcome<{ id: string } & Place>> {
  return command(context, async (sql, { at }) => {
    const purpose = await findPurpose(sql, context.organisation);
    const id = `p-${context.newId()}`;
    await sql
      .insertInto("purpose_proposal")
      .values({
        organisation_id: context.organisation,
        id,
        purpose: purpose?.id ?? null,
        title: proposal.title,
        description: proposal.description ?? null,
        reason: proposal.reason,
        proposed_by: context.actor.memberId,
        proposed_at: at,
        state: "open",
        decided_by: null,
        decided_at: null,
      })
      .execute();
    return accept({
      value: { id },
      audit: { act: "propose_purpose", reason: proposal.reason, rows: [] },
    });
  });
}

export type PurposeDecision = "confirm" | "decline" | "withdraw";

const DECIDED: Readonly<Record<PurposeDecision, { readonly state: string; readonly act: Act }>> = {
  confirm: { state: "confirmed", act: "confirm_purpose" },
  decline: { state: "declined", act: "decline_purpose" },
  withdraw: { state: "withdrawn", act: "withdraw_purpose" },
};

/** Settles a proposal: its author may withdraw it, somebody else confirms or declines it. */
export function decidePurpose(
  context: Context,
  id: string,
  decision: PurposeDecision,
): Promise<Outcome<Place>> {
  return command(context, async (sql, { seq, at }) => {
    const { organisation, actor } = context;
    const proposal = await findProposal(sql, organisation, id);
    if (proposal === undefined) return refuse("not_found", `There is no proposal “${id}”.`);
    if (proposal.state !== "open")
      return refuse("already_decided", `This proposal was ${proposal.state} already.`);
    const isOwn = proposal.proposed_by === actor.memberId;
    if (isOwn && decision !== "withdraw")
      return refuse("needs_second_person", "Somebody else has to confirm or decline what you proposed.");
    if (!isOwn && decision === "withdraw")
      return refuse("not_allowed", "Only the person who proposed it can withdraw it; you may decline it.");
    const edits = decision === "confirm" ? [await purposeEdit(context, sql, proposal)] : [];
    const written = await writeEdits(sql, context, seq, edits, { isPurposeAgreed: true });
    if (!written.ok) return written;
    await sql
      .updateTable("purpose_proposal")
      .set({ state: DECIDED[decision].state, decided_by: actor.memberId, decided_at: at })
      .where("organisation_id", "=", organisation)
      .where("id", "=", id)
      .execute();
    const audit = { act: DECIDED[decision].act, reason: proposal.reason, rows: written.value };
    return accept({ value: {}, audit });
  });
}

type StoredProposal = NonNullable<Awaited<ReturnType<typeof findProposal>>>;

async function purposeEdit(
  { organisation }: Context,
  sql: Parameters<typeof findPurpose>[0],
  { title, description }: StoredProposal,
): Promise<Edit> {
  const purpose = await findPurpose(sql, organisation);
  const row = { title, description };
  return purpose === undefined
    ? { do: "add", table: "northstar", row: { kind: "purpose", ...row } }
    : { do: "set", table: "northstar", id: purpose.id, version: purpose.version, row };
}
