import { useState } from "react";
import { TextField } from "../../ui/text-field.tsx";

export type DraftFieldProps = {
  readonly label: string;
  readonly value: string;
  /** Told when the field is left or Enter pressed, with the trimmed text, if it changed. */
  readonly onCommit: (value: string) => void;
  /** What to say where nothing is written and something must be. */
  readonly required?: string;
  readonly disabled?: boolean;
  readonly type?: "text" | "email";
};

/** One line of the inspector: saved when it is left, given up with Escape. */
export function DraftField({ label, value, onCommit, required, disabled, type }: DraftFieldProps) {
  const [written, setWritten] = useState<string | undefined>();
  const isMissing = required !== undefined && written?.trim() === "";
  const settle = () => {
    const settled = written?.trim();
    setWritten(undefined);
    if (settled !== undefined && settled !== value && !isMissing) onCommit(settled);
  };
  return (
    <TextField
      label={label}
      type={type ?? "text"}
      disabled={disabled ?? false}
      error={isMissing ? required : undefined}
      value={written ?? value}
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
