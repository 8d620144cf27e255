import type { Item } from "../organisation/organisation.ts";
import type { PeriodLoad } from "../planning/unit-load.ts";
import { isAbove } from "./rounding.ts";
import { type Found, NOTHING } from "./rule.ts";
import type { Situation } from "./situation.ts";

/** The one finding about a unit or person that has more work than days in at least one period. */
export function overloads(
  { organisation, thresholds }: Situation,
  who: Item,
  loads: readonly PeriodLoad[],
): readonly Found[] {
  const over = loads.filter(({ asked, free }) => isAbove(asked, free));
  if (over.length === 0) return NOTHING;
  const periods = over.map(({ period, asked, free, initiatives }) => ({
    period,
    asked,
    free,
    initiatives: initiatives.map((item) => organisation.id(item)),
  }));
  const worst = over.reduce((a, b) => (b.asked / b.free > a.asked / a.free ? b : a));
  const isSevere = isAbove(worst.asked, worst.free * thresholds.severeOverload);
  return [
    {
      severity: isSevere ? "severe" : "serious",
      parties: [who],
      evidence: { worst: worst.period, periods },
    },
  ];
}
