import type { BandSide } from "@lodestar/core";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { barAt } from "./bar-at.ts";
import { overBy, usePeriodWords } from "./capacity-strip.tsx";
import styles from "./roadmap.module.css";
import type { Draft } from "./use-draft.ts";
import type { Bands, Roadmap } from "./use-roadmap.ts";

type OverAfterProps = { readonly roadmap: Roadmap; readonly draft: Draft; readonly bands: Bands };

/** So many periods are named. */
const MOST = 4;

/** The periods in which a unit or person would have more work than before, and more than they have days. */
export function OverAfter({ roadmap, draft, bands }: OverAfterProps) {
  const text = useTexts(catalogue);
  const { number, list } = useFormats();
  const periodWords = usePeriodWords();
  const whole = { maximumFractionDigits: 0 };
  const over = worseOf(roadmap, draft, bands).map(({ name, band }) => {
    const values = {
      asked: number(band.asked, whole),
      free: number(band.free, whole),
      over: number(overBy(band), whole),
    };
    return `${name} ${text("bandOver", { ...values, period: periodWords(band.period) })}`;
  });
  return over.length === 0 ? null : (
    <p className={styles.lateWords}>{text("capacityAfter", { list: list(over.slice(0, MOST)) })}</p>
  );
}

function worseOf({ bars, bands: now, units, people }: Roadmap, { moved }: Draft, then: Bands) {
  const named = (side: BandSide, key: string) => (side === "unit" ? units : people).get(key)?.name ?? key;
  return (["unit", "owner"] as const).flatMap((side) => {
    const keys = new Set([...moved.keys()].map((place) => barAt(bars, place)[side] ?? ""));
    return [...keys].flatMap((key) =>
      (then[side].get(key) ?? [])
        .filter((band) => {
          const before = now[side].get(key)?.find(({ period }) => period === band.period);
          return overBy(band) > (before === undefined ? 0 : overBy(before));
        })
        .map((band) => ({ name: named(side, key), band })),
    );
  });
}
