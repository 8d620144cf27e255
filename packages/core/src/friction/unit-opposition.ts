import type { Item } from "../organisation/organisation.ts";
import { kendallTauB } from "./measures/kendall-tau.ts";
import { goals } from "./places.ts";
import { unitOrders } from "./unit-orders.ts";
import { remembered } from "./remembered.ts";
import type { Derivation, Situation } from "./situation.ts";

/** A unit that orders the goals the other way round: Kendall's tau-b over the goals that both have ranked. */
export type Opposed = { readonly unit: Item; readonly tau: number; readonly goals: number };

/**
 * The units that a unit is joined to by an ask or a dependency of work that takes part; found when asked, so that an
 * edit costs the work of a few units and not of all.
 */
export const unitPartners: Derivation<(unit: Item) => ReadonlySet<Item>> = {
  from: ["asks", "dependencies", "objectives", "initiatives", "actions", "units"],
  derive: (situation) => remembered((unit) => partnersOf(situation, unit)),
};

function partnersOf(situation: Situation, unit: Item): Set<Item> {
  const { graph, organisation } = situation;
  const { from } = organisation.tables.asks.columns;
  const partners = new Set<Item>();
  const askers = graph.rowsBy("asks", "toUnit");
  for (let row = askers.first(unit); row >= 0; row = askers.next(row))
    if (graph.takesPart(from.values[row]!)) partners.add(graph.unitOf(from.values[row]!));
  for (const item of workOf(situation, unit))
    for (const other of unitsJoinedBy(situation, item)) partners.add(other);
  partners.delete(unit);
  for (const partner of partners) if (!organisation.isKind(partner, "units")) partners.delete(partner);
  return partners;
}

/** The units that an item asks for something, and those of work that waits for it or that it waits for. */
export function unitsJoinedBy({ graph, organisation }: Situation, item: Item): Item[] {
  const { asks, dependencies } = organisation.tables;
  const units: Item[] = [];
  const asked = graph.rowsBy("asks", "from");
  for (let row = asked.first(item); row >= 0; row = asked.next(row))
    units.push(asks.columns.toUnit.values[row]!);
  for (const [own, other] of DEPENDENCY_ENDS) {
    const ends = graph.rowsBy("dependencies", own);
    const { values } = dependencies.columns[other];
    for (let row = ends.first(item); row >= 0; row = ends.next(row))
      if (graph.takesPart(values[row]!)) units.push(graph.unitOf(values[row]!));
  }
  return units;
}

const DEPENDENCY_ENDS = [
  ["before", "after"],
  ["after", "before"],
] as const;

/** Objectives and initiatives of a unit, and the initiatives' actions, that take part. */
function workOf({ graph, organisation }: Situation, unit: Item): Item[] {
  const { objectives, initiatives, actions } = organisation.tables;
  const work: Item[] = [];
  const add = (item: Item) => (graph.takesPart(item) ? work.push(item) : 0);
  for (const row of graph.rowsBy("objectives", "unit").rows(unit)) add(objectives.columns.id.values[row]!);
  for (const row of graph.rowsBy("initiatives", "unit").rows(unit)) {
    const initiative = initiatives.columns.id.values[row]!;
    add(initiative);
    for (const action of graph.rowsBy("actions", "initiative").rows(initiative))
      add(actions.columns.id.values[action]!);
  }
  return work;
}

/** Distinct orders up to which every pair of them is compared beforehand, to know who is opposed to whom at all. */
const FEW_ORDERS = 100;
/** Opposed units up to which a unit asks each of them whether it is a partner, in place of finding all its partners. */
const FEW_UNITS = 50;

/** The partners of a unit that order the goals in the opposite way, in ascending order; worked out when asked. */
export const opposedPartners: Derivation<(unit: Item) => readonly Opposed[]> = {
  from: [...unitPartners.from, "rankings", "stakeholders", "northstar"],
  derive: (situation) => {
    const partners = situation.recall(unitPartners);
    const { opposition, opposedUnits } = situation.recall(goalOrders);
    return remembered((unit) => {
      const others = opposedUnits(unit);
      const isFew = others !== undefined && others.length <= FEW_UNITS;
      const joined = isFew ? others.filter((other) => partners(other).has(unit)) : partners(unit);
      const opposed: Opposed[] = [];
      for (const partner of joined) {
        const tau = opposition(unit, partner);
        if (tau !== null) opposed.push({ unit: partner, ...tau });
      }
      return opposed.sort((a, b) => a.unit - b.unit);
    });
  },
};

type Opposition = { readonly tau: number; readonly goals: number } | null;

/** How units order the goals. Two orders are compared once, however many units have them. */
type GoalOrders = {
  /** Kendall's tau-b of two units over the goals both have ranked, `null` where they are not opposed. */
  readonly opposition: (unit: Item, other: Item) => Opposition;
  /** The units opposed to a unit, joined to it or not; `undefined` where there are too many orders to compare them all. */
  readonly opposedUnits: (unit: Item) => readonly Item[] | undefined;
};

const goalOrders: Derivation<GoalOrders> = {
  from: ["rankings", "stakeholders", "units", "northstar"],
  derive: (situation) => {
    const { orderOf, orders } = distinctOrders(situation);
    const { oppositeOrder, goalsInCommon } = situation.thresholds;
    const compare = (one: number) =>
      remembered((other): Opposition => {
        const { value, items } = kendallTauB(orders[one]!.ranks, orders[other]!.ranks);
        return value === null || value > oppositeOrder || items < goalsInCommon
          ? null
          : { tau: value, goals: items };
      });
    const between = remembered(compare);
    const unitsAgainst = remembered((one) =>
      orders.flatMap(({ units }, other) => (between(one)(other) === null ? [] : units)),
    );
    return {
      opposition: (unit, other) => {
        const [one, two] = [orderOf.get(unit), orderOf.get(other)];
        return one === undefined || two === undefined
          ? null
          : between(Math.min(one, two))(Math.max(one, two));
      },
      opposedUnits: (unit) => {
        if (orders.length > FEW_ORDERS) return undefined;
        const order = orderOf.get(unit);
        return order === undefined ? [] : unitsAgainst(order);
      },
    };
  },
};

/** The orders there are, each with its units: ranks of the goals, NaN where not ranked. */
function distinctOrders(situation: Situation) {
  const ranked = goals(situation);
  const orders: { readonly ranks: readonly number[]; readonly units: Item[] }[] = [];
  const places = new Map<string, number>();
  const orderOf = new Map<Item, number>();
  for (const [unit, order] of situation.recall(unitOrders)) {
    const ranks = ranked.map((goal) => order.get(goal) ?? NaN);
    const written = ranks.join(" ");
    const place = places.get(written) ?? orders.push({ ranks, units: [] }) - 1;
    places.set(written, place);
    orders[place]!.units.push(unit);
    orderOf.set(unit, place);
  }
  return { orders, orderOf };
}
