import { X } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import { isGiven } from "./is-given.ts";
import { ui } from "../messages/en/ui.ts";
import { useTexts } from "../messages/use-texts.ts";
import { IconButton } from "./icon-button.tsx";
import styles from "./split-pane.module.css";

export type InspectorProps = {
  /** Its heading: the title of what is looked at. */
  readonly title: ReactNode;
  /** What kind of thing it is, above the title. */
  readonly kind?: ReactNode;
  /** Its name for a screen reader, where the title is not plain text. */
  readonly label?: string;
  readonly onClose: () => void;
  /** Buttons beside the cross. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page with an inspector beside it: at the end of the line, and a sheet from below on a phone. */
export function SplitPane({
  inspector,
  children,
}: {
  /** `<Inspector …>` or nothing. */
  readonly inspector?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.split}>
      <div className={styles.main}>{children}</div>
      {inspector}
    </div>
  );
}

/** What is known about one thing, beside the list it was opened from. Escape closes it. */
export function Inspector({ title, kind, label, onClose, actions, children }: InspectorProps) {
  const text = useTexts(ui);
  const panel = useRef<HTMLElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const opener = document.activeElement;
    const isSheet = window.matchMedia("(max-width: 719px)").matches;
    if (isSheet) panel.current?.focus();
    return () => {
      if (isSheet && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.key === "Escape" &&
        !event.defaultPrevented &&
        panel.current?.contains(document.activeElement)
      )
        close();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      <div className={styles.veil} onClick={onClose} aria-hidden />
      <aside
        ref={panel}
        tabIndex={-1}
        className={styles.inspector}
        aria-label={label ?? (typeof title === "string" ? title : text("details"))}
      >
        <header className={styles.header}>
          <div className={styles.words}>
            {isGiven(kind) && <div className={styles.kind}>{kind}</div>}
            <h2 className={styles.title}>{title}</h2>
          </div>
          <div className={styles.actions}>
            {actions}
            <IconButton label={text("close")} keys="Escape" onClick={onClose}>
              <X />
            </IconButton>
          </div>
        </header>
        <div className={styles.body}>{children}</div>
      </aside>
    </>
  );
}
