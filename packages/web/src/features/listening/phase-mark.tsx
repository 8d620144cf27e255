import type { RoundHead } from "@lodestar/contract";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { type State, StateMark } from "../../ui/state-mark.tsx";

const states: Readonly<Record<RoundHead["phase"], State>> = {
  draft: "silent",
  open: "confirmed",
  ended: "corrected",
  closed: "silent",
};

/** How far a round is: shape, colour and word. */
export function PhaseMark({ phase }: { readonly phase: RoundHead["phase"] }) {
  const text = useTexts(listening);
  return <StateMark state={states[phase]} words={text(`phase_${phase}`)} />;
}
