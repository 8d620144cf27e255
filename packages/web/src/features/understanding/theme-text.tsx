import { useState } from "react";
import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./understanding.module.css";
import { useHeld, useUnderstandingActs } from "./use-understanding.ts";
import type { ThemeRow } from "./word-list.ts";

type ThemeTextProps = { readonly theme: ThemeRow; readonly isFixed: boolean };

/** The title and what was heard; saved when a field is left, given up with Escape. */
export function ThemeText({ theme, isFixed }: ThemeTextProps) {
  const text = useTexts(understanding);
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
      <TitleField theme={theme} />
      <SummaryField theme={theme} hint={text(isAnswered ? "revisionHint" : "whatWeHeardHint")} />
    </>
  );
}

function TitleField({ theme }: { readonly theme: ThemeRow }) {
  const text = useTexts(understanding);
  const acts = useUnderstandingActs();
  const [written, setWritten] = useState<string>();
  const isMissing = written?.trim() === "";
  const settle = () => {
    const title = written?.trim();
    setWritten(undefined);
    if (title !== undefined && title !== theme.title && title !== "") void acts.write(theme, { title });
  };
  return (
    <TextField
      label={text("theme")}
      value={written ?? theme.title}
      error={isMissing ? text("nameMissing") : undefined}
      onChange={setWritten}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
        if (event.key !== "Escape" || written === undefined) return;
        event.preventDefault();
        setWritten(undefined);
      }}
    />
  );
}

function SummaryField({ theme, hint }: { readonly theme: ThemeRow; readonly hint: string }) {
  const text = useTexts(understanding);
  const acts = useUnderstandingActs();
  const [written, setWritten] = useState<string>();
  const settle = () => {
    const summary = written?.trim() || null;
    setWritten(undefined);
    if (written !== undefined && summary !== theme.summary) void acts.write(theme, { summary });
  };
  return (
    <TextArea
      label={text("whatWeHeard")}
      hint={hint}
      rows={6}
      value={written ?? theme.summary ?? ""}
      onChange={setWritten}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) settle();
        if (event.key !== "Escape" || written === undefined) return;
        event.preventDefault();
        setWritten(undefined);
      }}
    />
  );
}
