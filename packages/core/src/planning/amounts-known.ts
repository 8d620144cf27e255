import type { Derivation } from "../friction/situation.ts";
import { OVER, liveWork } from "./live-work.ts";

/** Of how many initiatives that are not given up what is known. */
export type AmountsKnown = {
  readonly initiatives: number;
  readonly cost: number;
  readonly effortDays: number;
};

/** How far sums of cost and effort can be relied on: what is unknown adds nothing to them. */
export const amountsKnown: Derivation<AmountsKnown> = {
  from: ["initiatives"],
  derive: (situation) => {
    const { cost, effortDays } = situation.organisation.tables.initiatives.columns;
    const { initiatives } = situation.recall(liveWork);
    const known = { initiatives: 0, cost: 0, effortDays: 0 };
    for (let row = 0; row < initiatives.length; row++) {
      if (initiatives[row] === OVER) continue;
      known.initiatives++;
      if (!Number.isNaN(cost.values[row])) known.cost++;
      if (!Number.isNaN(effortDays.values[row])) known.effortDays++;
    }
    return known;
  },
};

/** What is not known of the amounts that something is counted by, as a sentence; empty where all is known. */
export function whatIsUnknown(known: AmountsKnown, basis: "cost" | "effort" | "cost and effort"): string {
  const of = (amount: string, count: number) =>
    count === known.initiatives
      ? ""
      : `The ${amount} of ${count} of ${known.initiatives} initiatives is known.`;
  if (basis === "cost") return of("cost", known.cost);
  if (basis === "effort") return of("effort", known.effortDays);
  if (known.cost === known.effortDays)
    return of("cost and effort", known.cost).replace("is known", "are known");
  return `${of("cost", known.cost)} ${of("effort", known.effortDays)}`.trim();
}
