import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import { kendallTauB } from "./measures/kendall-tau.ts";
import { goals } from "./places.ts";
import { unitOrders } from "./priority-agreement.ts";
import { remembered } from "./remembered.ts";
import type { Derivation, Situation } from "./situation.ts";

/** A unit that orders the goals the other way round: Kendall's tau-b over the goals that both have ranked. */
export type Opposed = { readonly unit: Item; readonly tau: number; readonly goals: number };

/** Which units depend on each other, and which of these order the goals in opposite ways. Both are worked out when asked. */
export type UnitOpposition = {
  /** Units joined to a unit by an ask or a dependency of work that takes part, in ascending order. */
  readonly partners: (unit: Item) => readonly Item[];
  /** The partners that order the goals in the opposite way. */
  readonly opposed: (unit: Item) => readonly Opposed[];
};

export const unitOpposition: Derivation<UnitOpposition> = {
  from: [
    "asks",
    "dependencies",
    "objectives",
    "initiatives",
    "actions",
    "rankings",
    "stakeholders",
    "units",
    "northstar",
  ],
  derive: (situation) => {
    const { oppositeOrder, goalsInCommon } = situation.thresholds;
    const tauBetween = situation.recall(tauBetweenUnits);
    const partners = remembered((unit) => partnersOf(situation, unit));
    const opposed = remembered((unit) =>
      partners(unit).flatMap((partner): Opposed[] => {
        const { value, items } = tauBetween(unit, partner);
        const isOpposed = value !== null && value <= oppositeOrder && items >= goalsInCommon;
        return isOpposed ? [{ unit: partner, tau: value, goals: items }] : [];
      }),
    );
    return { partners, opposed };
  },
};

/** Kendall's tau-b of two units over the goals both have ranked. Two orders are compared once, however many units have them. */
const tauBetweenUnits: Derivation<(one: Item, other: Item) => ReturnType<typeof kendallTauB>> = {
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
    const tau = remembered((low) => remembered((high) => kendallTauB(distinct[low]!, distinct[high]!)));
    return (one, other) => {
      const [a, b] = [orderOf(one), orderOf(other)];
      return tau(Math.min(a, b))(Math.max(a, b));
    };
  },
};

function partnersOf({ graph, organisation }: Situation, unit: Item): Item[] {
  const { asks, dependencies } = organisation.tables;
  const [asksTo, asksFrom] = [graph.rowsBy("asks", "toUnit"), graph.rowsBy("asks", "from")];
  const [before, after] = [graph.rowsBy("dependencies", "before"), graph.rowsBy("dependencies", "after")];
  const partners = new Set<Item>();
  const meet = (item: Item) => {
    if (graph.takesPart(item)) partners.add(graph.unitOf(item));
  };
  for (let row = asksTo.first(unit); row >= 0; row = asksTo.next(row)) meet(asks.columns.from.values[row]!);
  for (const item of workOf({ graph, organisation }, unit)) {
    for (let row = asksFrom.first(item); row >= 0; row = asksFrom.next(row))
      partners.add(asks.columns.toUnit.values[row]!);
    for (let row = before.first(item); row >= 0; row = before.next(row))
      meet(dependencies.columns.after.values[row]!);
    for (let row = after.first(item); row >= 0; row = after.next(row))
      meet(dependencies.columns.before.values[row]!);
  }
  partners.delete(unit);
  return [...partners].filter((partner) => organisation.isKind(partner, "units")).sort((a, b) => a - b);
}

/** Objectives, initiatives and their actions of a unit that take part. */
function workOf({ graph, organisation }: Pick<Situation, "graph" | "organisation">, unit: Item): Item[] {
  const { objectives, initiatives, actions } = organisation.tables;
  const [ofUnit, ofInitiative] = [graph.rowsBy("initiatives", "unit"), graph.rowsBy("actions", "initiative")];
  const work: Item[] = [];
  const add = (item: Item) => {
    if (graph.takesPart(item)) work.push(item);
  };
  const objectivesOfUnit = graph.rowsBy("objectives", "unit");
  for (let row = objectivesOfUnit.first(unit); row >= 0; row = objectivesOfUnit.next(row))
    add(objectives.columns.id.values[row]!);
  for (let row = ofUnit.first(unit); row >= 0; row = ofUnit.next(row)) {
    const initiative = initiatives.columns.id.values[row]!;
    add(initiative);
    for (let at = ofInitiative.first(initiative); at >= 0; at = ofInitiative.next(at))
      add(actions.columns.id.values[at]!);
  }
  return work;
}
