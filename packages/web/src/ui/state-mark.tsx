import { ui } from "../messages/en/ui.ts";
import { useTexts } from "../messages/use-texts.ts";
import { classNames } from "./class-names.ts";
import styles from "./state-mark.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type State = "confirmed" | "corrected" | "rejected" | "silent";

export type StateMarkProps = {
  readonly state: State;
  /** Other words for the same state: "accepted", "2 of 5". Default: the state's own word. */
  readonly words?: string;
  /** Only the shape is seen; the word is still spoken. For dense tables with a legend. */
  readonly isWordHidden?: boolean;
};

/** A state as shape, colour and word, so that no one of them has to carry it alone. */
export function StateMark({ state, words, isWordHidden = false }: StateMarkProps) {
  const text = useTexts(ui);
  const word = words ?? text(state);
  return (
    <span className={classNames(styles.mark, styles[state])} data-tooltip={isWordHidden ? word : undefined}>
      <svg viewBox="0 0 12 12" aria-hidden className={styles.shape}>
        {shapes[state]}
      </svg>
      {isWordHidden ? <VisuallyHidden>{word}</VisuallyHidden> : word}
    </span>
  );
}

const shapes: Readonly<Record<State, React.ReactNode>> = {
  confirmed: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  corrected: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.75a4.25 4.25 0 0 0 0 8.5z" fill="currentColor" />
    </>
  ),
  rejected: <path d="M2.5 2.5l7 7m0-7l-7 7" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  silent: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};
