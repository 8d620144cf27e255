import type { BandPeriod } from "@lodestar/core";
import { memo } from "react";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { type Sheet, isOnSheet, leftOf } from "./roadmap-sheet.ts";
import styles from "./roadmap.module.css";
import { useAxisWords } from "./use-axis-words.ts";

type CapacityStripProps = {
  readonly sheet: Sheet;
  readonly unit: string;
  readonly band: readonly BandPeriod[];
  readonly top: number;
};

/** Days of work beside the days there are, period by period; more work than days is said in words too. */
export const CapacityStrip = memo(function CapacityStrip({ sheet, unit, band, top }: CapacityStripProps) {
  const text = useTexts(catalogue);
  const { number } = useFormats();
  const periodWords = usePeriodWords();
  const whole = { maximumFractionDigits: 0 };
  if (band.length === 0) return null;
  return (
    <ul className={styles.band} aria-label={text("bandGroup", { unit })} style={{ insetBlockStart: top }}>
      {band
        .filter((period) => isOnSheet(sheet, period) && !holdsAnother(period, band))
        .map((each) => {
          const { asked, free, from, to } = each;
          const over = overBy(each);
          const values = {
            asked: number(asked, whole),
            free: number(free, whole),
            over: number(over, whole),
          };
          const period = periodWords(each.period);
          const words = text(over > 0 ? "bandOver" : "band", { ...values, period });
          return (
            <li
              key={each.period}
              data-over={over > 0 ? true : undefined}
              data-tooltip={words}
              style={{ insetInlineStart: leftOf(sheet, from), inlineSize: (to - from + 1) * sheet.dayWidth }}
            >
              <span className={styles.fill} style={{ inlineSize: `${shareOf(each) * 100}%` }} />
              <span className={styles.bandWords} aria-label={words} role="img">
                {text(over > 0 ? "bandOverShort" : "bandShort", values)}
              </span>
            </li>
          );
        })}
    </ul>
  );
});

/** Days of work above the days there are, rounded as they are shown; a part of a day is none. */
export const overBy = ({ asked, free }: BandPeriod): number =>
  Math.max(0, Math.round(asked) - Math.round(free));

const shareOf = ({ asked, free }: BandPeriod) => (free > 0 ? Math.min(asked / free, 1) : asked > 0 ? 1 : 0);

/** A year is not drawn over its own quarters. */
const holdsAnother = (period: BandPeriod, band: readonly BandPeriod[]) =>
  band.some((other) => other !== period && other.from >= period.from && other.to <= period.to);

/** `Q2 2027` for a quarter; other periods by their own names. */
export function usePeriodWords(): (period: string) => string {
  const { quarterWithYear } = useAxisWords();
  return (period) => (/^\d{4}-Q[1-4]$/.test(period) ? quarterWithYear(period) : period);
}
