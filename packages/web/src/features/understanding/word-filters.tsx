import type { RefObject } from "react";
import { understanding } from "../../messages/en/understanding.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./understanding.module.css";
import type { StatementRow, ThemeRow, WordWish } from "./word-list.ts";

const kinds = [
  "target",
  "priority",
  "need",
  "barrier",
  "concern",
  "idea",
  "assumption",
  "comment",
] as const satisfies readonly NonNullable<StatementRow["kind"]>[];
const answers = ["none", "adopted", "merged", "deferred", "declined"] as const;

type WordFiltersProps = {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly wish: WordWish;
  readonly onChange: (wish: WordWish) => void;
  readonly themes: readonly ThemeRow[];
  readonly shown: number;
  readonly all: number;
};

/** Which words are listed: by theme, kind, what became of them, and what is written. */
export function WordFilters({ bar, wish, onChange, themes, shown, all }: WordFiltersProps) {
  const text = useTexts(understanding);
  const { number } = useFormats();
  return (
    <div ref={bar} className={styles.filters} role="group" aria-label={text("filters")}>
      <TextField
        label={text("find")}
        type="search"
        value={wish.words}
        onChange={(words) => onChange({ ...wish, words })}
      />
      <Select
        label={text("theme")}
        emptyLabel={text("everyTheme")}
        value={wish.theme}
        choices={[
          { value: "none", label: text("noTheme") },
          ...themes.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(theme) => onChange({ ...wish, theme })}
      />
      <Select
        label={text("kind")}
        emptyLabel={text("everyKind")}
        value={wish.kind}
        choices={kinds.map((kind) => ({ value: kind, label: text(`kind_${kind}`) }))}
        onChange={(kind) => onChange({ ...wish, kind })}
      />
      <Select
        label={text("answer")}
        emptyLabel={text("everyAnswer")}
        value={wish.answer}
        choices={answers.map((answer) => ({ value: answer, label: text(`answer_${answer}`) }))}
        onChange={(answer) => onChange({ ...wish, answer })}
      />
      <p className={styles.shown} aria-live="polite">
        {text("shownOf", { shown: number(shown), all: number(all) })}
      </p>
    </div>
  );
}
