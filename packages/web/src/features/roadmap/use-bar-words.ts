import { type Bar, formatDay } from "@lodestar/core";
import { useMemo } from "react";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import type { Days } from "./bar-edits.ts";
import type { Roadmap } from "./use-roadmap.ts";
import { barAt } from "./bar-at.ts";

/** What is said about bars, the same in the picture, the table and the inspector. */
export function useBarWords({ chains, critical, precedence, bars, late, ringed }: Roadmap) {
  const text = useTexts(catalogue);
  const { day } = useFormats();
  return useMemo(() => {
    const days = ({ from, to }: Days, isPoint = from === to) =>
      isPoint ? day(formatDay(to)) : text("fromTo", { from: day(formatDay(from)), to: day(formatDay(to)) });
    const slack = (place: number) => {
      if (ringed.has(place)) return text("inRing");
      const count = chains.slackDays[place];
      if (count === null || count === undefined) return undefined;
      return critical.has(place) ? text("critical") : text("slack", { count });
    };
    const tooLate = (place: number) => {
      const worst = [...precedence.after.targets(place)].map((next) => late.get(`${place} ${next}`) ?? 0);
      const count = Math.max(0, ...worst);
      return count > 0 ? text("endsTooLate", { count }) : undefined;
    };
    const whole = (place: number, at: Bar | Days = barAt(bars, place)) => {
      const { title, table, isOpen } = barAt(bars, place);
      const waits = precedence.before.count[place] ?? 0;
      return [
        text(`kind_${table}`),
        title,
        days(at),
        isOpen ? undefined : text("done"),
        waits > 0 ? text("waits", { count: waits }) : undefined,
        slack(place),
        tooLate(place),
      ]
        .filter((part) => part !== undefined)
        .join(", ");
    };
    return { days, slack, tooLate, whole };
  }, [text, day, chains, critical, precedence, bars, late, ringed]);
}
