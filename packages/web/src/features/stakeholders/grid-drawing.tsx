import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { classNames } from "../../ui/class-names.ts";
import { type GridPlace, type GridSide, drawing, labelledPlaces, neighbour } from "./grid-places.ts";
import styles from "./stakeholders.module.css";

type GridDrawingProps = {
  readonly places: readonly GridPlace[];
  readonly current: string | undefined;
  readonly onChoose: (place: GridPlace) => void;
};

const { left, top, inline, block, width, height } = drawing;

/** Marks by interest and influence: one stop of the Tab key, arrows go from mark to mark. */
export function GridDrawing({ places, current, onChoose }: GridDrawingProps) {
  const text = useTexts(stakeholders);
  const svg = useRef<SVGSVGElement>(null);
  const [active, setActive] = useState<string | undefined>();
  const labelOf = useLabel();
  const labelled = useMemo(() => labelledPlaces(places, labelOf), [places, labelOf]);
  const stop = places.find(({ key }) => key === active) ?? places[0];
  const onKeyDown = (event: KeyboardEvent) => {
    if (stop === undefined) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onChoose(stop);
      return;
    }
    const to = neighbour(places, stop, event.key);
    if (event.key.startsWith("Arrow")) event.preventDefault();
    if (to === undefined) return;
    svg.current?.querySelector<SVGGElement>(`[data-key="${to.key}"]`)?.focus();
  };
  return (
    <div className={styles.drawing}>
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={text("gridLabel")}
        onKeyDown={onKeyDown}
      >
        <Axes />
        {places.map((place) => (
          <Mark
            key={place.key}
            place={place}
            label={labelled.has(place.key) ? labelOf(place) : undefined}
            isStop={place === stop}
            isCurrent={place.people.some(({ id }) => id === current)}
            onFocus={() => setActive(place.key)}
            onChoose={() => onChoose(place)}
          />
        ))}
      </svg>
      <Legend />
    </div>
  );
}

function useLabel() {
  const text = useTexts(stakeholders);
  return useMemo(
    () =>
      ({ people }: GridPlace) => {
        const name = people[0]?.name ?? "";
        if (people.length > 1) return text("gridPeople", { count: String(people.length) });
        return name.length > 28 ? `${name.slice(0, 27)}…` : name;
      },
    [text],
  );
}

function Axes() {
  const text = useTexts(stakeholders);
  const { number } = useFormats();
  // In the corners where the fewest stand.
  const quarters = [
    { name: "keepContent", x: 0, y: 0.06 },
    { name: "keepClose", x: 0.5, y: 0.06 },
    { name: "keepWatch", x: 0, y: 0.97 },
    { name: "keepTold", x: 0.5, y: 0.97 },
  ] as const;
  return (
    <g aria-hidden className={styles.axes}>
      <rect x={left} y={top} width={inline} height={block} />
      <path d={`M${left + inline / 2} ${top}v${block}M${left} ${top + block / 2}h${inline}`} />
      {quarters.map(({ name, x, y }) => (
        <text key={name} x={left + x * inline + 10} y={top + y * block} className={styles.quarter}>
          {text(name)}
        </text>
      ))}
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <text x={left + (value / 100) * inline} y={top + block + 18}>
            {number(value)}
          </text>
          <text x={left - 18} y={top + (1 - value / 100) * block + 4}>
            {number(value)}
          </text>
        </g>
      ))}
      <text x={left + inline / 2} y={height - 14}>
        {text("interest")}
      </text>
      <text transform={`translate(14 ${top + block / 2}) rotate(-90)`}>{text("influence")}</text>
    </g>
  );
}

type MarkProps = {
  readonly place: GridPlace;
  readonly label: string | undefined;
  readonly isStop: boolean;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
};

function Mark({ place, label, isStop, isCurrent, onFocus, onChoose }: MarkProps) {
  const text = useTexts(stakeholders);
  const { number } = useFormats();
  const { people, side, x, y } = place;
  const said = text("gridMark", {
    who: text("gridMany", { count: people.length, name: people[0]?.name ?? "" }),
    influence: number(place.influence),
    interest: number(place.interest),
    side: text(side === "unknown" ? "sideUnknown" : side),
  });
  return (
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      data-key={place.key}
      aria-label={said}
      data-tooltip={said}
      className={classNames(styles.mark, styles[side], isCurrent && styles.currentMark)}
      transform={`translate(${x} ${y})`}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <circle r="12" className={styles.reach} />
      <Shape side={side} />
      {label !== undefined && (
        <text y="-12" aria-hidden>
          {label}
        </text>
      )}
    </g>
  );
}

function Shape({ side }: { readonly side: GridSide }) {
  if (side === "inner") return <circle r="6" className={styles.shape} />;
  if (side === "outer") return <path d="M0-8 8 0 0 8-8 0Z" className={styles.shape} />;
  return <rect x="-5" y="-5" width="10" height="10" className={styles.shape} />;
}

function Legend() {
  const text = useTexts(stakeholders);
  return (
    <p className={styles.legend}>
      {(["inner", "outer", "unknown"] as const).map((side) => (
        <span key={side}>
          <svg viewBox="-10 -10 20 20" aria-hidden className={styles[side]}>
            <Shape side={side} />
          </svg>
          {text(side === "unknown" ? "sideUnknown" : side)}
        </span>
      ))}
    </p>
  );
}
