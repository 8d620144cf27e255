import { type SyntheticEvent, useId, useState } from "react";
import { useRow, useTable } from "../../api/use-table.ts";
import { today as catalogue } from "../../messages/en/today.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { parseNumber } from "../../ui/parse-number.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./today.module.css";
import { useAnswers } from "./use-today.ts";
import { WaitingFrame } from "./waiting-frame.tsx";

type CheckInFormProps = { readonly id: string; readonly days: number | null; readonly today: string };

/** Value, confidence and note of a target in one line: Enter in any of them checks in. */
export function CheckInForm({ id, days, today }: CheckInFormProps) {
  const text = useTexts(catalogue);
  const { language, share } = useFormats();
  const answers = useAnswers(today);
  const row = useRow("targets", id);
  const slider = useId();
  const [value, setValue] = useState("");
  const [confidence, setConfidence] = useState(0.5);
  const [note, setNote] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const besides = useStanding(id, days);
  if (row === undefined) return null;
  const checkIn = (event: SyntheticEvent) => {
    event.preventDefault();
    const read = parseNumber(value, language);
    if (read === undefined || read === null) {
      setIsMissing(true);
      return;
    }
    const words = note.trim();
    const said = text("checkedIn", { what: row.title });
    answers.checkIn(id, { value: read, confidence, note: words === "" ? null : words }, said);
  };
  return (
    <WaitingFrame kind={text("kind_check_in")} title={row.title} table="targets" id={id} besides={besides}>
      <form className={styles.checkIn} onSubmit={checkIn} noValidate>
        <TextField
          label={text("value")}
          inputMode="decimal"
          value={value}
          onChange={(words) => {
            setValue(words);
            setIsMissing(false);
          }}
          {...(isMissing && { error: text("valueMissing") })}
        />
        <div className={styles.slider}>
          <label htmlFor={slider}>{text("confidence")}</label>
          <input
            id={slider}
            type="range"
            min={0}
            max={1}
            step={0.1}
            value={confidence}
            aria-valuetext={text("confidenceValue", { share: share(confidence) })}
            onChange={(event) => setConfidence(Number(event.target.value))}
          />
          <output htmlFor={slider}>{share(confidence)}</output>
        </div>
        <TextField label={text("checkInNote")} value={note} onChange={setNote} />
        <Button type="submit">{text("checkIn")}</Button>
      </form>
    </WaitingFrame>
  );
}

/** What the target aims at, and what was said of it last. */
function useStanding(id: string, days: number | null): string {
  const text = useTexts(catalogue);
  const { number, day } = useFormats();
  const row = useRow("targets", id);
  const last = useTable("checkins")
    .rows.filter(({ target }) => target === id)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  const aim =
    row !== undefined && row.baseline !== null && row.target !== null
      ? text("aim", { baseline: number(row.baseline), target: number(row.target) })
      : "";
  const said =
    last === undefined
      ? text("never")
      : `${text("last", { value: number(last.value), day: day(last.date) })}, ${text("days", { count: days ?? 0 })}.`;
  return [aim, said].filter((part) => part !== "").join(". ");
}
