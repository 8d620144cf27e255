import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./checkbox.module.css";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "onChange" | "checked"> & {
  readonly isChecked: boolean;
  /** Some of what it stands for is chosen, not all. */
  readonly isMixed?: boolean;
  readonly onChange: (isChecked: boolean) => void;
  /** The words beside it. Without them give `aria-label`. */
  readonly children?: ReactNode;
};

/** Yes or no. */
export function Checkbox({
  isChecked,
  isMixed = false,
  onChange,
  children,
  className,
  ...rest
}: CheckboxProps) {
  return (
    <label className={classNames(styles.line, className)}>
      <input
        {...rest}
        type="checkbox"
        className={styles.box}
        checked={isChecked}
        ref={(box) => {
          if (box !== null) box.indeterminate = isMixed;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children !== undefined && <span>{children}</span>}
    </label>
  );
}
