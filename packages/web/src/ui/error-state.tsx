import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { isGiven } from "./is-given.ts";
import { ui } from "../messages/en/ui.ts";
import { useTexts } from "../messages/use-texts.ts";
import { Button } from "./button.tsx";
import styles from "./empty-state.module.css";

export type ErrorStateProps = {
  /** What happened. */
  readonly title: string;
  /** What was kept, and what to do. */
  readonly children?: ReactNode;
  readonly onRetry?: (() => void) | undefined;
  readonly actions?: ReactNode;
};

/** Something went wrong: says what happened, what was kept, and what to do. */
export function ErrorState({ title, children, onRetry, actions }: ErrorStateProps) {
  const text = useTexts(ui);
  return (
    <div className={styles.empty} role="alert">
      <CircleAlert aria-hidden className={styles.wrong} />
      <h2 className={styles.title}>{title}</h2>
      {isGiven(children) && <p className={styles.words}>{children}</p>}
      <div className={styles.actions}>
        {onRetry !== undefined && <Button onClick={onRetry}>{text("retry")}</Button>}
        {actions}
      </div>
    </div>
  );
}
