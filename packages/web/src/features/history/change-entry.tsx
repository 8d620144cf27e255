import type { PastChange } from "@lodestar/contract";
import { ChevronRight, Undo2 } from "lucide-react";
import { useId, useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useUndo } from "../../api/use-change.ts";
import { history } from "../../messages/en/history.ts";
import { dateFormat } from "../../messages/intl.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Link } from "../../routes/link.tsx";
import { Button } from "../../ui/button.tsx";
import { Quote } from "../../ui/quote.tsx";
import styles from "./history.module.css";
import { mayTakeBack } from "./may-take-back.ts";
import { RowList } from "./row-list.tsx";
import { type Telling, isProse, rowName } from "./row-words.ts";
import { fieldChanges } from "./change-sentence.ts";

export type ChangeEntryProps = {
  readonly change: PastChange;
  readonly sentence: string;
  readonly telling: Telling;
  /** The change that took this one back, where it is among those shown. */
  readonly undoneBy: PastChange | undefined;
};

/** One change: the sentence, the time, the reason; below it, when opened, every field before and after. */
export function ChangeEntry({ change, sentence, telling, undoneBy }: ChangeEntryProps) {
  const text = useTexts(history);
  const formats = useFormats();
  const details = useId();
  const [isOpen, setOpen] = useState(() => isBestRead(change));
  return (
    <li className={styles.entry} data-undone={change.undoneBy !== null || undefined} data-seq={change.seq}>
      <time dateTime={change.at} className={styles.time} title={formats.instant(change.at)}>
        {timeOf(change.at, formats.language, formats.timeZone)}
      </time>
      <div className={styles.told}>
        {change.rows.length === 0 ? (
          <p className={styles.plain}>{sentence}</p>
        ) : (
          <button
            type="button"
            className={styles.sentence}
            aria-expanded={isOpen}
            aria-controls={details}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight className="turns" aria-hidden />
            <span>{sentence}</span>
          </button>
        )}
        {change.reason !== null && (
          <div className={styles.reason}>
            <Quote size="small" by={text("reason")}>
              {change.reason}
            </Quote>
          </div>
        )}
        <div id={details} hidden={!isOpen} className={styles.details}>
          {isOpen && <RowList rows={change.rows} rowCount={change.rowCount} telling={telling} />}
        </div>
      </div>
      <TakeBack change={change} sentence={sentence} telling={telling} undoneBy={undoneBy} />
    </li>
  );
}

/** A single text is best read at once, with its words marked. */
const isBestRead = ({ rows, rowCount }: PastChange) =>
  rowCount === 1 &&
  rows.some(
    (row) =>
      row.before !== null &&
      row.row !== null &&
      fieldChanges(row).some(
        ({ column, before, after }) =>
          column !== "title" &&
          column !== "name" &&
          isProse(row.table, column) &&
          before !== null &&
          after !== null,
      ),
  );

const timeOf = (at: string, language: string, timeZone: string) =>
  dateFormat(language, { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(at));

/** Takes the change back; where that is refused, says why and where to look. */
function TakeBack({ change, sentence, telling, undoneBy }: ChangeEntryProps) {
  const text = useTexts(history);
  const formats = useFormats();
  const { id: organisation, member } = useOrganisation();
  const undo = useUndo();
  const [state, setState] = useState<"idle" | "busy" | "refused">("idle");
  if (change.undoneBy !== null)
    return (
      <p className={styles.takenBack}>
        {undoneBy === undefined
          ? text("takenBack")
          : text("takenBackBy", { who: undoneBy.actor.name, when: formats.instant(undoneBy.at) })}
      </p>
    );
  if (!mayTakeBack(member, change)) return null;
  const run = async () => {
    setState("busy");
    setState((await undo(change.seq)) === undefined ? "refused" : "idle");
  };
  const first = change.rows[0];
  return (
    <div className={styles.takeBack} data-take-back>
      <Button
        size="small"
        kind="quiet"
        icon={<Undo2 className="turns" />}
        isBusy={state === "busy"}
        aria-label={text("takeBackLabel", { what: sentence })}
        onClick={() => void run()}
      >
        {text("takeBack")}
      </Button>
      {state === "refused" && (
        <p role="alert" className={styles.refused}>
          {text("refused")}{" "}
          {first !== undefined && (
            <Link to={`/o/${encodeURIComponent(organisation)}/history?item=${encodeURIComponent(first.id)}`}>
              {text("showLater", { what: rowName(telling, first.table, first.row ?? first.before ?? {}) })}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
