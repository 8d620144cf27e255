import { useRef } from "react";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import type { ElementRow, NorthStarRow } from "./chain-spread.ts";
import styles from "./direction.module.css";
import { EditableText } from "./editable-text.tsx";
import { type ItemTable, useDirection, useDirectionActs, useMayEditDirection } from "./use-direction.ts";

export type ItemTitleProps = {
  readonly table: ItemTable;
  readonly row: NorthStarRow | ElementRow;
};

/** The words of an item: a press opens it, F2 or two presses edit them in place. */
export function ItemTitle({ table, row }: ItemTitleProps) {
  const text = useTexts(direction);
  const { open, current, editing, setEditing } = useDirection();
  const acts = useDirectionActs();
  const isReturning = useRef(false);
  const isMine = useMayEditDirection() && row.kind !== "purpose";
  if (editing === row.id && isMine)
    return (
      <EditableText
        label={text("name")}
        value={row.title}
        onCommit={(title) => void acts.setRow(table, row, { title }, text("renamed"))}
        onLeave={(isByKey) => {
          isReturning.current = isByKey;
          setEditing(undefined);
        }}
      />
    );
  return (
    <button
      type="button"
      className={styles.title}
      ref={(button) => {
        if (button === null || !isReturning.current) return;
        isReturning.current = false;
        button.focus({ preventScroll: true });
      }}
      data-item={row.id}
      aria-current={current === row.id || undefined}
      onClick={() => open(row.id)}
      onDoubleClick={() => isMine && setEditing(row.id)}
    >
      {row.title}
    </button>
  );
}
