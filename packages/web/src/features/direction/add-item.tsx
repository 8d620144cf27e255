import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./direction.module.css";

export type AddItemProps = {
  readonly label: string;
  readonly onAdd: (title: string) => void;
  /** Of these only one is written: the field goes once it is. */
  readonly isOne?: boolean;
  /** For keys that begin here. */
  readonly name?: string;
};

/** A button that becomes a field: Enter adds what is written and begins the next. */
export function AddItem({ label, onAdd, isOne = false, name }: AddItemProps) {
  const text = useTexts(direction);
  const [written, setWritten] = useState<string | undefined>();
  const isReturning = useRef(false);
  if (written === undefined)
    return (
      <Button
        size="small"
        kind="quiet"
        className={styles.add}
        icon={<Plus />}
        data-add={name}
        ref={(button) => {
          if (button === null || !isReturning.current) return;
          isReturning.current = false;
          button.focus({ preventScroll: true });
        }}
        onClick={() => setWritten("")}
      >
        {label}
      </Button>
    );
  const settle = (isMore: boolean) => {
    const title = written.trim();
    if (title !== "") onAdd(title);
    setWritten(isMore && title !== "" && !isOne ? "" : undefined);
  };
  return (
    <div className={styles.adding}>
      <TextField
        label={label}
        isLabelHidden
        hint={isOne ? undefined : text("addHint")}
        placeholder={label}
        value={written}
        autoFocus
        onChange={setWritten}
        onBlur={(event) => {
          if (!event.currentTarget.isConnected) return;
          isReturning.current = false;
          settle(false);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          isReturning.current = event.key === "Enter" || event.key === "Escape";
          if (event.key === "Enter") settle(true);
          if (event.key === "Escape") setWritten(undefined);
        }}
      />
    </div>
  );
}
