import { type SubmitEvent, type ReactNode, useEffect } from "react";
import { isGiven } from "../ui/is-given.ts";
import { shell } from "../messages/en/shell.ts";
import { useTexts } from "../messages/use-texts.ts";
import styles from "./account-sheet.module.css";
import { Star } from "./star.tsx";

export type AccountSheetProps = {
  readonly title: string;
  readonly intro?: ReactNode;
  /** What went wrong with the whole form. */
  readonly problem?: string | undefined;
  readonly onSubmit?: () => void;
  /** Below the form: another way. */
  readonly foot?: ReactNode;
  readonly children?: ReactNode;
};

/** The sheet on which people sign in, set up, and join. */
export function AccountSheet({ title, intro, problem, onSubmit, foot, children }: AccountSheetProps) {
  const text = useTexts(shell);
  useEffect(() => {
    document.title = `${title} · ${text("product")}`;
  }, [title, text]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <main className={styles.room}>
      <div className={styles.sheet}>
        <div className={styles.brand}>
          <Star size={28} />
          <span>{text("product")}</span>
        </div>
        <div className={styles.head}>
          <h1>{title}</h1>
          {isGiven(intro) && <p className={styles.intro}>{intro}</p>}
        </div>
        <div role="alert" className={styles.problem}>
          {problem}
        </div>
        <form noValidate className={styles.form} onSubmit={submit}>
          {children}
        </form>
        {isGiven(foot) && <div className={styles.foot}>{foot}</div>}
      </div>
    </main>
  );
}
