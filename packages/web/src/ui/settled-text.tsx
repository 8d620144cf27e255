import { useState } from "react";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

export type SettledTextProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string | null;
  readonly isLong?: boolean;
  /** What to say where nothing is written and something must be; nothing is saved then. */
  readonly required?: string;
  readonly disabled?: boolean;
  /** Told once, when the field is left or Enter pressed, if something else stands there. */
  readonly onSettle: (value: string | null) => void;
};

/** Text that is saved when it is left. Escape brings back what was there. */
export function SettledText(props: SettledTextProps) {
  const { label, hint, value, isLong = false, required, disabled, onSettle } = props;
  const [written, setWritten] = useState<string | undefined>();
  const settled = written?.trim();
  const isMissing = required !== undefined && settled === "";
  const settle = () => {
    if (settled === undefined) return;
    setWritten(undefined);
    if (settled !== (value ?? "") && !isMissing) onSettle(settled === "" ? null : settled);
  };
  const shared = {
    label,
    hint,
    disabled,
    error: isMissing ? required : undefined,
    value: written ?? value ?? "",
    onChange: setWritten,
    onBlur: settle,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Escape" && written !== undefined) {
        event.preventDefault();
        setWritten(undefined);
      }
      if (event.key !== "Enter" || (isLong && !event.metaKey && !event.ctrlKey)) return;
      event.preventDefault();
      settle();
    },
  };
  return isLong ? <TextArea {...shared} /> : <TextField {...shared} />;
}
