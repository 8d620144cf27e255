import type { DirectionTest, LinkRated, UnitTested } from "@lodestar/core";
import type { KeyboardEvent, Ref } from "react";
import { direction } from "../../messages/en/direction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import styles from "./direction-test.module.css";
import { type NumberPlace, numberPlaces } from "./number-places.ts";
import { wholeUnit } from "./use-direction-test.ts";

/** A unit with both links rated. */
export type PlacedUnit = UnitTested & {
  readonly strategySupportsPurpose: LinkRated;
  readonly organisationSupportsStrategy: LinkRated;
};

export const isPlaced = (unit: UnitTested): unit is PlacedUnit => unit.score !== null;

type DirectionPlotProps = {
  readonly ref?: Ref<SVGSVGElement>;
  readonly units: readonly PlacedUnit[];
  readonly divide: DirectionTest["divide"];
  readonly current: string | undefined;
  readonly onOpen: (unit: PlacedUnit) => void;
};

const side = 400;
const [start, top] = [44, 12];
const xOf = (rating: number) => start + (rating / 100) * side;
const yOf = (rating: number) => top + side - (rating / 100) * side;

const pointOf = ({ strategySupportsPurpose, organisationSupportsStrategy }: PlacedUnit) => ({
  x: xOf(strategySupportsPurpose.median),
  y: yOf(organisationSupportsStrategy.median),
});

/** The square of the direction test: strategy along, organisation up, a dot for each unit with the spread of its raters. */
export function DirectionPlot({ ref, units, divide, current, onOpen }: DirectionPlotProps) {
  const text = useTexts(direction);
  const numbers = numberPlaces(units.map(pointOf));
  return (
    <svg
      ref={ref}
      role="group"
      aria-label={text("testTitle")}
      viewBox={`0 0 ${start + side + 12} ${top + side + 48}`}
      className={styles.plot}
    >
      <Field divide={divide} />
      {units.map((unit, place) => (
        <Dot
          key={unit.unit ?? ""}
          unit={unit}
          number={{ value: place + 1, ...(numbers[place] ?? pointOf(unit)) }}
          isCurrent={(unit.unit ?? wholeUnit) === current}
          onOpen={onOpen}
        />
      ))}
    </svg>
  );
}

function Field({ divide }: { readonly divide: number }) {
  const text = useTexts(direction);
  const { number } = useFormats();
  return (
    <g fill="currentColor" fontSize="13" aria-hidden>
      <rect x={xOf(0)} y={yOf(100)} width={side} height={side} fill="none" stroke="currentColor" />
      <path
        d={`M${xOf(divide)} ${yOf(0)}V${yOf(100)}M${xOf(0)} ${yOf(divide)}H${xOf(100)}`}
        stroke="currentColor"
        strokeDasharray="3 4"
      />
      <g fontWeight="600">
        <text x={xOf(0) + 8} y={yOf(100) + 18}>
          {text("quadrant_misdirected")}
        </text>
        <text x={xOf(100) - 8} y={yOf(100) + 18} textAnchor="end">
          {text("quadrant_aligned")}
        </text>
        <text x={xOf(0) + 8} y={yOf(0) - 9}>
          {text("quadrant_adrift")}
        </text>
        <text x={xOf(100) - 8} y={yOf(0) - 9} textAnchor="end">
          {text("quadrant_undelivered")}
        </text>
      </g>
      {[0, divide, 100].map((rating) => (
        <g key={rating}>
          <text x={xOf(rating)} y={yOf(0) + 18} textAnchor="middle">
            {number(rating)}
          </text>
          <text x={xOf(0) - 6} y={yOf(rating) + 4} textAnchor="end">
            {number(rating)}
          </text>
        </g>
      ))}
      <text x={xOf(50)} y={yOf(0) + 40} textAnchor="middle">
        {text("link_strategy_supports_purpose")}
      </text>
      <text transform={`translate(13 ${yOf(50)}) rotate(-90)`} textAnchor="middle">
        {text("link_organisation_supports_strategy")}
      </text>
    </g>
  );
}

type DotProps = {
  readonly unit: PlacedUnit;
  readonly number: { readonly value: number } & Pick<NumberPlace, "x" | "y"> & Partial<NumberPlace>;
  readonly isCurrent: boolean;
  readonly onOpen: (unit: PlacedUnit) => void;
};

function Dot({ unit, number, isCurrent, onOpen }: DotProps) {
  const formats = useFormats();
  const said = usePlacedWords();
  const { strategySupportsPurpose: strategy, organisationSupportsStrategy: organisation } = unit;
  const { x, y } = pointOf(unit);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onOpen(unit);
  };
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={`${formats.number(number.value)} ${said(unit)}`}
      className={styles.dot}
      data-current={isCurrent || undefined}
      fill="currentColor"
      onClick={() => onOpen(unit)}
      onKeyDown={press}
    >
      <title>{said(unit)}</title>
      <circle cx={x} cy={y} r="16" fillOpacity="0" className={styles.reach} />
      <path
        d={`M${xOf(strategy.lowerQuartile)} ${y}H${xOf(strategy.upperQuartile)}M${x} ${yOf(organisation.lowerQuartile)}V${yOf(organisation.upperQuartile)}`}
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <circle cx={x} cy={y} r="5.5" />
      <text x={number.x} y={number.y} textAnchor={number.anchor} fontSize="14" fontWeight="600">
        {formats.number(number.value)}
      </text>
    </g>
  );
}

/** Where a unit stands, in words. */
export function usePlacedWords(): (unit: UnitTested) => string {
  const text = useTexts(direction);
  const { number } = useFormats();
  return (unit) =>
    isPlaced(unit)
      ? text("testPlaced", {
          name: unit.name,
          strategy: number(unit.strategySupportsPurpose.median),
          organisation: number(unit.organisationSupportsStrategy.median),
          score: number(unit.score ?? 0),
        })
      : text("testUnplaced", { name: unit.name });
}
