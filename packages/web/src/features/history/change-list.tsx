import type { PastChange } from "@lodestar/contract";
import { history } from "../../messages/en/history.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { byDay, dayBefore, dayOf } from "./change-days.ts";
import { ChangeEntry } from "./change-entry.tsx";
import { changeSentence } from "./change-sentence.ts";
import styles from "./history.module.css";
import type { Telling } from "./row-words.ts";
import type { PastChanges } from "./use-past-changes.ts";
import { useTelling } from "./use-telling.ts";

/** Changes in words, by the days of the organisation. */
export function ChangeList({ changes }: { readonly changes: PastChanges }) {
  const text = useTexts(history);
  const formats = useFormats();
  const telling = useTelling(changes.rows);
  const days = byDay(changes.rows, formats.timeZone);
  const today = dayOf(new Date().toISOString(), formats.timeZone);
  const nameOf = (day: string) => {
    if (day === today) return text("today");
    return day === dayBefore(today) ? text("yesterday") : formats.day(day);
  };
  return (
    <div className={styles.list}>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className={styles.day} aria-label={nameOf(day)}>
          <h2 className={styles.dayName}>{nameOf(day)}</h2>
          <ol className={styles.entries}>
            {ofDay.map((change) => (
              <ChangeEntry
                key={change.seq}
                change={change}
                sentence={sentenceOf(telling, change, changes.rows)}
                telling={telling}
                undoneBy={changes.rows.find(({ seq }) => seq === change.undoneBy)}
              />
            ))}
          </ol>
        </section>
      ))}
      <div className={styles.end}>
        {changes.hasMore ? (
          <Button isBusy={changes.isLoadingMore} onClick={changes.loadMore}>
            {text("loadMore")}
          </Button>
        ) : (
          <p>{text("beginning")}</p>
        )}
      </div>
    </div>
  );
}

/** The sentence of a change; one that took back another tells the other's, if it is among those shown. */
export function sentenceOf(telling: Telling, change: PastChange, all: readonly PastChange[]): string {
  const undone = all.find(({ seq }) => seq === change.undoes);
  return changeSentence(telling, change, undone && changeSentence(telling, undone));
}
