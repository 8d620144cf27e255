import type { Day } from "@lodestar/core";
import { memo } from "react";
import type { Part, Sheet } from "./roadmap-sheet.ts";
import { leftOf } from "./roadmap-sheet.ts";
import styles from "./roadmap.module.css";
import { type Zoom, axisUnits, stretchesOf } from "./time-axis.ts";
import { useAxisWords } from "./use-axis-words.ts";

type TimeHeadProps = { readonly sheet: Sheet; readonly zoom: Zoom; readonly part: Part };

/** The two lines of dates above the lanes, as far as they are in the window. */
export const TimeHead = memo(function TimeHead({
  sheet,
  zoom,
  part,
  today,
}: TimeHeadProps & { readonly today: Day }) {
  const words = useAxisWords();
  const [upper, lower] = axisUnits[zoom].map((unit) => seen(sheet, part, unit));
  return (
    <div className={styles.head} aria-hidden>
      {upper?.map((stretch) => (
        <div key={stretch.from} className={styles.upper} style={placed(sheet, stretch)}>
          <span>{words.long(stretch)}</span>
        </div>
      ))}
      {lower?.map((stretch) => (
        <div key={stretch.from} className={styles.lower} style={placed(sheet, stretch)}>
          <span>{words.short(stretch)}</span>
        </div>
      ))}
      <div className={styles.todayMark} style={{ insetInlineStart: leftOf(sheet, today) }} />
    </div>
  );
});

/** Lines down the sheet where a stretch begins. */
export const TimeLines = memo(function TimeLines({ sheet, zoom, part }: TimeHeadProps) {
  return seen(sheet, part, axisUnits[zoom][1]).map(({ from }) => (
    <div key={from} className={styles.timeLine} style={{ insetInlineStart: leftOf(sheet, from) }} />
  ));
});

function seen(sheet: Sheet, part: Part, unit: Parameters<typeof stretchesOf>[0]) {
  const from = Math.max(sheet.first, sheet.first + Math.floor(part.left / sheet.dayWidth));
  const to = Math.min(sheet.last, sheet.first + Math.ceil(part.right / sheet.dayWidth));
  return stretchesOf(unit, from, to);
}

const placed = (sheet: Sheet, { from, to }: { from: number; to: number }) => ({
  insetInlineStart: leftOf(sheet, from),
  inlineSize: (to - from + 1) * sheet.dayWidth,
});
