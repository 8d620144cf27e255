import { Dialog as Parts } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import { isGiven } from "./is-given.ts";
import { ui } from "../messages/en/ui.ts";
import { useTexts } from "../messages/use-texts.ts";
import { classNames } from "./class-names.ts";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";

export type DialogProps = {
  readonly title: string;
  /** One or two sentences below the title. */
  readonly description?: ReactNode;
  readonly isOpen: boolean;
  /** Escape, the cross, a press beside the dialog. */
  readonly onClose: () => void;
  readonly size?: "narrow" | "normal" | "wide";
  /** The row of buttons: the main one first, it stands at the end of the line. */
  readonly actions?: ReactNode;
  /** Where focus goes first. Default: the first field, or the dialog itself. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children?: ReactNode;
};

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
              {isGiven(description) && (
                <Parts.Description className={styles.description}>{description}</Parts.Description>
              )}
              {children}
            </div>
            {isGiven(actions) && <footer className={styles.actions}>{actions}</footer>}
          </Parts.Popup>
        </Parts.Viewport>
      </Parts.Portal>
    </Parts.Root>
  );
}

/** Where one begins to write; a dialog without fields is read from its top. */
const firstField = (popup: HTMLElement | null): HTMLElement | null =>
  popup?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select") ?? popup;
