import type { Comparison } from "@lodestar/core";

/** The parts of a comparison, by the names the report uses for them. */
export type ComparedKind = keyof Comparison["kinds"];
export type KindComparison = Comparison["kinds"]["objectives"];
export type CarriedItem = KindComparison["carried"][number];
export type ComparedItem = KindComparison["added"][number];
export type ItemChange = CarriedItem["changes"][number];
export type SharedChange = KindComparison["shared"][number];
export type CarriedAsk = Comparison["asks"]["carried"][number];
export type DeferredBefore = Comparison["deferred"][number];
export type GoalWork = Comparison["goalWork"][number];
export type Work = NonNullable<GoalWork["before"]>;

/** What people call the two periods. */
export const periodNames = ({ before, after }: Comparison) => ({
  before: before.cycle ?? "the first period",
  after: after.cycle ?? "the second period",
});

const KINDS: Readonly<Record<ComparedKind, readonly [one: string, many: string]>> = {
  northStar: ["part of the north star", "parts of the north star"],
  goals: ["goal", "goals"],
  units: ["unit", "units"],
  elements: ["part of the business", "parts of the business"],
  objectives: ["objective", "objectives"],
  targets: ["target", "targets"],
  initiatives: ["initiative", "initiatives"],
};

export const wordsForCompared = (kind: ComparedKind) => KINDS[kind];

/** The order in which kinds are told: from what lasts to what is done. */
export const comparedOrder = Object.keys(KINDS) as readonly ComparedKind[];

/**
 * What is an item's own story: changes without those that most items share, and without due days that only moved on
 * with the period.
 */
export function ownChanges({ changes }: CarriedItem, shared: readonly SharedChange[]): readonly ItemChange[] {
  return changes.filter(
    (change) =>
      !(change.what === "dueOn" && change.beyondPeriod === 0) &&
      !shared.some((each) => isAlike(each.change, change)),
  );
}

function isAlike(a: ItemChange, b: ItemChange): boolean {
  if (a.what === "dueOn" && b.what === "dueOn")
    return a.beyondPeriod === null ? a.days === b.days : a.beyondPeriod === b.beyondPeriod;
  return a.what === b.what && idOf(a.before) === idOf(b.before) && idOf(a.after) === idOf(b.after);
}

const idOf = (value: ItemChange["before"]) => (typeof value === "object" ? (value?.id ?? null) : value);
