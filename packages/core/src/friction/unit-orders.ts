import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item, Organisation } from "../organisation/organisation.ts";
import { borda } from "./measures/borda.ts";
import { midRanks } from "./measures/mid-ranks.ts";
import type { Derivation } from "./situation.ts";

/** Ranks by item: 1 is first, equal ranks are ties. */
export type Order = ReadonlyMap<Item, number>;

/** The order a unit speaks with, and the people it comes from. */
export type Voice = { readonly order: Order; readonly people: readonly Item[] };

/** Each person's ranking; of several rounds the one whose name sorts last, for a changed mind replaces the earlier. */
export const personOrders: Derivation<ReadonlyMap<Item, Order>> = {
  from: ["rankings"],
  derive: ({ organisation }) => {
    const table = organisation.tables.rankings;
    const { item, rank, round, stakeholder } = table.columns;
    const orders = new Map<Item, { round: string; order: Map<Item, number> }>();
    for (let row = 0; row < table.length; row++) {
      if (!table.has(row)) continue;
      const person = stakeholder.values[row]!;
      const name = round.value(row) ?? "";
      let known = orders.get(person);
      if (known === undefined || known.round < name)
        orders.set(person, (known = { round: name, order: new Map() }));
      if (known.round === name) known.order.set(item.values[row]!, rank.values[row]!);
    }
    return new Map(Array.from(orders, ([person, { order }]) => [person, order]));
  },
};

/**
 * The voice of each unit: its lead's ranking, the Borda order of its leads where several ranked, else the Borda order
 * of the people at home there. Units without any are missing; units with the same single lead share one order.
 */
export const unitVoices: Derivation<ReadonlyMap<Item, Voice>> = {
  from: ["rankings", "stakeholders", "units"],
  derive: (situation) => {
    const { organisation } = situation;
    const people = situation.recall(personOrders);
    const atHome = peopleByHome(organisation, people);
    const { id, lead } = organisation.tables.units.columns;
    const voices = new Map<Item, Voice>();
    for (const row of organisation.tables.units.rows()) {
      const unit = id.values[row]!;
      const leads = Array.from(lead.termsOf(row)).filter((person) => people.has(person));
      const own = leads.length > 0 ? leads : (atHome.get(unit) ?? []);
      const orders = own.map((person) => people.get(person)!);
      if (orders.length > 0)
        voices.set(unit, { order: orders.length === 1 ? orders[0]! : bordaOrder(orders), people: own });
    }
    return voices;
  },
};

/** Each unit's order of what its people ranked. See docs/method/priority-agreement.md. */
export const unitOrders: Derivation<ReadonlyMap<Item, Order>> = {
  from: ["rankings", "stakeholders", "units"],
  derive: (situation) =>
    new Map(Array.from(situation.recall(unitVoices), ([unit, { order }]) => [unit, order])),
};

function peopleByHome(organisation: Organisation, orders: ReadonlyMap<Item, Order>): Map<Item, Item[]> {
  const { unit } = organisation.tables.stakeholders.columns;
  const homes = new Map<Item, Item[]>();
  for (const person of orders.keys()) {
    if (!organisation.isKind(person, "stakeholders")) continue;
    const home = unit.termsOf(organisation.row[person]!)[0] ?? NO_TERM;
    const people = homes.get(home);
    if (people) people.push(person);
    else homes.set(home, [person]);
  }
  return homes;
}

function bordaOrder(orders: readonly Order[]): Order {
  const items = [...new Set(orders.flatMap((order) => [...order.keys()]))].sort((a, b) => a - b);
  const scores = borda(orders.map((order) => items.map((item) => order.get(item) ?? NaN)));
  const ranks = midRanks(scores.map(({ points }) => -points));
  return new Map(items.map((item, place) => [item, ranks[place]!]));
}
