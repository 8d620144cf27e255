import type { RankAgreement } from "../exchange/assessment.ts";
import type { Item, Organisation } from "../organisation/organisation.ts";
import { borda } from "./measures/borda.ts";
import { concordanceByChance } from "./measures/concordance-by-chance.ts";
import { type Concordance, kendallW } from "./measures/kendall-w.ts";
import { midRanks } from "./measures/mid-ranks.ts";
import { seededRandom } from "./measures/seeded-random.ts";
import type { Derivation, Situation } from "./situation.ts";

/** Judges above which the chi-square approximation of W's chance is close enough, and permuting would be slow. */
const MOST_PERMUTED = 40;

/** Ranks by item: 1 is first. */
type Order = ReadonlyMap<Item, number>;

/** Each person's ranking; of several rounds the one whose name sorts last. */
export const personOrders: Derivation<ReadonlyMap<Item, Order>> = {
  from: ["rankings"],
  derive: ({ organisation }) => {
    const { columns } = organisation.tables.rankings;
    const orders = new Map<Item, { round: string; order: Map<Item, number> }>();
    for (const row of organisation.tables.rankings.rows()) {
      const person = columns.stakeholder.values[row]!;
      const round = columns.round.value(row) ?? "";
      let known = orders.get(person);
      if (known === undefined || known.round < round) orders.set(person, (known = { round, order: new Map() }));
      if (known.round === round) known.order.set(columns.item.values[row]!, columns.rank.values[row]!);
    }
    return new Map([...orders].map(([person, { order }]) => [person, order]));
  },
};

/** Each unit's order: its lead's ranking, else the Borda order of the people at home there. Units without any are missing. */
export const unitOrders: Derivation<ReadonlyMap<Item, Order>> = {
  from: ["rankings", "stakeholders", "units"],
  derive: (situation) => {
    const { organisation } = situation;
    const people = situation.recall(personOrders);
    const atHome = ordersByHome(organisation, people);
    const { id, lead } = organisation.tables.units.columns;
    const orders = new Map<Item, Order>();
    for (const row of organisation.tables.units.rows()) {
      const unit = id.values[row]!;
      const leads = Array.from(lead.termsOf(row)).flatMap((person) => people.get(person) ?? []);
      const own = leads.length > 0 ? leads : (atHome.get(unit) ?? []);
      if (own.length > 0) orders.set(unit, own.length === 1 ? own[0]! : bordaOrder(own));
    }
    return orders;
  },
};

function ordersByHome(organisation: Organisation, people: ReadonlyMap<Item, Order>): Map<Item, Order[]> {
  const homes = new Map<Item, Order[]>();
  for (const [person, order] of people) {
    if (!organisation.isKind(person, "stakeholders")) continue;
    const [home] = organisation.tables.stakeholders.columns.unit.termsOf(organisation.row[person]!);
    if (home !== undefined) homes.set(home, [...(homes.get(home) ?? []), order]);
  }
  return homes;
}

function bordaOrder(orders: readonly Order[]): Order {
  const items = [...new Set(orders.flatMap((order) => [...order.keys()]))].sort((a, b) => a - b);
  const scores = borda(orders.map((order) => items.map((item) => order.get(item) ?? NaN)));
  const ranks = midRanks(scores.map(({ points }) => -points));
  return new Map(items.map((item, place) => [item, ranks[place]!]));
}

/**
 * How far units (or, where fewer than two units have an order, people) order the same things alike: Kendall's W over
 * what all of them ranked, with its chance. See docs/method/priority-agreement.md.
 */
export function rankAgreement(situation: Situation): RankAgreement {
  const { organisation } = situation;
  const units = [...situation.recall(unitOrders).values()];
  const among = units.length >= 2 ? "units" : "people";
  const orders = among === "units" ? units : [...situation.recall(personOrders).values()];
  const items = [...new Set(orders.flatMap((order) => [...order.keys()]))].sort((a, b) => a - b);
  const rankings = orders.map((order) => items.map((item) => order.get(item) ?? NaN));
  const concordance = kendallW(rankings);
  const { ranks, places } = comparedRanks(rankings, items);
  const order = places
    .map((item, place) => ({ item: organisation.id(item), title: organisation.title(item), ...meanAndSpread(ranks.map((row) => row[place]!)) }))
    .sort((a, b) => a.meanRank - b.meanRank || (a.item < b.item ? -1 : 1));
  return { value: concordance.value, among, judges: orders.length, items: places.length, p: chanceOf(rankings, concordance), reason: concordance.reason, order };
}

/** The chance of so much agreement: by permutation for a few judges, by the chi-square approximation for many. */
function chanceOf(rankings: readonly (readonly number[])[], concordance: Concordance): number | null {
  if (concordance.value === null) return null;
  if (rankings.length > MOST_PERMUTED) return concordance.chiSquareTail;
  return concordanceByChance(rankings, { random: seededRandom(1) }).value;
}

/** The mid-ranks that are compared, and the items they are of: those that all have ranked. */
function comparedRanks(rankings: readonly (readonly number[])[], items: readonly Item[]) {
  const places = items.filter((_, place) => rankings.every((row) => !Number.isNaN(row[place])));
  const chosen = items.flatMap((item, place) => (places.includes(item) ? [place] : []));
  return { places, ranks: rankings.map((row) => midRanks(chosen.map((place) => row[place]!))) };
}

function meanAndSpread(ranks: readonly number[]): { meanRank: number; spread: number } {
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  const variance = ranks.reduce((sum, rank) => sum + (rank - mean) ** 2, 0) / ranks.length;
  return { meanRank: mean, spread: Math.sqrt(variance) };
}

