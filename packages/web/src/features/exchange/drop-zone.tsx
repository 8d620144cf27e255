import { Upload } from "lucide-react";
import { useRef, useState } from "react";
import { exchange } from "../../messages/en/exchange.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./exchange.module.css";

/** Where files are dropped or chosen. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const text = useTexts(exchange);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0) onFiles([...files]);
  };
  return (
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <h2 className={styles.dropTitle}>{text("drop")}</h2>
      <p className={styles.soft}>{text("dropWords")}</p>
      <Button kind="primary" icon={<Upload aria-hidden />} onClick={() => input.current?.click()}>
        {text("choose")}
      </Button>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          multiple
          tabIndex={-1}
          accept=".csv,.zip,.xlsx"
          aria-label={text("choose")}
          onChange={(event) => take(event.target.files)}
        />
      </VisuallyHidden>
    </div>
  );
}
