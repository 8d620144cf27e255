import type { Item } from "../organisation/organisation.ts";
import type { PeriodLoad } from "../planning/unit-load.ts";
import { type Found, NOTHING } from "./rule.ts";
import type { Situation } from "./situation.ts";

/** The one finding about a unit or person that has more work than days in at least one period. */
export function overloads(
  situation: Situation,
  who: Item,
  kind: "units" | "stakeholders",
  loadOfIt: (situation: Situation, who: Item) => readonly PeriodLoad[],
): readonly Found[] {
  if (!situation.organisation.isKind(who, kind)) return NOTHING;
  const over = loadOfIt(situation, who).filter(({ asked, free }) => asked > free + 1e-9);
  if (over.length === 0) return NOTHING;
  const ratio = ({ asked, free }: PeriodLoad) => (free === 0 ? Infinity : asked / free);
  const worst = over.reduce((a, b) => (ratio(b) > ratio(a) ? b : a));
  const evidence = {
    worst: worst.period,
    periods: over.map(({ period, asked, free, initiatives }) => ({
      period,
      asked,
      free,
      initiatives: initiatives.map((item) => situation.organisation.id(item)),
    })),
  };
  const severity = ratio(worst) > situation.thresholds.severeOverload ? "severe" : "serious";
  return [{ severity, parties: [who], evidence }];
}
