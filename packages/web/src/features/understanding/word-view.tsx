import { useMemo, useRef, useState } from "react";
import { useFreshIds } from "../../api/use-table.ts";
import { understanding } from "../../messages/en/understanding.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { type Selection, nothingSelected } from "../../ui/grid/selection.ts";
import { Table } from "../../ui/grid/table.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { ChosenWords } from "./chosen-words.tsx";
import styles from "./understanding.module.css";
import { useHeard, useMaySort } from "./use-understanding.ts";
import { useWordColumns } from "./use-word-columns.tsx";
import { WordFilters } from "./word-filters.tsx";
import { type Heard, type ThemeRow, type WordWish, everyWord, wished } from "./word-list.ts";

const idOf = ({ statement }: Heard) => statement.id;

type WordViewProps = {
  readonly themes: readonly ThemeRow[];
  readonly wish: WordWish;
  readonly onWish: (wish: WordWish) => void;
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
};

/** Everything that was said, to read, choose and sort. */
export function WordView({ themes, wish, onWish, current, onOpen }: WordViewProps) {
  const text = useTexts(understanding);
  const { language } = useFormats();
  const maySort = useMaySort();
  const { heard, authorOf } = useHeard();
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const shown = useMemo(() => wished(heard, wish, authorOf, language), [heard, wish, authorOf, language]);
  const dragged = useMemo(
    () => (maySort ? (id: string) => (selection.has(id) ? [...selection] : [id]) : undefined),
    [maySort, selection],
  );
  const columns = useWordColumns(authorOf, dragged);
  const bar = useRef<HTMLDivElement>(null);
  useKeys(text("title"), [
    { keys: "/", label: text("keyFind"), run: () => bar.current?.querySelector("input")?.focus() },
  ]);
  const change = (next: WordWish) => {
    onWish(next);
    setSelection(nothingSelected);
  };
  return (
    <div className={styles.view}>
      <WordFilters
        bar={bar}
        wish={wish}
        onChange={change}
        themes={themes}
        shown={shown.length}
        all={heard.length}
      />
      {selection.size > 0 && (
        <ChosenWords
          statements={[...selection]}
          themes={themes}
          onDone={() => setSelection(nothingSelected)}
          onTheme={onOpen}
        />
      )}
      <div className={styles.fill}>
        <Table
          label={text("words")}
          rows={shown}
          columns={columns}
          idOf={idOf}
          lines={2}
          current={current}
          onOpen={({ statement }) => onOpen(statement.id)}
          {...(maySort && { selection, onSelect: setSelection })}
          freshIds={useFreshIds("statements")}
          empty={
            <p className={styles.note}>
              {text("noneShown")}{" "}
              <Button size="small" onClick={() => change(everyWord)}>
                {text("showAll")}
              </Button>
            </p>
          }
        />
      </div>
    </div>
  );
}
