import type { ImportPreview as Preview } from "@lodestar/contract";
import { useState } from "react";
import { useProblemWords } from "../../api/problem-words.ts";
import { exchange } from "../../messages/en/exchange.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ColumnMapping } from "./column-mapping.tsx";
import styles from "./exchange.module.css";
import { FaultList } from "./fault-list.tsx";
import { PreviewTable } from "./preview-table.tsx";
import type { ImportMode, ImportState, Mapping } from "./use-import.ts";

type ImportPreviewProps = {
  readonly state: Extract<ImportState, { step: "preview" }>;
  readonly onMap: (mapping: Mapping) => void;
  readonly onApply: (mode: ImportMode, reason: string) => void;
  readonly onAgain: () => void;
};

/** What an uploaded folder would change; with faults, what has to be mended. */
export function ImportPreview({ state, onMap, onApply, onAgain }: ImportPreviewProps) {
  const text = useTexts(exchange);
  const words = useProblemWords();
  const { preview, mapping, isBusy, problem } = state;
  const told = problem && words(problem);
  const hasColumns = preview.unknownColumns.length > 0 || mapping.some(({ as }) => as !== null);
  return (
    <div aria-busy={isBusy}>
      {told && <ErrorState title={told.title}>{told.advice}</ErrorState>}
      {preview.faultCount > 0 && (
        <section className={styles.section}>
          <h2 className={styles.title}>{text("faultsTitle", { count: preview.faultCount })}</h2>
          <p className={styles.soft}>{text("faultsWords")}</p>
          <FaultList faults={preview.faults} count={preview.faultCount} />
        </section>
      )}
      {hasColumns && (
        <section className={styles.section}>
          <h2 className={styles.title}>{text("columnsTitle")}</h2>
          <p className={styles.soft}>{text("columnsWords")}</p>
          <ColumnMapping unknown={preview.unknownColumns} mapping={mapping} onMap={onMap} />
        </section>
      )}
      <section className={styles.section}>
        <h2 className={styles.title}>{text("tablesTitle")}</h2>
        <PreviewTable tables={preview.tables} />
        <Decision preview={preview} isBusy={isBusy} onApply={onApply} onAgain={onAgain} />
      </section>
      {preview.notes.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.title}>{text("notesTitle")}</h2>
          <FaultList faults={preview.notes} count={preview.notes.length} />
        </section>
      )}
    </div>
  );
}

type DecisionProps = Pick<ImportPreviewProps, "onApply" | "onAgain"> & {
  readonly preview: Preview;
  readonly isBusy: boolean;
};

const modes = ["merge", "replace"] as const;

function Decision({ preview, isBusy, onApply, onAgain }: DecisionProps) {
  const text = useTexts(exchange);
  const [mode, setMode] = useState<ImportMode>("merge");
  const [reason, setReason] = useState("");
  const isMissing = preview.tables.some(({ missing }) => missing > 0);
  const isNew = preview.tables.some(({ added, changed, missing }) => added + changed + missing > 0);
  const again = <Button onClick={onAgain}>{text("again")}</Button>;
  if (preview.faultCount > 0) return <div>{again}</div>;
  if (!isNew)
    return (
      <div className={styles.decide}>
        <p className={styles.soft}>{text("nothing")}</p>
        {again}
      </div>
    );
  return (
    <div className={styles.decide}>
      {isMissing && (
        <fieldset className={styles.modes}>
          <legend>{text("mode")}</legend>
          {modes.map((each) => (
            <label key={each}>
              <input type="radio" name="mode" checked={mode === each} onChange={() => setMode(each)} />
              {text(`mode_${each}`)}
            </label>
          ))}
        </fieldset>
      )}
      <TextField
        label={text("reason")}
        hint={text("reasonHint")}
        isOptional
        value={reason}
        onChange={setReason}
      />
      {again}
      <Button kind="primary" isBusy={isBusy} onClick={() => onApply(mode, reason)}>
        {text("apply")}
      </Button>
    </div>
  );
}
