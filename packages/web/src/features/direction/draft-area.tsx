import { useState } from "react";
import { TextArea } from "../../ui/text-area.tsx";

export type DraftAreaProps = {
  readonly label: string;
  readonly value: string;
  /** Told when the field is left, with the trimmed text, if it changed. */
  readonly onCommit: (value: string) => void;
  /** What to say where nothing is written and something must be. */
  readonly required?: string;
};

/** A text of the inspector: saved when it is left, given up with Escape. */
export function DraftArea({ label, value, onCommit, required }: DraftAreaProps) {
  const [written, setWritten] = useState<string | undefined>();
  const isMissing = required !== undefined && written?.trim() === "";
  const settle = () => {
    const settled = written?.trim();
    setWritten(undefined);
    if (settled !== undefined && settled !== value && !isMissing) onCommit(settled);
  };
  return (
    <TextArea
      label={label}
      rows={1}
      error={isMissing ? required : undefined}
      value={written ?? value}
      onChange={setWritten}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || written === undefined) return;
        event.preventDefault();
        setWritten(undefined);
      }}
    />
  );
}
