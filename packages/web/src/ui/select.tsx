import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { Field, type FieldFrame, splitFrame } from "./field.tsx";
import styles from "./field.module.css";

export type Choice<V extends string> = { readonly value: V; readonly label: string };

export type SelectProps<V extends string> = FieldFrame &
  Omit<ComponentProps<"select">, "onChange" | "value" | "id" | "className" | "children"> & {
    readonly value: V | null;
    readonly onChange: (value: V | null) => void;
    readonly choices: readonly Choice<V>[];
    /** Words for "nothing chosen". Without them one of the choices must hold. */
    readonly emptyLabel?: string;
  };

/** One of a few. The machine's own list, which every phone and screen reader knows; for many choices see Combobox. */
export function Select<V extends string>(props: SelectProps<V>) {
  const [frame, { onChange, choices, emptyLabel, value, ...rest }] = splitFrame(props);
  return (
    <Field {...frame}>
      {(ties) => (
        <span className={styles.choice}>
          <select
            {...rest}
            {...ties}
            className={styles.control}
            value={value ?? ""}
            onChange={(event) =>
              onChange(choices.find((choice) => choice.value === event.target.value)?.value ?? null)
            }
          >
            {(emptyLabel !== undefined || value === null) && <option value="">{emptyLabel ?? ""}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden />
        </span>
      )}
    </Field>
  );
}
