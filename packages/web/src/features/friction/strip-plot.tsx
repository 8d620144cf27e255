import type { Ref } from "react";
import styles from "./friction.module.css";

type StripPlotProps = {
  readonly ref?: Ref<SVGSVGElement>;
  /** People at each point, lowest first. */
  readonly counts: readonly number[];
  readonly lowest: number;
  readonly mean: number;
  /** The picture in words. */
  readonly label: string;
  readonly format: (value: number) => string;
};

const column = 72;
const height = 64;
const foot = 26;

/** How many chose each point of a scale: a column for each, and a mark where the mean lies. */
export function StripPlot({ ref, counts, lowest, mean, label, format }: StripPlotProps) {
  const most = Math.max(1, ...counts);
  const width = counts.length * column;
  return (
    <svg
      ref={ref}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height + foot + 18}`}
      className={styles.strip}
    >
      {counts.map((count, place) => {
        const tall = (count / most) * height;
        const middle = place * column + column / 2;
        return (
          <g key={place} fill="currentColor" fontSize="13" textAnchor="middle">
            <rect
              x={place * column + 8}
              y={16 + height - tall}
              width={column - 16}
              height={tall}
              opacity="0.85"
            />
            {count > 0 && (
              <text x={middle} y={12 + height - tall}>
                {format(count)}
              </text>
            )}
            <text x={middle} y={height + foot + 14}>
              {format(lowest + place)}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={width} y1={height + 16.5} y2={height + 16.5} stroke="currentColor" strokeWidth="1" />
      <path
        d={`M${(mean - lowest + 0.5) * column} ${height + 18}l5 8h-10z`}
        fill="currentColor"
        className={styles.meanMark}
      />
    </svg>
  );
}
