import { X } from "lucide-react";
import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Quote } from "../../ui/quote.tsx";
import styles from "./understanding.module.css";
import { useHeard, useHeld, useMaySort, useUnderstandingActs } from "./use-understanding.ts";
import type { ThemeRow } from "./word-list.ts";

type ThemeWordsProps = { readonly theme: ThemeRow; readonly onOpen: (id: string) => void };

/** The words a theme rests on. */
export function ThemeWords({ theme, onOpen }: ThemeWordsProps) {
  const text = useTexts(understanding);
  const maySort = useMaySort();
  const acts = useUnderstandingActs();
  const { authorOf } = useHeard();
  const { statements } = useHeld();
  const words = theme.statements.flatMap((id) => statements.byId.get(id) ?? []);
  return (
    <section aria-label={text("theirWords")}>
      <h3 className={styles.label}>{text("theirWords")}</h3>
      {words.length === 0 && <p className={styles.note}>{text("wordsIn", { count: 0 })}</p>}
      <ul className={styles.quotes}>
        {words.map((statement) => (
          <li key={statement.id} className={styles.quoted}>
            <Quote
              size="small"
              by={
                <Button size="small" kind="quiet" onClick={() => onOpen(statement.id)}>
                  {authorOf(statement.stakeholder)}
                </Button>
              }
            >
              {statement.text}
            </Quote>
            {maySort && (
              <IconButton
                size="small"
                label={text("takeOut")}
                onClick={() => acts.place([statement.id], null)}
              >
                <X />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
