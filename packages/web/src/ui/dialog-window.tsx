import { Dialog as Parts } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useRef } from "react";
import { ui } from "../messages/en/ui.ts";
import { useTexts } from "../messages/use-texts.ts";
import { classNames } from "./class-names.ts";
import type { DialogProps } from "./dialog.tsx";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";

/** What a dialog is made of; loaded when the first one opens. */
export function DialogWindow({
  title,
  description,
  isOpen,
  onClose,
  size = "normal",
  actions,
  initialFocus,
  children,
}: DialogProps) {
  const text = useTexts(ui);
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Parts.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Parts.Portal>
        <Parts.Backdrop className={styles.veil} />
        <Parts.Viewport className={styles.viewport}>
          <Parts.Popup
            className={classNames(styles.window, styles[size])}
            ref={popup}
            initialFocus={initialFocus ?? (() => firstField(popup.current))}
          >
            <header className={styles.header}>
              <Parts.Title className={styles.title}>{title}</Parts.Title>
              <Parts.Close
                render={
                  <IconButton label={text("close")} className={styles.close}>
                    <X />
                  </IconButton>
                }
              />
            </header>
            <div className={styles.body}>
              {description != null && (
                <Parts.Description className={styles.description}>{description}</Parts.Description>
              )}
              {children}
            </div>
            {actions != null && <footer className={styles.actions}>{actions}</footer>}
          </Parts.Popup>
        </Parts.Viewport>
      </Parts.Portal>
    </Parts.Root>
  );
}

/** Where one begins to write; a dialog without fields is read from its top. */
const firstField = (popup: HTMLElement | null): HTMLElement | null =>
  popup?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select") ?? popup;
