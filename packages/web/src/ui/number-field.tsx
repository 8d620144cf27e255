import { type ReactNode, useState } from "react";
import { useFormats } from "../messages/use-texts.ts";
import { classNames } from "./class-names.ts";
import { Field, type FieldFrame, splitFrame } from "./field.tsx";
import styles from "./field.module.css";
import { parseNumber } from "./parse-number.ts";

export type NumberFieldProps = FieldFrame & {
  /** `null` where the number is not known. */
  readonly value: number | null;
  /** Told when the field is left or Enter pressed, with what can be read as a number. */
  readonly onChange: (value: number | null) => void;
  /** Behind the number: `days`, `%`. */
  readonly suffix?: ReactNode;
  readonly disabled?: boolean;
};

/** A number, written as people of this language write it: `1,5` and `1.5` mean the same where they should. */
export function NumberField(props: NumberFieldProps) {
  const [frame, { value, onChange, suffix, disabled }] = splitFrame(props);
  const { number, language } = useFormats();
  const [written, setWritten] = useState<string | undefined>();
  const settle = () => {
    if (written === undefined) return;
    const read = parseNumber(written, language);
    setWritten(undefined);
    if (read !== undefined && read !== value) onChange(read);
  };
  return (
    <Field {...frame}>
      {(ties) => (
        <span className={suffix === undefined ? undefined : styles.suffixed}>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...ties}
            disabled={disabled}
            className={classNames(styles.control, styles.number)}
            value={written ?? (value === null ? "" : number(value, { maximumFractionDigits: 6 }))}
            onChange={(event) => setWritten(event.target.value)}
            onBlur={settle}
            onKeyDown={(event) => {
              if (event.key === "Enter") settle();
              if (event.key === "Escape") setWritten(undefined);
            }}
          />
          {suffix !== undefined && (
            <span className={styles.suffix} aria-hidden>
              {suffix}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}
