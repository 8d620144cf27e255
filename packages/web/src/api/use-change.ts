import { type Change, type Edit, type Problem, undoChange } from "@lodestar/contract";
import { useCallback } from "react";
import { ui } from "../messages/en/ui.ts";
import { useTexts } from "../messages/use-texts.ts";
import { toast } from "../ui/feedback/toast-queue.ts";
import type { Outcome } from "./change-sender.ts";
import { api } from "./client.ts";
import { ownChanges } from "./own-changes.ts";
import { useOrganisation } from "./organisation-context.ts";
import { useProblemWords } from "./problem-words.ts";

export type WantedChange = {
  readonly edits: readonly Edit[];
  /** What was done, in a few words: "Objective renamed". `null` says nothing, and offers Undo by mod+z only. */
  readonly said: string | null;
  readonly reason?: string;
};

/**
 * Makes a change: shown at once, sent, with Undo for ten seconds. A refusal takes it back and says why.
 * `await change({ said: text("renamed"), edits: [{ do: "set", table: "objectives", id, version, row: { title } }] })`
 */
export function useChange(): (wanted: WantedChange) => Promise<Outcome> {
  const { sender } = useOrganisation();
  const undo = useUndo();
  const tell = useTellProblem();
  const text = useTexts(ui);
  return useCallback(
    async function change({ edits, said, reason }: WantedChange): Promise<Outcome> {
      const outcome = await sender.make(edits, reason);
      if (!outcome.ok) tell(outcome.problem);
      else if (outcome.change !== undefined) {
        const { seq } = outcome.change;
        ownChanges.add(seq);
        if (said !== null) toast({ words: said, action: { label: text("undo"), run: () => void undo(seq) } });
      }
      return outcome;
    },
    [sender, undo, tell, text],
  );
}

/** Takes back a change, one's own or from the history. Undoing that brings it back. */
export function useUndo(): (seq: number) => Promise<Change | undefined> {
  const { id, tables } = useOrganisation();
  const tell = useTellProblem();
  const text = useTexts(ui);
  return useCallback(
    async function undo(seq: number): Promise<Change | undefined> {
      const answer = await api(undoChange, { params: { organisation: id, seq: String(seq) } });
      if (!answer.ok) {
        tell(answer.problem);
        return undefined;
      }
      tables.hear(answer.value, true);
      ownChanges.remove(seq);
      const redo = { label: text("redo"), run: () => void undo(answer.value.seq) };
      toast({ words: text("undone"), action: redo });
      return answer.value;
    },
    [id, tables, tell, text],
  );
}

/** Takes back the person's latest change: what mod+z does. */
export function useUndoLatest(): () => void {
  const { sender } = useOrganisation();
  const undo = useUndo();
  const text = useTexts(ui);
  const undoLatest = async () => {
    await sender.arrived();
    const seq = ownChanges.latest();
    if (seq === undefined) toast({ words: text("nothingToUndo") });
    else await undo(seq);
  };
  return () => void undoLatest();
}

function useTellProblem(): (problem: Problem) => void {
  const words = useProblemWords();
  return (problem) => {
    const { title, advice } = words(problem);
    toast({ kind: "problem", words: `${title} ${advice}` });
  };
}
