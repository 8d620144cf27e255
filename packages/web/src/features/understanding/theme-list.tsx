import { type DragEvent, useMemo, useState } from "react";
import { understanding } from "../../messages/en/understanding.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { draggedWords } from "./use-word-columns.tsx";
import { ShareButton } from "./share-button.tsx";
import { StandingMarks } from "./standing-marks.tsx";
import { Button } from "../../ui/button.tsx";
import { SuggestionList } from "./suggestion-list.tsx";
import styles from "./understanding.module.css";
import { useSuggestions } from "./use-suggestions.ts";
import { useHeld, useMaySort, useUnderstandingActs } from "./use-understanding.ts";
import { type ThemeRow, standingOf } from "./word-list.ts";

type ThemeListProps = {
  readonly themes: readonly ThemeRow[];
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
};

/** The themes, those with the most words first; words can be dropped on one. */
export function ThemeList({ themes, current, onOpen }: ThemeListProps) {
  const text = useTexts(understanding);
  const { compare } = useFormats();
  const maySort = useMaySort();
  const suggestions = useSuggestions();
  const ordered = useMemo(
    () => themes.toSorted((a, b) => b.statements.length - a.statements.length || compare(a.title, b.title)),
    [themes, compare],
  );
  return (
    <section className={styles.themes} aria-labelledby="themes-heading">
      <header className={styles.suggestionsHead}>
        <h2 id="themes-heading" className={styles.heading}>
          {text("themeCount", { count: themes.length })}
        </h2>
        {maySort && (
          <span className={styles.acts}>
            <ShareButton disabled={!themes.some(({ summary }) => (summary ?? "").trim() !== "")} />
            <Button size="small" isBusy={suggestions.state === "asking"} onClick={suggestions.ask}>
              {text("suggest")}
            </Button>
          </span>
        )}
      </header>
      <SuggestionList suggestions={suggestions} onOpen={onOpen} />
      {themes.length === 0 && <p className={styles.note}>{text("noThemesWords")}</p>}
      <ul className={styles.themeList}>
        {ordered.map((theme) => (
          <li key={theme.id}>
            <ThemeEntry theme={theme} isCurrent={theme.id === current} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {maySort && themes.length > 0 && <p className={styles.note}>{text("dropHint")}</p>}
    </section>
  );
}

type ThemeEntryProps = {
  readonly theme: ThemeRow;
  readonly isCurrent: boolean;
  readonly onOpen: (id: string) => void;
};

function ThemeEntry({ theme, isCurrent, onOpen }: ThemeEntryProps) {
  const text = useTexts(understanding);
  const { statements, verdicts } = useHeld();
  const drop = useDrop(theme);
  const standing = useMemo(
    () => standingOf(theme, statements.byId, verdicts.rows),
    [theme, statements.byId, verdicts.rows],
  );
  return (
    <button
      type="button"
      className={styles.theme}
      aria-current={isCurrent || undefined}
      data-over={drop.isOver || undefined}
      onClick={() => onOpen(theme.id)}
      {...drop.on}
    >
      <span className={styles.themeTitle}>{theme.title}</span>
      <span className={styles.themeFacts}>
        <span>{text("wordsIn", { count: theme.statements.length })}</span>
        <StandingMarks standing={standing} />
      </span>
    </button>
  );
}

/** Takes words that are dragged onto a theme. */
function useDrop(theme: ThemeRow) {
  const maySort = useMaySort();
  const acts = useUnderstandingActs();
  const [isOver, setOver] = useState(false);
  const isWords = (event: DragEvent) => maySort && event.dataTransfer.types.includes(draggedWords);
  const over = (event: DragEvent) => {
    if (!isWords(event)) return;
    event.preventDefault();
    setOver(true);
  };
  return {
    isOver,
    on: {
      onDragEnter: over,
      onDragOver: over,
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!isWords(event)) return;
        event.preventDefault();
        acts.place(event.dataTransfer.getData(draggedWords).split("\n"), theme);
      },
    },
  };
}
