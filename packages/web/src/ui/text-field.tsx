import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldFrame, splitFrame } from "./field.tsx";
import styles from "./field.module.css";

export type TextFieldProps = FieldFrame &
  Omit<ComponentProps<"input">, "onChange" | "value" | "id" | "className"> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const [frame, { onChange, ...rest }] = splitFrame(props);
  return (
    <Field {...frame}>
      {(ties) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...ties}
          className={classNames(styles.control, rest.inputMode === "decimal" && styles.number)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
