import { understanding } from "../../messages/en/understanding.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { StateMark } from "../../ui/state-mark.tsx";
import type { Standing } from "./word-list.ts";

/** How far people recognise a theme as it stands: in words, with the mark of the worst that was said. */
export function StandingMarks({ standing }: { readonly standing: Standing }) {
  const text = useTexts(understanding);
  const { number } = useFormats();
  const { asked, confirmed, corrected, rejected, missing } = standing;
  if (confirmed + corrected + rejected + missing === 0)
    return <StateMark state="silent" words={text("notShared")} />;
  const state =
    rejected > 0
      ? "rejected"
      : corrected + missing > 0
        ? "corrected"
        : confirmed === asked
          ? "confirmed"
          : "silent";
  return (
    <StateMark
      state={state}
      words={text("standingOf", { confirmed: number(confirmed), asked: number(asked) })}
    />
  );
}
