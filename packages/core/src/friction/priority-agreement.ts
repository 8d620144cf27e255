import type { Item, Organisation } from "../organisation/organisation.ts";
import { concordanceByChance } from "./measures/concordance-by-chance.ts";
import { type Concordance, kendallW } from "./measures/kendall-w.ts";
import { midRanks } from "./measures/mid-ranks.ts";
import { seededRandom } from "./measures/seeded-random.ts";
import { goals } from "./places.ts";
import type { Derivation, Situation } from "./situation.ts";
import { type Order, personOrders, unitVoices } from "./unit-orders.ts";

export type RankAgreement = {
  /** Kendall's W among units (each by its lead, else its people), or among people where fewer than two units have an order. */
  readonly value: number | null;
  readonly among: "units" | "people";
  readonly judges: number;
  /** People whose rankings these are. */
  readonly people: number;
  /** Items that all judges ranked. */
  readonly items: number;
  /** How often chance alone would give as much agreement. */
  readonly p: number | null;
  /** Why there is no value, or what it is restricted to. */
  readonly reason: string;
  /** What all judges ranked, in the order of mean rank, with each one's mean rank and its standard deviation. */
  readonly order: readonly {
    readonly item: string;
    readonly title: string;
    readonly meanRank: number;
    readonly spread: number;
  }[];
};

/** Judges above which the chi-square approximation of W's chance is close enough, and permuting would be slow. */
const MOST_PERMUTED = 40;
const SEED = 1;

/** Who judges: each with their order of the same kind of things. */
type Judges = {
  readonly among: "units" | "people";
  readonly orders: readonly Order[];
  readonly people: number;
};

/**
 * How far units (or, where fewer than two units have an order, people) order the same things alike: Kendall's W over
 * what all of them ranked, with its chance. Goals, where at least two judges order goals, else whatever was ranked.
 * Units that speak through the same lead count once. O(judges × items × log items).
 * See docs/method/priority-agreement.md.
 */
export const rankAgreement = (situation: Situation): RankAgreement => situation.recall(agreed);

const agreed: Derivation<RankAgreement> = {
  from: ["rankings", "stakeholders", "units", "northstar"],
  derive: (situation) => {
    const { among, orders, people } = judgesIn(situation);
    const items = [...new Set(orders.flatMap((order) => [...order.keys()]))].sort((a, b) => a - b);
    const rankings = orders.map((order) => items.map((item) => order.get(item) ?? NaN));
    const concordance = kendallW(rankings);
    const compared = items.filter((_, place) => rankings.every((row) => !Number.isNaN(row[place])));
    return {
      value: concordance.value,
      among,
      judges: orders.length,
      people,
      items: compared.length,
      p: chanceOf(rankings, concordance),
      reason: reasonFor(concordance, among),
      order: jointOrder(situation.organisation, orders, compared),
    };
  },
};

function judgesIn(situation: Situation): Judges {
  const voices = [...situation.recall(unitVoices).values()];
  const units = comparable(situation, [...new Set(voices.map(({ order }) => order))]);
  if (units.length < 2) {
    const people = comparable(situation, [...situation.recall(personOrders).values()]);
    return { among: "people", orders: people, people: people.length };
  }
  return { among: "units", orders: units, people: new Set(voices.flatMap((voice) => voice.people)).size };
}

/** The orders of two things or more: of goals where at least two order goals. */
function comparable(situation: Situation, orders: readonly Order[]): Order[] {
  const isGoal = new Set(goals(situation));
  const ofGoals = orders.map((order) => onlyOf(order, isGoal)).filter(({ size }) => size > 1);
  return ofGoals.length > 1 ? ofGoals : orders.filter(({ size }) => size > 1);
}

function onlyOf(order: Order, items: ReadonlySet<Item>): Order {
  for (const item of order.keys())
    if (!items.has(item)) return new Map([...order].filter(([each]) => items.has(each)));
  return order;
}

/** The chance of so much agreement: by permutation for a few judges, by the chi-square approximation for many. */
function chanceOf(rankings: readonly (readonly number[])[], concordance: Concordance): number | null {
  if (concordance.value === null) return null;
  if (rankings.length > MOST_PERMUTED) return concordance.chiSquareTail;
  return concordanceByChance(rankings, { random: seededRandom(SEED) }).value;
}

function reasonFor(
  { value, items, itemsLeftOut, people: judges, reason }: Concordance,
  among: Judges["among"],
): string {
  if (judges === 0) return "Nobody has ranked two things or more.";
  if (judges === 1) return "Only one person has ranked two things or more.";
  if (value === null)
    return items < 2 ? `Fewer than two things were ranked by all ${judges} ${among}.` : reason;
  return itemsLeftOut === 0
    ? ""
    : `Compared on the ${items} of ${items + itemsLeftOut} things that all ${judges} ${among} ranked.`;
}

function jointOrder(
  organisation: Organisation,
  orders: readonly Order[],
  items: readonly Item[],
): RankAgreement["order"] {
  const ranks = orders.map((order) => midRanks(items.map((item) => order.get(item)!)));
  const lines = items.map((item, place) => {
    const title = organisation.title(item);
    return { item: organisation.id(item), title, ...meanAndSpread(ranks.map((row) => row[place]!)) };
  });
  return lines.sort((a, b) => a.meanRank - b.meanRank || (a.item < b.item ? -1 : 1));
}

function meanAndSpread(ranks: readonly number[]): { meanRank: number; spread: number } {
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  const variance = ranks.reduce((sum, rank) => sum + (rank - mean) ** 2, 0) / ranks.length;
  return { meanRank: mean, spread: Math.sqrt(variance) };
}

export { unitOrders } from "./unit-orders.ts";
