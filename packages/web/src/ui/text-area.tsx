import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldFrame, splitFrame } from "./field.tsx";
import styles from "./field.module.css";

export type TextAreaProps = FieldFrame &
  Omit<ComponentProps<"textarea">, "onChange" | "value" | "id" | "className"> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** Several lines of text; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const [frame, { onChange, ...rest }] = splitFrame(props);
  return (
    <Field {...frame}>
      {(ties) => (
        <textarea
          rows={3}
          {...rest}
          {...ties}
          className={classNames(styles.control, styles.area)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
