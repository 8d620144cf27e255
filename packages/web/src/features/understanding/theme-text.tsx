import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { SettledText } from "../../ui/settled-text.tsx";
import styles from "./understanding.module.css";
import { useHeld, useUnderstandingActs } from "./use-understanding.ts";
import type { ThemeRow } from "./word-list.ts";

type ThemeTextProps = { readonly theme: ThemeRow; readonly isFixed: boolean };

/** The title and what was heard; saved when a field is left, given up with Escape. */
export function ThemeText({ theme, isFixed }: ThemeTextProps) {
  const text = useTexts(understanding);
  const acts = useUnderstandingActs();
  const { verdicts } = useHeld();
  if (isFixed)
    return (
      <section>
        <h3 className={styles.label}>{text("whatWeHeard")}</h3>
        <p className={styles.summary}>{theme.summary ?? text("summaryEmpty")}</p>
      </section>
    );
  const isAnswered = verdicts.rows.some(
    ({ theme: of, revision }) => of === theme.id && (revision ?? 1) >= (theme.revision ?? 1),
  );
  return (
    <>
      <SettledText
        label={text("theme")}
        value={theme.title}
        required={text("nameMissing")}
        onSettle={(title) => title !== null && void acts.write(theme, { title })}
      />
      <SettledText
        label={text("whatWeHeard")}
        hint={text(isAnswered ? "revisionHint" : "whatWeHeardHint")}
        isLong
        value={theme.summary}
        onSettle={(summary) => void acts.write(theme, { summary })}
      />
    </>
  );
}
