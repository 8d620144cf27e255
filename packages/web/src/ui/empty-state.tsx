import type { ReactNode } from "react";
import { isGiven } from "./is-given.ts";
import styles from "./empty-state.module.css";

export type EmptyStateProps = {
  readonly title: string;
  /** Two sentences: what belongs here, and why it is worth the effort. */
  readonly children: ReactNode;
  /** The first thing to do, and perhaps the sample organisation. */
  readonly actions?: ReactNode;
};

/** A page or panel with nothing in it yet: teaches the step and offers to begin. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 32 32" aria-hidden className={styles.star}>
        <path d="M16 1.5 18.6 13.4 30.5 16 18.6 18.6 16 30.5 13.4 18.6 1.5 16 13.4 13.4Z" />
      </svg>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.words}>{children}</p>
      {isGiven(actions) && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
