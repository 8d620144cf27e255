import type { Bar } from "@lodestar/core";
import { useMemo } from "react";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { overBy } from "./capacity-strip.tsx";
import styles from "./roadmap.module.css";
import { quarterOf } from "./time-axis.ts";
import { useAxisWords } from "./use-axis-words.ts";
import { useBarWords } from "./use-bar-words.ts";
import type { Roadmap } from "./use-roadmap.ts";
import { barAt } from "./bar-at.ts";

type RoadmapListProps = {
  readonly roadmap: Roadmap;
  readonly shown: readonly number[];
  readonly chosen: number | undefined;
  readonly nameOf: (bar: Bar) => string;
  readonly onChoose: (place: number) => void;
};

/** The roadmap where there is no room for a picture: quarter by quarter, what begins and what is due. */
export function RoadmapList({ roadmap, shown, chosen, nameOf, onChoose }: RoadmapListProps) {
  const { quarterWithYear } = useAxisWords();
  const words = useBarWords(roadmap);
  const quarters = useMemo(() => {
    const inOrder = shown.toSorted((a, b) => barAt(roadmap.bars, a).from - barAt(roadmap.bars, b).from);
    return [...Map.groupBy(inOrder, (place) => quarterOf(barAt(roadmap.bars, place).from))];
  }, [roadmap.bars, shown]);
  return (
    <div className={styles.quarters}>
      {quarters.map(([quarter, places]) => (
        <section key={quarter} aria-label={quarterWithYear(quarter)}>
          <h2>{quarterWithYear(quarter)}</h2>
          <OverLines roadmap={roadmap} quarter={quarter} />
          <ul>
            {places.map((place) => {
              const bar = barAt(roadmap.bars, place);
              const standing = words.tooLate(place) ?? words.slack(place);
              return (
                <li key={bar.id}>
                  <button
                    type="button"
                    data-chosen={place === chosen ? true : undefined}
                    onClick={() => onChoose(place)}
                  >
                    <strong>{bar.title}</strong>
                    <span>{words.days(bar, bar.isPoint)}</span>
                    <span>{nameOf(bar)}</span>
                    {standing !== undefined && <span>{standing}</span>}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Units with more work than days in a quarter. */
function OverLines({ roadmap, quarter }: { readonly roadmap: Roadmap; readonly quarter: string }) {
  const text = useTexts(catalogue);
  const { number } = useFormats();
  const whole = { maximumFractionDigits: 0 };
  const over = [...roadmap.bands.unit].flatMap(([unit, band]) =>
    band
      .filter((period) => period.period === quarter && overBy(period) > 0)
      .map((period) => ({ unit, period })),
  );
  return over.map(({ unit, period }) => (
    <p key={unit} className={styles.lateWords}>
      {text("listOver", {
        unit: roadmap.units.get(unit)?.name ?? unit,
        asked: number(period.asked, whole),
        free: number(period.free, whole),
        over: number(overBy(period), whole),
      })}
    </p>
  ));
}
