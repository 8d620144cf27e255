import type { ComponentProps, ReactNode } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

export type ButtonProps = Omit<ComponentProps<"button">, "children"> & {
  /** `primary` is gold: at most one on a page. `quiet` has no border. Default `plain`. */
  readonly kind?: ButtonKind;
  readonly size?: "small" | "normal";
  readonly icon?: ReactNode;
  /** Work is under way: the button keeps its place and its focus, and does nothing. */
  readonly isBusy?: boolean;
  readonly children: ReactNode;
};

/** A button with words on it. Says what it does, in the person's words. */
export function Button({
  kind = "plain",
  size = "normal",
  icon,
  isBusy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      className={classNames(styles.button, styles[kind], styles[size], className)}
    >
      {icon}
      <span className={styles.words}>{children}</span>
    </button>
  );
}
