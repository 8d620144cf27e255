import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import { kendallTauB } from "./measures/kendall-tau.ts";
import { unitOrders } from "./priority-agreement.ts";
import type { Derivation, Situation } from "./situation.ts";

/** Two units that depend on each other and order the same goals in opposite ways. */
export type Opposed = { readonly unit: Item; readonly tau: number; readonly goals: number };

/** Which units depend on each other, by an ask or a dependency, and which of these order the goals in opposite ways. */
export type UnitOpposition = {
  /** Units joined to a unit by an ask or a dependency of work that takes part, in ascending order. */
  readonly partners: (unit: Item) => readonly Item[];
  /** The partners that order the goals in the opposite way. */
  readonly opposed: (unit: Item) => readonly Opposed[];
};

export const unitOpposition: Derivation<UnitOpposition> = {
  from: ["asks", "dependencies", "objectives", "initiatives", "actions", "rankings", "stakeholders", "units", "northstar"],
  derive: (situation) => {
    const partners = remembered((unit: Item) => partnersOf(situation, unit));
    const tau = situation.recall(tauBetweenUnits);
    const { oppositeOrder, goalsInCommon } = situation.thresholds;
    const opposed = remembered((unit: Item) =>
      partners(unit).flatMap((partner): Opposed[] => {
        const both = tau(unit, partner);
        const isOpposed = both.value !== null && both.value <= oppositeOrder && both.goals >= goalsInCommon;
        return isOpposed ? [{ unit: partner, tau: both.value, goals: both.goals }] : [];
      }),
    );
    return { partners, opposed };
  },
};

/** The units around some units whose findings may follow theirs: two steps over opposed pairs. */
export function neighbourhood(situation: Situation, units: Iterable<Item>): Set<Item> {
  const { opposed } = situation.recall(unitOpposition);
  const around = new Set(units);
  for (let step = 0; step < 2; step++)
    for (const unit of [...around]) for (const other of opposed(unit)) around.add(other.unit);
  return around;
}

/** Kendall's tau-b of two units over the goals both have ordered. Units with the same order are compared once. */
const tauBetweenUnits: Derivation<(a: Item, b: Item) => { value: number | null; goals: number }> = {
  from: ["rankings", "stakeholders", "units", "northstar"],
  derive: (situation) => {
    const { northstar } = situation.organisation.tables;
    const goals = [...northstar.rows()].filter((row) => northstar.columns.kind.is(row, "goal")).map((row) => northstar.columns.id.values[row]!);
    const orders = situation.recall(unitOrders);
    const ranksOf = remembered((unit: Item) => goals.map((goal) => orders.get(unit)?.get(goal) ?? NaN));
    const orderOf = remembered((unit: Item) => ranksOf(unit).join(" "));
    const known = new Map<string, { value: number | null; goals: number }>();
    return (a, b) => {
      const key = `${orderOf(a)}|${orderOf(b)}`;
      const before = known.get(key);
      if (before) return before;
      const { value, items } = kendallTauB(ranksOf(a), ranksOf(b));
      const both = { value, goals: items };
      known.set(key, both);
      return both;
    };
  },
};

function partnersOf(situation: Situation, unit: Item): Item[] {
  const { graph, organisation } = situation;
  const { asks, dependencies } = organisation.tables;
  const partners = new Set<Item>();
  for (const row of graph.rowsBy("asks", "toUnit").rows(unit))
    if (graph.takesPart(asks.columns.from.values[row]!)) partners.add(graph.unitOf(asks.columns.from.values[row]!));
  for (const item of workOf(situation, unit)) {
    for (const row of graph.rowsBy("asks", "from").rows(item)) partners.add(asks.columns.toUnit.values[row]!);
    for (const [own, other] of [["before", "after"], ["after", "before"]] as const)
      for (const row of graph.rowsBy("dependencies", own).rows(item)) {
        const end = dependencies.columns[other].values[row]!;
        if (graph.takesPart(end)) partners.add(graph.unitOf(end));
      }
  }
  partners.delete(unit);
  partners.delete(NO_TERM);
  return [...partners].sort((a, b) => a - b);
}

/** Objectives, initiatives and their actions of a unit that take part. */
function workOf({ graph, organisation }: Situation, unit: Item): Item[] {
  const { objectives, initiatives, actions } = organisation.tables;
  const items: Item[] = graph.rowsBy("objectives", "unit").rows(unit).map((row) => objectives.columns.id.values[row]!);
  for (const row of graph.rowsBy("initiatives", "unit").rows(unit)) {
    const initiative = initiatives.columns.id.values[row]!;
    items.push(initiative);
    for (const action of graph.rowsBy("actions", "initiative").rows(initiative)) items.push(actions.columns.id.values[action]!);
  }
  return items.filter((item) => graph.takesPart(item));
}

function remembered<T>(make: (item: Item) => T): (item: Item) => T {
  const known = new Map<Item, T>();
  return (item) => {
    if (!known.has(item)) known.set(item, make(item));
    return known.get(item)!;
  };
}
