import type { Item } from "../organisation/organisation.ts";
import { kendallTauB } from "./measures/kendall-tau.ts";
import { goals, itemsOf } from "./places.ts";
import { unitOrders } from "./priority-agreement.ts";
import { remembered } from "./remembered.ts";
import type { Derivation, Situation } from "./situation.ts";

/** A unit that orders the goals the other way round: Kendall's tau-b over the goals that both have ranked. */
export type Opposed = { readonly unit: Item; readonly tau: number; readonly goals: number };

/** The units that each unit is joined to by an ask or a dependency of work that takes part. O(asks + dependencies). */
export const unitPartners: Derivation<(unit: Item) => ReadonlySet<Item>> = {
  from: ["asks", "dependencies", "objectives", "initiatives", "actions", "units"],
  derive: (situation) => {
    const { graph, organisation } = situation;
    const met = new Map(itemsOf("units")(situation).map((unit): [Item, Item[]] => [unit, []]));
    const join = (one: Item, other: Item) => {
      const byOne = met.get(one);
      const byOther = met.get(other);
      if (byOne === undefined || byOther === undefined || one === other) return;
      byOne.push(other);
      byOther.push(one);
    };
    const { asks, dependencies } = organisation.tables;
    const { from, toUnit } = asks.columns;
    for (const row of asks.rows())
      if (graph.takesPart(from.values[row]!)) join(graph.unitOf(from.values[row]!), toUnit.values[row]!);
    const { before, after } = dependencies.columns;
    for (const row of dependencies.rows()) {
      const [first, second] = [before.values[row]!, after.values[row]!];
      if (graph.takesPart(first) && graph.takesPart(second)) join(graph.unitOf(first), graph.unitOf(second));
    }
    return remembered((unit) => new Set(met.get(unit)));
  },
};

/** The partners of a unit that order the goals in the opposite way, in ascending order; worked out when asked. */
export const opposedPartners: Derivation<(unit: Item) => readonly Opposed[]> = {
  from: [...unitPartners.from, "rankings", "stakeholders", "northstar"],
  derive: (situation) => {
    const { oppositeOrder, goalsInCommon } = situation.thresholds;
    const partnersOf = situation.recall(unitPartners);
    const tauWith = situation.recall(tauBetweenUnits);
    return remembered((unit) => {
      const tau = tauWith(unit);
      const opposed: Opposed[] = [];
      for (const partner of partnersOf(unit)) {
        const { value, items } = tau(partner);
        if (value !== null && value <= oppositeOrder && items >= goalsInCommon)
          opposed.push({ unit: partner, tau: value, goals: items });
      }
      return opposed.sort((a, b) => a.unit - b.unit);
    });
  },
};

type Tau = ReturnType<typeof kendallTauB>;

/** Kendall's tau-b of two units over the goals both have ranked. Two orders are compared once, however many units have them. */
const tauBetweenUnits: Derivation<(unit: Item) => (other: Item) => Tau> = {
  from: ["rankings", "stakeholders", "units", "northstar"],
  derive: (situation) => {
    const ranked = goals(situation);
    const orders = situation.recall(unitOrders);
    const numbers = new Map<string, number>();
    const distinct: (readonly number[])[] = [];
    const orderOf = remembered((unit) => {
      const ranks = ranked.map((goal) => orders.get(unit)?.get(goal) ?? NaN);
      const written = ranks.join(" ");
      if (!numbers.has(written)) numbers.set(written, distinct.push(ranks) - 1);
      return numbers.get(written)!;
    });
    const tauWith = remembered((one) =>
      remembered((other): Tau =>
        other < one ? tauWith(other)(one) : kendallTauB(distinct[one]!, distinct[other]!),
      ),
    );
    return (unit) => {
      const tau = tauWith(orderOf(unit));
      return (other) => tau(orderOf(other));
    };
  },
};
