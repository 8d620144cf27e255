import { type ReactNode, createContext, use, useEffect, useRef } from "react";
import { isGiven } from "./is-given.ts";
import styles from "./page-header.module.css";

export type PageHeaderProps = {
  readonly title: string;
  /** One sentence on where this step stands: "Three leaders have not answered." */
  readonly standing?: ReactNode;
  /** At the end of the line; the one primary button last. */
  readonly actions?: ReactNode;
  /** A row of filters or tabs below. */
  readonly children?: ReactNode;
};

/** What stands behind a page's title in the window's: the organisation. */
export const TitleSuffix = createContext("Lodestar");

/** The head of a page. Its title takes the focus when the page opens, so that a screen reader begins there. */
export function PageHeader({ title, standing, actions, children }: PageHeaderProps) {
  const suffix = use(TitleSuffix);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${suffix}`;
  }, [title, suffix]);
  useEffect(() => {
    heading.current?.closest("main")?.scrollTo(0, 0);
    // Nothing has the focus when the window has just opened: then reading begins at its top.
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {isGiven(standing) && <p className={styles.standing}>{standing}</p>}
        </div>
        {isGiven(actions) && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </header>
  );
}
