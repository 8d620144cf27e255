import type { Shift } from "@lodestar/core";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useTexts } from "../../messages/use-texts.ts";
import styles from "./roadmap.module.css";
import type { Roadmap } from "./use-roadmap.ts";
import { barAt } from "./bar-at.ts";

type ShiftListProps = {
  readonly roadmap: Pick<Roadmap, "bars">;
  readonly shifts: readonly Shift[];
  /** So many are named; the rest is counted. */
  readonly most: number;
};

/** What would move, and by how many days. */
export function ShiftList({ roadmap, shifts, most }: ShiftListProps) {
  const text = useTexts(catalogue);
  if (shifts.length === 0) return null;
  const words = (days: number) =>
    days > 0 ? text("later", { count: days }) : text("earlier", { count: -days });
  return (
    <ul className={styles.shifts}>
      {shifts.slice(0, most).map(({ bar, days }) => (
        <li key={bar}>{text("shift", { title: barAt(roadmap.bars, bar).title, days: words(days) })}</li>
      ))}
      {shifts.length > most && <li>{text("moreShifts", { count: shifts.length - most })}</li>}
    </ul>
  );
}
