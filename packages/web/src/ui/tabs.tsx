import { type KeyboardEvent, type ReactNode, useId } from "react";
import styles from "./tabs.module.css";

export type Tab<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  /** A number behind the label. */
  readonly count?: string;
  readonly icon?: ReactNode;
};

export type TabsProps<Name extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly current: Name;
  readonly onChange: (name: Name) => void;
  /** What the current tab shows. */
  readonly children: ReactNode;
};

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Several views of one thing, one at a time. */
export function Tabs<Name extends string>({ label, tabs, current, onChange, children }: TabsProps<Name>) {
  const id = useId();
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const isMirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    const place = tabs.findIndex(({ name }) => name === current);
    const step = (steps[event.key] ?? 0) * (isMirrored ? -1 : 1);
    const to = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : place + step;
    const next = tabs[(to + tabs.length) % tabs.length];
    if (next === undefined || next.name === current) return;
    event.preventDefault();
    onChange(next.name);
    document.getElementById(`${id}-${next.name}`)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {tabs.map(({ name, label: words, count, icon }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === current}
            aria-controls={`${id}-panel`}
            tabIndex={name === current ? 0 : -1}
            className={styles.tab}
            onClick={() => onChange(name)}
          >
            {icon}
            {words}
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} className={styles.panel}>
        {children}
      </div>
    </>
  );
}
