import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./page.module.css";

export type PageProps = {
  /** `reading` keeps lines short, `full` uses the whole width, `fixed` also keeps to the window's height: for grids. */
  readonly width?: "reading" | "full" | "fixed";
  readonly children: ReactNode;
};

/** The sheet a page is set on: margins that follow the window. */
export function Page({ width = "full", children }: PageProps) {
  return <div className={classNames(styles.page, styles[width])}>{children}</div>;
}
