import { borda } from "../friction/measures/borda.ts";
import { goals } from "../friction/places.ts";
import type { Derivation, Situation } from "../friction/situation.ts";
import type { Item } from "../organisation/organisation.ts";
import type { NumberColumn, TermColumn } from "../organisation/columns.ts";

/** How important people declared each goal to be. */
export type DeclaredPriority = {
  /** Share of all declared importance by goal, summing to 1; a goal that nobody named has 0. Empty where nobody said anything. */
  readonly shares: ReadonlyMap<Item, number>;
  readonly by: "points" | "rankings" | null;
  /** People whose points or rankings these are. */
  readonly people: number;
};

/**
 * The mean of the points that people gave each goal, as a share of all points given to goals; where nobody gave points
 * to a goal, the mean Borda share of their rankings of the goals. Each person counts once, with the mean of their
 * rounds. O(points), or O(rankings × log goals). See docs/method/declared-priority.md.
 */
export const declaredPriority: Derivation<DeclaredPriority> = {
  from: ["points", "rankings", "northstar"],
  derive: (situation) =>
    fromPoints(situation) ?? fromRankings(situation) ?? { shares: new Map(), by: null, people: 0 },
};

/** Who said something about what, and when. */
type Said = { readonly stakeholder: TermColumn; readonly item: TermColumn; readonly round: TermColumn };
/** What each person said about the goals: a list for each round, NaN where nothing was said about a goal. */
type Voices = ReadonlyMap<Item, ReadonlyMap<number, Float64Array>>;

function fromPoints(situation: Situation): DeclaredPriority | undefined {
  const { columns } = situation.organisation.tables.points;
  return meanOf(situation, "points", columns.points, pointsOf);
}

function pointsOf(people: People, sums: Float64Array): void {
  for (const rounds of people)
    for (const points of rounds)
      for (const [goal, given] of points.entries()) sums[goal]! += (given || 0) / rounds.length;
}

function fromRankings(situation: Situation): DeclaredPriority | undefined {
  const { columns } = situation.organisation.tables.rankings;
  return meanOf(situation, "rankings", columns.rank, bordaSharesOf);
}

/** People with as many rounds count alike in each of them, so that one Borda count serves them all. */
function bordaSharesOf(people: People, sums: Float64Array): void {
  for (const alike of Map.groupBy(people, (rounds) => rounds.length).values())
    for (const [goal, { value }] of borda(alike.flat()).entries()) sums[goal]! += (value ?? 0) * alike.length;
}

/** The rounds of each person. */
type People = readonly (readonly Float64Array[])[];

/** The mean over people, whose shares `addUp` adds to the sums of the goals; `undefined` where nobody said anything about the goals. */
function meanOf(
  situation: Situation,
  by: "points" | "rankings",
  said: NumberColumn,
  addUp: (people: People, sums: Float64Array) => void,
): DeclaredPriority | undefined {
  const all = goals(situation);
  const voices = voicesOn(all, situation, by, said);
  const sums = new Float64Array(all.length);
  addUp(
    Array.from(voices.values(), (rounds) => [...rounds.values()]),
    sums,
  );
  const whole = sums.reduce((sum, share) => sum + share, 0);
  if (whole === 0) return undefined;
  const shares = new Map(all.map((goal, place) => [goal, sums[place]! / whole]));
  return { shares, by, people: voices.size };
}

function voicesOn(
  all: readonly Item[],
  { organisation }: Situation,
  by: "points" | "rankings",
  said: NumberColumn,
): Voices {
  const table = organisation.tables[by];
  const { stakeholder, item, round }: Said = table.columns;
  const places = new Map(all.map((goal, place) => [goal, place]));
  const voices = new Map<Item, Map<number, Float64Array>>();
  for (let row = 0; row < table.length; row++) {
    const place = table.has(row) ? places.get(item.values[row]!) : undefined;
    if (place === undefined) continue;
    const person = stakeholder.values[row]!;
    let rounds = voices.get(person);
    if (rounds === undefined) voices.set(person, (rounds = new Map<number, Float64Array>()));
    let spoken = rounds.get(round.values[row]!);
    if (spoken === undefined)
      rounds.set(round.values[row]!, (spoken = new Float64Array(all.length).fill(NaN)));
    spoken[place] = said.values[row]!;
  }
  return voices;
}
