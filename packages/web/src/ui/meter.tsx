import { ui } from "../messages/en/ui.ts";
import { useFormats, useTexts } from "../messages/use-texts.ts";
import styles from "./meter.module.css";

export type MeterProps = {
  readonly label: string;
  /** From 0 to 1, or `null` where there is nothing to measure. */
  readonly share: number | null;
  /** Other words for the value: "3 of 8 heard". */
  readonly words?: string;
  readonly isLabelHidden?: boolean;
};

/** A share as a line of ink. Nothing to measure is drawn as an empty, dashed line and said in words. */
export function Meter({ label, share, words, isLabelHidden = false }: MeterProps) {
  const text = useTexts(ui);
  const formats = useFormats();
  const said = share === null ? text("notMeasured") : (words ?? formats.share(share));
  return (
    <div className={styles.meter}>
      <div className={styles.words} aria-hidden>
        {!isLabelHidden && <span>{label}</span>}
        <span className={styles.value}>{said}</span>
      </div>
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? 0 : Math.round(share * 100)}
        aria-valuetext={said}
        className={styles.line}
        data-empty={share === null || undefined}
      >
        {share !== null && <div className={styles.ink} style={{ inlineSize: `${share * 100}%` }} />}
      </div>
    </div>
  );
}
