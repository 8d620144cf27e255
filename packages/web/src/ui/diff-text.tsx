import { Fragment, useMemo } from "react";
import { ui } from "../messages/en/ui.ts";
import { useTexts } from "../messages/use-texts.ts";
import styles from "./diff-text.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";
import { wordDiff } from "./word-diff.ts";

/** Two texts as one, with the words that went struck out and those that came underlined. */
export function DiffText({ before, after }: { readonly before: string; readonly after: string }) {
  const text = useTexts(ui);
  const runs = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <span className={styles.text}>
      {runs.map(({ kind, text: words }, place) => {
        if (kind === "same") return <span key={place}>{words}</span>;
        const Mark = kind === "added" ? "ins" : "del";
        const trimmed = words.trimEnd();
        return (
          <Fragment key={place}>
            <Mark className={styles[kind]}>
              <VisuallyHidden>{`[${text(kind)}: `}</VisuallyHidden>
              {trimmed}
              <VisuallyHidden>]</VisuallyHidden>
            </Mark>
            {words.slice(trimmed.length)}
          </Fragment>
        );
      })}
    </span>
  );
}
