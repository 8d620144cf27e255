import { type KeyboardEvent, useState } from "react";
import styles from "./grid.module.css";

/** How a cell was left: with Enter, Tab or Shift+Tab, by giving up, or by going elsewhere. */
export type Leave = "enter" | "tab" | "shiftTab" | "escape" | "blur";

/** Ends the editing of a cell. */
export type CellEditing = { readonly stop: (how: Leave) => void };

export type CellTextProps = {
  readonly label: string;
  readonly value: string;
  /** Told once, with the trimmed text, if it changed. Not told after Escape. */
  readonly onCommit: (value: string) => void;
  readonly editing: CellEditing;
  readonly placeholder?: string;
  readonly inputMode?: "text" | "decimal";
};

/** The editor of a cell that holds text. */
export function CellText({ label, value, onCommit, editing, placeholder, inputMode }: CellTextProps) {
  const [written, setWritten] = useState(value);
  const leave = (how: Leave) => {
    const settled = written.trim();
    if (how !== "escape" && settled !== value) onCommit(settled);
    editing.stop(how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const how = leaveOf(event);
    event.stopPropagation();
    if (how === undefined) return;
    event.preventDefault();
    leave(how);
  };
  return (
    <input
      aria-label={label}
      autoComplete="off"
      className={styles.editor}
      value={written}
      placeholder={placeholder}
      inputMode={inputMode}
      ref={focusOnce}
      onChange={(event) => setWritten(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={(event) => event.currentTarget.isConnected && leave("blur")}
    />
  );
}

function leaveOf(event: KeyboardEvent): Leave | undefined {
  if (event.key === "Enter") return "enter";
  if (event.key === "Escape") return "escape";
  if (event.key === "Tab") return event.shiftKey ? "shiftTab" : "tab";
  return undefined;
}

function focusOnce(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus({ preventScroll: true });
  input.select();
}
