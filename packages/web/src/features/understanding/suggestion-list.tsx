import { X } from "lucide-react";
import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Quote } from "../../ui/quote.tsx";
import styles from "./understanding.module.css";
import type { Suggestions } from "./use-suggestions.ts";
import { useHeld, useUnderstandingActs } from "./use-understanding.ts";

type SuggestionListProps = {
  readonly suggestions: Suggestions;
  readonly onOpen: (id: string) => void;
};

/** What the engine proposes, marked as a proposal; each is taken over by itself. What was sorted meanwhile is left out. */
export function SuggestionList({ suggestions, onOpen }: SuggestionListProps) {
  const text = useTexts(understanding);
  const { themes } = useHeld();
  const { suggested, close } = suggestions;
  if (suggested === undefined) return null;
  const themed = new Set(themes.rows.flatMap(({ statements }) => statements));
  const open = (ids: readonly string[]) => ids.filter((id) => !themed.has(id));
  const found = suggested.suggestions
    .map(({ label, statements }) => ({ label, statements: open(statements) }))
    .filter(({ statements }) => statements.length > 1);
  const additions = suggested.additions
    .map(({ theme, statements }) => ({ theme: themes.byId.get(theme), statements: open(statements) }))
    .filter(({ theme, statements }) => theme !== undefined && statements.length > 0);
  return (
    <section className={styles.suggestions} aria-labelledby="suggestions-heading">
      <header className={styles.suggestionsHead}>
        <h2 id="suggestions-heading" className={styles.heading}>
          {text("suggested", { count: found.length + additions.length })}
        </h2>
        <IconButton size="small" label={text("closeSuggestions")} onClick={close}>
          <X />
        </IconButton>
      </header>
      <p className={styles.note}>{text("suggestedWords", { count: open(suggested.unassigned).length })}</p>
      <ul className={styles.themeList}>
        {additions.map(({ theme, statements }) => (
          <li key={theme?.id}>{theme && <Addition theme={theme} statements={statements} />}</li>
        ))}
        {found.map(({ label, statements }) => (
          <li key={statements[0]}>
            <Suggestion label={label} statements={statements} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type SuggestionProps = {
  readonly label: readonly string[];
  readonly statements: readonly string[];
  readonly onOpen: (id: string) => void;
};

function Suggestion({ label, statements, onOpen }: SuggestionProps) {
  const text = useTexts(understanding);
  const acts = useUnderstandingActs();
  const telling = useHeld().statements.byId.get(statements[0] ?? "")?.text;
  const title = label.length === 0 ? text("withoutLabel") : label.join(", ");
  return (
    <article className={styles.suggestion} aria-label={title}>
      <span className={styles.themeTitle}>{title}</span>
      <span className={styles.themeFacts}>{text("wordsIn", { count: statements.length })}</span>
      {telling !== undefined && <Quote size="small">{telling}</Quote>}
      <div className={styles.acts}>
        <Button size="small" onClick={() => onOpen(acts.gather(statements, title))}>
          {text("takeOver")}
        </Button>
      </div>
    </article>
  );
}

type AdditionProps = {
  readonly theme: Parameters<ReturnType<typeof useUnderstandingActs>["merge"]>[0];
  readonly statements: readonly string[];
};

function Addition({ theme, statements }: AdditionProps) {
  const text = useTexts(understanding);
  const acts = useUnderstandingActs();
  const telling = useHeld().statements.byId.get(statements[0] ?? "")?.text;
  return (
    <article className={styles.suggestion} aria-label={theme.title}>
      <span className={styles.themeFacts}>
        {text("alsoIn", { count: statements.length, theme: theme.title })}
      </span>
      {telling !== undefined && <Quote size="small">{telling}</Quote>}
      <div className={styles.acts}>
        <Button size="small" onClick={() => acts.place(statements, theme)}>
          {text("addThem")}
        </Button>
      </div>
    </article>
  );
}
