import { Field, type FieldFrame, splitFrame } from "./field.tsx";
import styles from "./field.module.css";

export type DateFieldProps = FieldFrame & {
  /** `YYYY-MM-DD`, or `null` where no day is known. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly disabled?: boolean;
};

/** A day. The machine's own calendar, in its own language. */
export function DateField(props: DateFieldProps) {
  const [frame, { value, onChange, ...rest }] = splitFrame(props);
  return (
    <Field {...frame}>
      {(ties) => (
        <input
          type="date"
          {...rest}
          {...ties}
          className={styles.control}
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
        />
      )}
    </Field>
  );
}
