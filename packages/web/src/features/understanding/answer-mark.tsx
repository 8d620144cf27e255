import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { type State, StateMark } from "../../ui/state-mark.tsx";
import type { DispositionRow } from "./word-list.ts";

const states: Readonly<Record<DispositionRow["outcome"], State>> = {
  adopted: "confirmed",
  merged: "corrected",
  deferred: "corrected",
  declined: "rejected",
};

/** What became of words, as a mark and a word. */
export function AnswerMark({ outcome }: { readonly outcome: DispositionRow["outcome"] | undefined }) {
  const text = useTexts(understanding);
  return (
    <StateMark
      state={outcome === undefined ? "silent" : states[outcome]}
      words={text(`answer_${outcome ?? "none"}`)}
    />
  );
}
