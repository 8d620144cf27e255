import { useState } from "react";
import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useTexts } from "../../../messages/use-texts.ts";
import styles from "../plan.module.css";

/** The heading of the inspector, written over in place. Enter or leaving saves, Escape brings back what was there. */
export function TitleEditor({
  title,
  onSettle,
}: {
  readonly title: string;
  readonly onSettle: (title: string) => void;
}) {
  const text = useTexts(planTexts);
  const [written, setWritten] = useState<string | undefined>();
  const settle = () => {
    const settled = written?.trim().replaceAll(/\s+/g, " ");
    setWritten(undefined);
    if (settled !== undefined && settled !== "" && settled !== title) onSettle(settled);
  };
  return (
    <textarea
      rows={1}
      aria-label={text("field_title")}
      className={styles.heading}
      value={written ?? title}
      onChange={(event) => setWritten(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Escape" && written !== undefined) {
          event.preventDefault();
          setWritten(undefined);
        }
        if (event.key !== "Enter") return;
        event.preventDefault();
        settle();
      }}
    />
  );
}
