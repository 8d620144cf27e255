import type { Item } from "../organisation/organisation.ts";
import { kendallTauB } from "./measures/kendall-tau.ts";
import { goals } from "./places.ts";
import { unitOrders } from "./priority-agreement.ts";
import { remembered } from "./remembered.ts";
import type { Derivation, Situation } from "./situation.ts";

/** A unit that orders the goals the other way round: Kendall's tau-b over the goals that both have ranked. */
export type Opposed = { readonly unit: Item; readonly tau: number; readonly goals: number };

/** The units that each unit is joined to by an ask or a dependency of work that takes part. O(asks + dependencies). */
export const unitPartners: Derivation<(unit: Item) => ReadonlySet<Item>> = {
  from: ["asks", "dependencies", "objectives", "initiatives", "actions", "units"],
  derive: (situation) => {
    const partners = new Map<Item, Set<Item>>();
    const add = (unit: Item, partner: Item) => {
      const known = partners.get(unit);
      if (known === undefined) partners.set(unit, new Set([partner]));
      else known.add(partner);
    };
    for (const [one, other] of joinedUnits(situation)) {
      if (one === other || !isUnit(situation, one) || !isUnit(situation, other)) continue;
      add(one, other);
      add(other, one);
    }
    return (unit) => partners.get(unit) ?? NO_PARTNERS;
  },
};

const NO_PARTNERS: ReadonlySet<Item> = new Set();

const isUnit = ({ organisation }: Situation, unit: Item) => organisation.isKind(unit, "units");

/** The two units of each ask and of each dependency, where all work in it takes part. */
function* joinedUnits({ graph, organisation }: Situation): Generator<readonly [Item, Item]> {
  const { asks, dependencies } = organisation.tables;
  for (const row of asks.rows()) {
    const from = asks.columns.from.values[row]!;
    if (graph.takesPart(from)) yield [graph.unitOf(from), asks.columns.toUnit.values[row]!];
  }
  for (const row of dependencies.rows()) {
    const before = dependencies.columns.before.values[row]!;
    const after = dependencies.columns.after.values[row]!;
    if (graph.takesPart(before) && graph.takesPart(after)) yield [graph.unitOf(before), graph.unitOf(after)];
  }
}

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
