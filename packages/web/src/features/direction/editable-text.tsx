import { type KeyboardEvent, useState } from "react";
import styles from "./direction.module.css";

export type EditableTextProps = {
  readonly label: string;
  readonly value: string;
  /** Told once with the trimmed text, if it changed and is not empty. */
  readonly onCommit: (value: string) => void;
  /** `isByKey`: the focus would be lost, and belongs where the words stand. */
  readonly onLeave: (isByKey: boolean) => void;
};

/** Words edited where they stand: Enter keeps them, Escape gives up, leaving keeps them. */
export function EditableText({ label, value, onCommit, onLeave }: EditableTextProps) {
  const [written, setWritten] = useState(value);
  const leave = (isKept: boolean, isByKey: boolean) => {
    const settled = written.trim();
    if (isKept && settled !== "" && settled !== value) onCommit(settled);
    onLeave(isByKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      leave(true, true);
    } else if (event.key === "Escape") {
      event.preventDefault();
      leave(false, true);
    }
  };
  return (
    <textarea
      aria-label={label}
      className={styles.editable}
      rows={1}
      value={written}
      ref={focusOnce}
      onChange={(event) => setWritten(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={(event) => event.currentTarget.isConnected && leave(true, false)}
    />
  );
}

function focusOnce(field: HTMLTextAreaElement | null): void {
  if (field === null || document.activeElement === field) return;
  field.focus({ preventScroll: true });
  field.select();
}
