import type { Change, Edit } from "@lodestar/contract";
import { accept, refuse } from "@lodestar/core";
import { changeMade } from "../../changes/change-made.ts";
import { reverseEdits } from "../../changes/reverse-edits.ts";
import { type WriteOptions, writeEdits } from "../../changes/write-edits.ts";
import { type Act, type Outcome, command } from "../../command.ts";
import type { Context } from "../../context.ts";
import { auditRows, findAudit } from "./queries.ts";

/** What a change says of itself besides its edits. */
export type ChangeReason = { readonly reason?: string | undefined };

/** Changes rows in one act: all of them or none. */
export async function makeChange(
  context: Context,
  edits: readonly Edit[],
  { reason, ...options }: ChangeReason & WriteOptions = {},
): Promise<Outcome<Change>> {
  const made = await command(context, async (sql, { seq }) => {
    const written = await writeEdits(sql, context, seq, edits, options);
    if (!written.ok) return written;
    return accept({
      value: { rows: written.value },
      audit: { act: "change", reason: reason ?? null, rows: written.value },
    });
  });
  if (!made.ok) return made;
  return accept(changeMade(context, { act: "change", reason: reason ?? null, undoes: null, ...made.value }));
}

/** Acts that record what people said: undoing them would unsay it, or part it from those who can still find it. */
const STANDING: readonly string[] = [
  "open_round",
  "close_round",
  "send_answer",
  "enter_answer",
  "withdraw_words",
  "answer_follow_up",
  "share_back",
  "give_verdict",
] satisfies readonly Act[];

/** Takes a change back by a new one; refused where something it touched was changed since. */
export async function undoChange(context: Context, seq: number): Promise<Outcome<Change>> {
  const made = await command(context, async (sql, place) => {
    const audit = await findAudit(sql, context.organisation, seq);
    if (audit === undefined) return refuse("not_found", `There is no change ${seq}.`);
    if (audit.undoneBy !== null)
      return refuse("already_decided", `Change ${seq} was taken back already, by change ${audit.undoneBy}.`);
    if (STANDING.includes(audit.act))
      return refuse(
        "not_allowed",
        "What people said in a round is theirs: they can take it back themselves.",
      );
    const edits = await reverseEdits(
      sql,
      context.organisation,
      await auditRows(sql, context.organisation, seq),
    );
    if (!edits.ok) return edits;
    const written = await writeEdits(sql, context, place.seq, edits.value, { isRestoring: true });
    if (!written.ok) return written;
    return accept({
      value: { rows: written.value },
      audit: { act: "undo", undoes: seq, rows: written.value },
    });
  });
  if (!made.ok) return made;
  return accept(changeMade(context, { act: "undo", reason: null, undoes: seq, ...made.value }));
}
