import type { ComponentProps, ReactNode } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

export type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** What it does; spoken, and shown as a tooltip. */
  readonly label: string;
  /** Keys that do the same, as `mod+k`; shown in the tooltip. */
  readonly keys?: string;
  readonly size?: "small" | "normal";
  /** The icon: a lucide component's element. */
  readonly children: ReactNode;
};

/** A button that is only an icon, for what everybody knows by its picture. */
export function IconButton({ label, keys, size = "normal", className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      data-tooltip={label}
      data-tooltip-keys={keys}
      {...rest}
      className={classNames(styles.icon, styles[size], className)}
    >
      {children}
    </button>
  );
}
