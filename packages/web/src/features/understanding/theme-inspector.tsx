import { ListChecks, Merge, Trash2 } from "lucide-react";
import { useState } from "react";
import { understanding } from "../../messages/en/understanding.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { Inspector } from "../../ui/split-pane.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { ShareButton } from "./share-button.tsx";
import { PutDialog } from "./theme-dialog.tsx";
import { ThemePlan } from "./theme-plan.tsx";
import { ThemeText } from "./theme-text.tsx";
import { ThemeVerdicts } from "./theme-verdicts.tsx";
import { ThemeWords } from "./theme-words.tsx";
import styles from "./understanding.module.css";
import { useHeld, useMaySort, useUnderstandingActs } from "./use-understanding.ts";
import type { ThemeRow } from "./word-list.ts";

type ThemeInspectorProps = {
  readonly theme: ThemeRow;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

/** What was heard in one theme: the summary, the words it rests on, what people say to it, what became of it. */
export function ThemeInspector({ theme, onOpen, onClose }: ThemeInspectorProps) {
  const text = useTexts(understanding);
  const { number } = useFormats();
  const maySort = useMaySort();
  return (
    <Inspector
      title={theme.title}
      kind={text("themeKind", { revision: number(theme.revision ?? 1) })}
      onClose={onClose}
      actions={maySort && <ThemeTools theme={theme} onOpen={onOpen} onClose={onClose} />}
    >
      <div className={styles.form}>
        <ThemeText key={theme.id} theme={theme} isFixed={!maySort} />
        {maySort && <ThemeActs theme={theme} />}
        <ThemeWords theme={theme} onOpen={onOpen} />
        <ThemeVerdicts theme={theme} />
        <ThemePlan theme={theme} />
      </div>
    </Inspector>
  );
}

function ThemeTools({ theme, onOpen, onClose }: ThemeInspectorProps) {
  const text = useTexts(understanding);
  const acts = useUnderstandingActs();
  const { themes } = useHeld();
  const [, setFilter] = useParam("theme");
  const [isMerging, setMerging] = useState(false);
  const others = themes.rows.filter(({ id }) => id !== theme.id);
  return (
    <>
      <IconButton label={text("chooseWords")} onClick={() => setFilter(theme.id, "replace")}>
        <ListChecks />
      </IconButton>
      {others.length > 0 && (
        <IconButton label={text("mergeInto")} onClick={() => setMerging(true)}>
          <Merge />
        </IconButton>
      )}
      <IconButton label={text("dissolve")} onClick={() => acts.dissolve(theme) && onClose()}>
        <Trash2 />
      </IconButton>
      {isMerging && (
        <PutDialog
          title={text("mergeInto")}
          themes={others}
          onClose={() => setMerging(false)}
          onTheme={(into) => acts.merge(theme, into) && onOpen(into.id)}
        />
      )}
    </>
  );
}

function ThemeActs({ theme }: { readonly theme: ThemeRow }) {
  const text = useTexts(understanding);
  const acts = useUnderstandingActs();
  const [isTelling, setTelling] = useState(false);
  const isWritten = (theme.summary ?? "").trim() !== "" && theme.statements.length > 0;
  const objective = () => void acts.makeOf(theme, "objectives");
  const barrier = () => void acts.makeOf(theme, "barriers");
  useKeys(text("title"), [
    { keys: "o", label: text("keyObjective"), run: objective },
    { keys: "b", label: text("keyBarrier"), run: barrier },
  ]);
  return (
    <div className={styles.acts}>
      <p className={styles.note}>{text(isWritten ? "shareHint" : "shareNeedsSummary")}</p>
      <ShareButton theme={theme.id} disabled={!isWritten} />
      <Button size="small" onClick={objective}>
        {text("toObjective")}
      </Button>
      <Button size="small" onClick={barrier}>
        {text("toBarrier")}
      </Button>
      {theme.statements.length > 0 && (
        <Button size="small" onClick={() => setTelling(true)}>
          {text("tell")}
        </Button>
      )}
      {isTelling && <AnswerDialog statements={theme.statements} onClose={() => setTelling(false)} />}
    </div>
  );
}
