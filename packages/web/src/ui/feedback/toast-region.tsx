import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { ui } from "../../messages/en/ui.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../button.tsx";
import { classNames } from "../class-names.ts";
import { IconButton } from "../icon-button.tsx";
import { type Toast, toasts, toastTime } from "./toast-queue.ts";
import styles from "./toast-region.module.css";

/** Where toasts appear; mounted once, by the root. Time stands still while the pointer or focus is on them. */
export function ToastRegion({ label }: { readonly label: string }) {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.shown);
  const [isHeld, setHeld] = useState(false);
  return (
    <section
      aria-label={label}
      className={styles.region}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <ol aria-live="polite" aria-relevant="additions">
        {shown.map((toast) => (
          <ToastLine key={toast.id} toast={toast} isHeld={isHeld} />
        ))}
      </ol>
    </section>
  );
}

function ToastLine({ toast, isHeld }: { readonly toast: Toast; readonly isHeld: boolean }) {
  const text = useTexts(ui);
  const { id, words, kind, action } = toast;
  useEffect(() => {
    if (isHeld || kind === "problem") return;
    const timer = window.setTimeout(() => toasts.dismiss(id), toastTime);
    return () => window.clearTimeout(timer);
  }, [id, kind, isHeld]);
  return (
    <li className={classNames(styles.toast, kind === "problem" && styles.problem)}>
      <span className={styles.words}>{words}</span>
      {action !== undefined && (
        <Button
          kind="quiet"
          size="small"
          className={styles.action}
          onClick={() => {
            toasts.dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        label={text("dismiss")}
        size="small"
        className={styles.close}
        onClick={() => toasts.dismiss(id)}
      >
        <X />
      </IconButton>
    </li>
  );
}
