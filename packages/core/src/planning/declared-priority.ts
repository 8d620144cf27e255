import { borda } from "../friction/measures/borda.ts";
import { goals } from "../friction/places.ts";
import type { Derivation, Situation } from "../friction/situation.ts";
import type { Item } from "../organisation/organisation.ts";

/** How important people declared each goal to be. */
export type DeclaredPriority = {
  /** Share of all importance by goal; the shares sum to at most 1. Empty where nobody said anything. */
  readonly shares: ReadonlyMap<Item, number>;
  readonly by: "points" | "rankings" | null;
  readonly people: number;
};

/**
 * Mean over people and rounds of the points they gave each goal, of 100; where nobody gave points to goals, Borda
 * shares of the rankings of goals. See docs/method/declared-priority.md.
 */
export const declaredPriority: Derivation<DeclaredPriority> = {
  from: ["points", "rankings", "northstar"],
  derive: (situation) => fromPoints(situation) ?? fromRankings(situation) ?? { shares: new Map(), by: null, people: 0 },
};

function fromPoints(situation: Situation): DeclaredPriority | undefined {
  const { organisation } = situation;
  const { columns } = organisation.tables.points;
  const sums = new Map<Item, number>(goals(situation).map((goal) => [goal, 0]));
  const givers = new Set<string>();
  const people = new Set<Item>();
  for (const row of organisation.tables.points.rows()) {
    const goal = columns.item.values[row]!;
    const before = sums.get(goal);
    if (before === undefined) continue;
    sums.set(goal, before + columns.points.values[row]!);
    givers.add(`${columns.stakeholder.values[row]} ${columns.round.values[row]}`);
    people.add(columns.stakeholder.values[row]!);
  }
  if (givers.size === 0) return undefined;
  const shares = new Map([...sums].map(([goal, sum]) => [goal, sum / (100 * givers.size)]));
  return { shares, by: "points", people: people.size };
}

function fromRankings(situation: Situation): DeclaredPriority | undefined {
  const { organisation } = situation;
  const { columns } = organisation.tables.rankings;
  const places = new Map<Item, number>(goals(situation).map((goal, place) => [goal, place]));
  const ballots = new Map<string, number[]>();
  const people = new Set<Item>();
  for (const row of organisation.tables.rankings.rows()) {
    const place = places.get(columns.item.values[row]!);
    if (place === undefined) continue;
    const voter = `${columns.stakeholder.values[row]} ${columns.round.values[row]}`;
    const ballot = ballots.get(voter) ?? new Array<number>(places.size).fill(NaN);
    ballot[place] = columns.rank.values[row]!;
    ballots.set(voter, ballot);
    people.add(columns.stakeholder.values[row]!);
  }
  if (ballots.size === 0) return undefined;
  const scores = borda([...ballots.values()]);
  const shares = new Map([...places].flatMap(([goal, place]) => (scores[place]!.value === null ? [] : [[goal, scores[place]!.value] as const])));
  return shares.size === 0 ? undefined : { shares, by: "rankings", people: people.size };
}
