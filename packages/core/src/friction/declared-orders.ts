import type { Item } from "../organisation/organisation.ts";
import type { PointsShare } from "./priorities/hundred-points.ts";
import { hundredPoints } from "./priorities/hundred-points.ts";
import { type Preferences, preferences } from "./priorities/preferences.ts";
import type { Derivation, Situation } from "./situation.ts";
import { personOrders } from "./unit-orders.ts";

/** How much each person counts: all alike, or by the influence that the register gives them. */
export const voiceWeights = ["equal", "influence"] as const;
export type VoiceWeight = (typeof voiceWeights)[number];

/** What people ranked and gave points to, ready for the rules that make one order of it. */
export type DeclaredOrders = {
  /** What was ranked or given points, options numbered in this order. */
  readonly options: readonly { readonly item: string; readonly title: string }[];
  readonly preferences: Preferences;
  /** Without points by anybody `undefined`. */
  readonly points: readonly PointsShare[] | undefined;
  /** People whose influence nobody has said; they count as the mean of the others. */
  readonly withoutInfluence: number;
};

type Given = ReadonlyMap<Item, number>;

/** Each person's points; of several rounds those of the one whose name sorts last. */
const personPoints: Derivation<ReadonlyMap<Item, Given>> = {
  from: ["points"],
  derive: ({ organisation: { tables } }) => {
    const { item, points, round, stakeholder } = tables.points.columns;
    const latest = new Map<Item, { round: string; given: Map<Item, number> }>();
    for (const row of tables.points.rows()) {
      const person = stakeholder.values[row]!;
      const name = round.value(row) ?? "";
      let known = latest.get(person);
      if (known === undefined || known.round < name)
        latest.set(person, (known = { round: name, given: new Map() }));
      if (known.round === name) known.given.set(item.values[row]!, points.values[row]!);
    }
    return new Map(Array.from(latest, ([person, { given }]) => [person, given]));
  },
};

/**
 * Everybody's latest ranking and points, as the rules of `rulesCompared` take them. What somebody did not rank stands
 * below what they ranked. `influence` weighs people by the register (0-100); who has none there counts as the mean of
 * those who have. O(people × options²). See docs/method/preferences.md and docs/method/hundred-points.md.
 */
export function declaredOrders(situation: Situation, weighing: VoiceWeight): DeclaredOrders {
  const { organisation } = situation;
  const [orders, points] = [situation.recall(personOrders), situation.recall(personPoints)];
  const items = [...new Set([...orders.values(), ...points.values()].flatMap((given) => [...given.keys()]))];
  const options = items
    .map((item) => ({ item: organisation.id(item), title: organisation.title(item), term: item }))
    .sort((a, b) => (a.item < b.item ? -1 : 1));
  const terms = options.map(({ term }) => term);
  const rows = (given: ReadonlyMap<Item, Given>) =>
    Array.from(given.values(), (own) => terms.map((item) => own.get(item) ?? NaN));
  const weightOf = weighing === "influence" ? influences(situation) : undefined;
  const weights = (given: ReadonlyMap<Item, Given>) => weightOf && Array.from(given.keys(), weightOf);
  const ranked = preferences(rows(orders), weights(orders));
  const shared = hundredPoints(rows(points), weights(points));
  const people = new Set([...orders.keys(), ...points.keys()]);
  return {
    options: options.map(({ item, title }) => ({ item, title })),
    preferences: ranked.ok ? ranked.value : noPreferences(options.length),
    points: points.size > 0 && shared.ok ? shared.value : undefined,
    withoutInfluence: [...people].filter((person) => knownInfluence(situation, person) === null).length,
  };
}

const noPreferences = (options: number): Preferences => ({
  options,
  people: 0,
  weight: 0,
  above: new Float64Array(options * options),
});

function knownInfluence({ organisation }: Situation, person: Item): number | null {
  if (!organisation.isKind(person, "stakeholders")) return null;
  return organisation.tables.stakeholders.columns.influence.value(organisation.row[person]!);
}

/** The weight of each person: their influence, or the mean of all that are known; 1 where none is. */
function influences(situation: Situation): (person: Item) => number {
  const { rankings, points } = {
    rankings: situation.recall(personOrders),
    points: situation.recall(personPoints),
  };
  const people = new Set([...rankings.keys(), ...points.keys()]);
  const known = [...people].flatMap((person) => knownInfluence(situation, person) ?? []);
  const mean = known.length === 0 ? 1 : known.reduce((sum, each) => sum + each, 0) / known.length;
  return (person) => knownInfluence(situation, person) ?? mean;
}
