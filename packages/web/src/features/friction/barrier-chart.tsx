import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";
import { friction } from "../../messages/en/friction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { StateMark } from "../../ui/state-mark.tsx";
import { type BarrierRow, lacksResponse, sideOf, weightOf } from "./barrier-order.ts";
import styles from "./friction.module.css";
import { useClassName } from "./use-class-name.ts";

type BarrierChartProps = {
  readonly rows: readonly BarrierRow[];
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
};

/** Barriers as a mirrored chart: inner on one side, outer on the other, each as long as it weighs. */
export function BarrierChart({ rows, current, onOpen }: BarrierChartProps) {
  const text = useTexts(friction);
  const sides = useMemo(
    () => ({ inner: sideOf(rows, "inner"), outer: sideOf(rows, "outer"), unknown: sideOf(rows, null) }),
    [rows],
  );
  return (
    <div className={styles.chart}>
      {(["inner", "outer", "unknown"] as const)
        .filter((side) => side !== "unknown" || sides.unknown.length > 0)
        .map((side) => (
          <section key={side} className={styles.side} data-side={side} aria-labelledby={`barriers-${side}`}>
            <h2 id={`barriers-${side}`} className={styles.sideName}>
              {text(`side_${side}`, { count: sides[side].length })}
            </h2>
            {sides[side].length === 0 && <p className={styles.note}>{text(`none_${side}`)}</p>}
            <ul className={styles.bars}>
              {sides[side].map((row) => (
                <li key={row.id}>
                  <Bar row={row} isCurrent={row.id === current} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

type BarProps = {
  readonly row: BarrierRow;
  readonly isCurrent: boolean;
  readonly onOpen: (id: string) => void;
};

function Bar({ row, isCurrent, onOpen }: BarProps) {
  const text = useTexts(friction);
  const people = useTable("stakeholders").byId;
  const className = useClassName();
  const weight = weightOf(row);
  const owner = row.owner === null ? undefined : (people.get(row.owner)?.name ?? row.owner);
  return (
    <button
      type="button"
      className={styles.bar}
      aria-current={isCurrent || undefined}
      onClick={() => onOpen(row.id)}
    >
      <span className={styles.track} aria-hidden>
        <span
          className={styles.weight}
          data-unknown={weight === null || undefined}
          data-open={lacksResponse(row) || undefined}
          style={{ inlineSize: `${(weight ?? 1) * 100}%` }}
        />
      </span>
      <span className={styles.barTitle}>{row.title}</span>
      <span className={styles.facts}>
        <span>
          {weight === null
            ? text("notWeighed")
            : text("weighs", { severity: row.severity ?? 0, likelihood: row.likelihood ?? 0 })}
        </span>
        {row.class !== null && <span>{className(row.class)}</span>}
        {row.response === null ? (
          <StateMark state={lacksResponse(row) ? "rejected" : "silent"} words={text("noResponse")} />
        ) : (
          <StateMark
            state={row.response === "watch" || row.response === "accept" ? "corrected" : "confirmed"}
            words={text(`response_${row.response}`)}
          />
        )}
        <span>{owner ?? text("noOwner")}</span>
      </span>
    </button>
  );
}
