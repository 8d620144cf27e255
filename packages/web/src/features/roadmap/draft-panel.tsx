import type { Shift } from "@lodestar/core";
import { useEffectEvent, useEffect } from "react";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { OverAfter } from "./over-after.tsx";
import styles from "./roadmap.module.css";
import { useBarWords } from "./use-bar-words.ts";
import type { Drafting } from "./use-draft.ts";
import type { Bands, Roadmap } from "./use-roadmap.ts";
import { ShiftList } from "./shift-list.tsx";
import { barAt } from "./bar-at.ts";

type DraftPanelProps = {
  readonly roadmap: Roadmap;
  readonly drafting: Drafting;
  readonly bands: Bands;
};

/** New days that are not kept yet: what they are, what has to move with them, and the choice. */
export function DraftPanel({ roadmap, drafting, bands }: DraftPanelProps) {
  const text = useTexts(catalogue);
  const words = useBarWords(roadmap);
  const { draft, save, clear } = drafting;
  useEscape(draft === undefined ? undefined : clear);
  if (draft === undefined) return null;
  const { bar, days, shifts, foreign } = draft;
  const mayAll = foreign.length === 0;
  return (
    <section className={styles.draft} aria-label={text("draft")}>
      <div className={styles.draftWords}>
        <p>
          <strong>
            {text("draftDays", {
              title: bar.title,
              before: words.days(bar, bar.isPoint),
              after: words.days(days, bar.isPoint),
            })}
          </strong>
        </p>
        {draft.isOvertaken && (
          <p role="alert" className={styles.lateWords}>
            {text("overtaken", { days: words.days(bar, bar.isPoint) })}
          </p>
        )}
        <p>{text("draftShifts", { count: shifts.length })}</p>
        <ShiftList roadmap={roadmap} shifts={shifts} most={4} />
        {!mayAll && <p>{text("foreign", { count: foreign.length, titles: titlesOf(roadmap, foreign) })}</p>}
        <OverAfter roadmap={roadmap} draft={draft} bands={bands} />
      </div>
      <div className={styles.draftActs}>
        {shifts.length === 0 ? (
          <Button kind="primary" onClick={() => save("alone")}>
            {text("keep")}
          </Button>
        ) : (
          <>
            <Button kind="primary" disabled={!mayAll} onClick={() => save("withOthers")}>
              {text("moveAll")}
            </Button>
            <Button onClick={() => save("alone")}>{text("moveAlone")}</Button>
          </>
        )}
        <Button kind="quiet" onClick={clear}>
          {text("putBack")}
        </Button>
      </div>
    </section>
  );
}

const titlesOf = ({ bars }: Roadmap, shifts: readonly Shift[]) =>
  shifts
    .slice(0, 3)
    .map(({ bar }) => `“${barAt(bars, bar).title}”`)
    .join(", ");

/** Escape puts back wherever the focus is, after a drag too. */
function useEscape(run: (() => void) | undefined): void {
  const act = useEffectEvent(() => run?.());
  const isOn = run !== undefined;
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isOn]);
}
