import { useState } from "react";
import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { AnswerDialog } from "./answer-dialog.tsx";
import { ThemeDialog } from "./theme-dialog.tsx";
import styles from "./understanding.module.css";
import { useUnderstandingActs } from "./use-understanding.ts";
import type { ThemeRow } from "./word-list.ts";

type ChosenWordsProps = {
  readonly statements: readonly string[];
  readonly themes: readonly ThemeRow[];
  readonly onDone: () => void;
  /** A theme was made of the words. */
  readonly onTheme: (id: string) => void;
};

/** What can be done with the chosen words. */
export function ChosenWords({ statements, themes, onDone, onTheme }: ChosenWordsProps) {
  const text = useTexts(understanding);
  const acts = useUnderstandingActs();
  const [asking, setAsking] = useState<"put" | "new" | "answer">();
  const close = () => setAsking(undefined);
  const canTakeOut = themes.some((theme) => theme.statements.some((id) => statements.includes(id)));
  useKeys(text("title"), [
    { keys: "m", label: text("keyPut"), run: () => setAsking("put") },
    { keys: "n", label: text("keyNew"), run: () => setAsking("new") },
    { keys: "a", label: text("keyTell"), run: () => setAsking("answer") },
  ]);
  return (
    <div className={styles.chosen} role="group" aria-label={text("chosen", { count: statements.length })}>
      <span>{text("chosen", { count: statements.length })}</span>
      <Button size="small" onClick={() => setAsking("put")}>
        {text("putInto")}
      </Button>
      <Button size="small" onClick={() => setAsking("new")}>
        {text("newTheme")}
      </Button>
      {canTakeOut && (
        <Button size="small" onClick={() => acts.place(statements, null) && onDone()}>
          {text("takeOut")}
        </Button>
      )}
      <Button size="small" onClick={() => setAsking("answer")}>
        {text("tell")}
      </Button>
      <Button size="small" kind="quiet" onClick={onDone}>
        {text("unselect")}
      </Button>
      {(asking === "put" || asking === "new") && (
        <ThemeDialog
          wants={asking}
          themes={themes}
          onClose={close}
          onTheme={(theme) => acts.place(statements, theme) && onDone()}
          onNew={(title) => {
            onTheme(acts.gather(statements, title));
            onDone();
          }}
        />
      )}
      {asking === "answer" && <AnswerDialog statements={statements} onClose={close} onDone={onDone} />}
    </div>
  );
}
