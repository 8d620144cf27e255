import type { ReactNode } from "react";
import { isGiven } from "./is-given.ts";
import { classNames } from "./class-names.ts";
import styles from "./quote.module.css";

export type QuoteProps = {
  /** Who said it, when, where: shown below. */
  readonly by?: ReactNode;
  readonly size?: "small" | "normal" | "large";
  /** The language of the words, where it is not the page's: `de`. */
  readonly language?: string;
  /** A person's own words, exactly. */
  readonly children: ReactNode;
};

/** People's own words. They always look like this, and nothing else does. */
export function Quote({ by, size = "normal", language, children }: QuoteProps) {
  return (
    <figure className={classNames(styles.quote, styles[size])}>
      <blockquote lang={language} dir="auto" className={styles.words}>
        {children}
      </blockquote>
      {isGiven(by) && <figcaption className={styles.by}>{by}</figcaption>}
    </figure>
  );
}
