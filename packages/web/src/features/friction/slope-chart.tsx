import type { UnitOrders } from "@lodestar/core";
import { friction } from "../../messages/en/friction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import styles from "./friction.module.css";

type UnitOrder = UnitOrders["units"][number];
type SlopeChartProps = Pick<UnitOrders, "order"> & { readonly one: UnitOrder; readonly other: UnitOrder };

const line = 34;
const width = 760;
const margin = 270;

/** Two orders of the same things, a line from the place in one to the place in the other; thick where they differ much. */
export function SlopeChart({ order, one, other }: SlopeChartProps) {
  const text = useTexts(friction);
  const { number } = useFormats();
  const items = order.map(({ item, title }, place) => ({
    item,
    title,
    from: one.ranks[place] ?? null,
    to: other.ranks[place] ?? null,
  }));
  const far = Math.max(
    1,
    ...items.map(({ from, to }) => (from === null || to === null ? 0 : Math.abs(from - to))),
  );
  const yOf = (rank: number) => rank * line - line / 2;
  const said = items.map(({ title, from, to }) =>
    text("slopeItem", {
      title,
      from: from === null ? text("none") : number(from),
      to: to === null ? text("none") : number(to),
    }),
  );
  return (
    <div className={styles.wide} tabIndex={0} role="group" aria-label={text("ordersTitle")}>
      <svg
        role="img"
        aria-label={text("slopeLabel", { one: one.title, other: other.title, items: said.join("; ") })}
        viewBox={`0 0 ${width} ${(items.length + 1) * line}`}
        className={styles.slope}
      >
        <g fontSize="14" fill="currentColor" fontWeight="600">
          <text x={margin - 12} y={18} textAnchor="end">
            {one.title}
          </text>
          <text x={width - margin + 12} y={18}>
            {other.title}
          </text>
        </g>
        <g transform={`translate(0 ${line})`} fontSize="13" fill="currentColor">
          {items.map(({ item, title, from, to }) => (
            <g
              key={item}
              data-far={
                from !== null && to !== null && Math.abs(from - to) === far && far > 1 ? true : undefined
              }
            >
              {from !== null && (
                <text x={margin - 12} y={yOf(from) + 4} textAnchor="end">
                  {`${short(title)} ${number(from)}`}
                </text>
              )}
              {from !== null && to !== null && (
                <line
                  x1={margin}
                  y1={yOf(from)}
                  x2={width - margin}
                  y2={yOf(to)}
                  stroke="currentColor"
                  strokeWidth={1 + (3 * Math.abs(from - to)) / far}
                />
              )}
              {to !== null && (
                <text x={width - margin + 12} y={yOf(to) + 4}>
                  {`${number(to)} ${short(title)}`}
                </text>
              )}
            </g>
          ))}
        </g>
      </svg>
    </div>
  );
}

const longest = 34;
const short = (title: string) => (title.length <= longest ? title : `${title.slice(0, longest - 1)}…`);
