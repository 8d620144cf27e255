import type { RowOf } from "@lodestar/contract";
import type { Link } from "@lodestar/core";

export type NorthStarRow = RowOf<"northstar">;
export type ElementRow = RowOf<"elements">;

/** The rows of the spread below the goals, from what is wanted to how it is steered. */
export const tierNames = ["strategy", "capability", "organisation", "management"] as const;
export type TierName = (typeof tierNames)[number];

/** The kinds of elements of each tier. */
export const kindsOfTier: Readonly<Record<TierName, readonly ElementRow["kind"][]>> = {
  strategy: ["strategy"],
  capability: ["capability"],
  organisation: ["structure", "people", "process", "culture", "resource"],
  management: ["management_system"],
};

export type SpreadGoal = {
  readonly row: NorthStarRow;
  /** Of the weights of all goals; `null` where none is weighed. */
  readonly weightShare: number | null;
};

export type Tier = {
  readonly name: TierName;
  readonly elements: readonly ElementRow[];
  /** Goals that no element of this tier reaches, however far around. */
  readonly unreached: readonly NorthStarRow[];
};

export type Spread = {
  readonly purpose: NorthStarRow | undefined;
  readonly visions: readonly NorthStarRow[];
  readonly missions: readonly NorthStarRow[];
  readonly values: readonly NorthStarRow[];
  readonly goals: readonly SpreadGoal[];
  readonly tiers: readonly Tier[];
  /** Elements that hang from an item, by its id, the strongest first. */
  readonly hanging: ReadonlyMap<string, readonly ElementRow[]>;
  /** Places that wait for an answer. */
  readonly gapCount: number;
};

/** The chain purpose → strategy → capabilities → organisation → management systems, as it is laid out. O(rows + links × goals). */
export function chainSpread(northstar: readonly NorthStarRow[], elements: readonly ElementRow[]): Spread {
  const ofKind = (kind: NorthStarRow["kind"]) => northstar.filter((row) => row.kind === kind);
  const goals = weighed(ofKind("goal"));
  const hanging = hangingFrom(elements);
  const reaching = new Map(goals.map(({ row }) => [row.id, belowOf(row.id, hanging)]));
  const tiers = tierNames.map((name) => tierOf(name, elements, goals, reaching));
  return {
    purpose: ofKind("purpose")[0],
    visions: ofKind("vision"),
    missions: ofKind("mission"),
    values: ofKind("value"),
    goals,
    tiers,
    hanging,
    gapCount: tiers.reduce(
      (sum, { elements: there, unreached }) => sum + (there.length === 0 ? 1 : unreached.length),
      0,
    ),
  };
}

/** Goals, the weightiest first; those without a weight behind them, by their ids. */
function weighed(goals: readonly NorthStarRow[]): readonly SpreadGoal[] {
  const sum = goals.reduce((total, { weight }) => total + (weight ?? 0), 0);
  return goals
    .map((row) => ({ row, weightShare: sum === 0 ? null : (row.weight ?? 0) / sum }))
    .sort((a, b) => (b.weightShare ?? 0) - (a.weightShare ?? 0) || (a.row.id < b.row.id ? -1 : 1));
}

function hangingFrom(elements: readonly ElementRow[]): ReadonlyMap<string, readonly ElementRow[]> {
  const hanging = new Map<string, ElementRow[]>();
  for (const element of elements)
    for (const { to } of element.supports) {
      const known = hanging.get(to);
      if (known === undefined) hanging.set(to, [element]);
      else known.push(element);
    }
  for (const [to, from] of hanging) from.sort((a, b) => strengthTo(b, to) - strengthTo(a, to));
  return hanging;
}

const strengthTo = ({ supports }: ElementRow, to: string) =>
  supports.find((link) => link.to === to)?.share ?? 0;

function tierOf(
  name: TierName,
  all: readonly ElementRow[],
  goals: readonly SpreadGoal[],
  reaching: ReadonlyMap<string, ReadonlySet<string>>,
): Tier {
  const kinds = kindsOfTier[name];
  const elements = all
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.title < b.title ? -1 : 1));
  const unreached = goals
    .map(({ row }) => row)
    .filter((goal) => !elements.some(({ id }) => reaching.get(goal.id)?.has(id)));
  return { name, elements, unreached };
}

/** Ids of all elements that hang from an item, directly or from one another. Rings are walked once. */
export function belowOf(id: string, hanging: Spread["hanging"]): ReadonlySet<string> {
  const below = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const element of hanging.get(next) ?? [])
      if (!below.has(element.id)) {
        below.add(element.id);
        waiting.push(element.id);
      }
  return below;
}

/** Ids of everything an item leads up to. */
export function aboveOf(id: string, elements: ReadonlyMap<string, ElementRow>): ReadonlySet<string> {
  const above = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { to } of elements.get(next)?.supports ?? [])
      if (!above.has(to)) {
        above.add(to);
        waiting.push(to);
      }
  return above;
}

export type Refused = "itself" | "already" | "circle";

/** Why an element cannot support an item, or `undefined` where it can. */
export function refusal(element: ElementRow, to: string, hanging: Spread["hanging"]): Refused | undefined {
  if (element.id === to) return "itself";
  if (element.supports.some((link) => link.to === to)) return "already";
  return belowOf(element.id, hanging).has(to) ? "circle" : undefined;
}

/** What an element supports after a drop: a link that was dragged moves with its strength, else one is added. */
export function linksAfterDrop(
  supports: readonly Link[],
  dragged: string | undefined,
  to: string,
): readonly Link[] {
  const moved = supports.find((link) => link.to === dragged);
  if (moved === undefined) return [...supports, { to, share: null }];
  return supports.map((link) => (link === moved ? { ...moved, to } : link));
}
