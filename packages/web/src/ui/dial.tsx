import type { ReactNode } from "react";
import { isGiven } from "./is-given.ts";
import { ui } from "../messages/en/ui.ts";
import { useFormats, useTexts } from "../messages/use-texts.ts";
import styles from "./dial.module.css";

export type DialProps = {
  readonly name: string;
  /** From 0 to 1, or `null` where there is nothing to measure. */
  readonly value: number | null;
  /** The part that holds it down: one short line. */
  readonly weakest?: ReactNode;
  /** How many items it rests on. */
  readonly restsOn?: number;
  readonly size?: "normal" | "small";
};

/** Three quarters of a circle round 52,52, open at the bottom. */
const track = "M20.887 83.113A44 44 0 1 1 83.113 83.113";
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** One of the four dials of the alignment profile. `null` is drawn as an open dial that says so, never as zero. */
export function Dial({ name, value, weakest, restsOn, size = "normal" }: DialProps) {
  const text = useTexts(ui);
  const { share } = useFormats();
  const said = value === null ? text("notMeasured") : share(value);
  return (
    <figure className={styles.dial} data-size={size}>
      <svg viewBox="0 0 104 92" role="img" aria-label={`${name}: ${said}`} className={styles.drawing}>
        <path d={track} className={value === null ? styles.open : styles.track} />
        {value !== null && value > 0 && (
          <path d={track} pathLength={1} strokeDasharray={`${value} 2`} className={styles.ink} />
        )}
        {ticks.map((tick) => (
          <line
            key={tick}
            x1="52"
            y1="14.5"
            x2="52"
            y2="17.5"
            className={styles.tick}
            transform={`rotate(${-135 + tick * 270} 52 52)`}
          />
        ))}
        <text x="52" y="58" textAnchor="middle" className={value === null ? styles.nothing : styles.value}>
          {value === null ? "–" : share(value)}
        </text>
      </svg>
      <figcaption className={styles.caption}>
        <span className={styles.name}>{name}</span>
        {value === null ? <span className={styles.soft}>{said}</span> : null}
        {isGiven(weakest) && <span className={styles.soft}>{weakest}</span>}
        {restsOn !== undefined && <span className={styles.soft}>{text("restsOn", { count: restsOn })}</span>}
      </figcaption>
    </figure>
  );
}
