import type { Situation } from "../../friction/situation.ts";
import type { Item } from "../../organisation/organisation.ts";
import type { GoalPriorities } from "./goal-priorities.ts";
import { goalShares } from "./goal-shares.ts";

/** What an initiative is worth beside the others, with all that the number is made of. */
export type InitiativeValue = {
  readonly initiative: Item;
  /** Of 100 points of priority those that reach the initiative, times the factor of its estimate. */
  readonly value: number;
  readonly goals: readonly GoalReached[];
  readonly estimate: Estimate;
};

export type GoalReached = {
  readonly goal: Item;
  /** The goal's share of all priority, 0 to 1. */
  readonly priority: number;
  /** The part of the initiative that counts towards the goal, 0 to 1. */
  readonly share: number;
};

/** What the owner thinks the initiative is worth; an initiative that nobody has estimated counts as an average one. */
export type Estimate = {
  readonly stated: number | null;
  /** Of the estimates there are; `null` where there is none above 0. */
  readonly mean: number | null;
  readonly factor: number;
};

/**
 * The value of initiatives: priority of the goals they serve × part of the work that serves them × the owner's
 * estimate beside the average one. Formula and worked example: docs/method/initiative-value.md.
 */
export function initiativeValues(
  situation: Situation,
  initiatives: readonly Item[],
  priorities: GoalPriorities,
): InitiativeValue[] {
  const { row, tables } = situation.organisation;
  const stated = initiatives.map((item) => tables.initiatives.columns.value.value(row[item]!));
  const mean = meanOf(stated.filter((estimate) => estimate !== null));
  const sharesOf = goalShares(situation);
  return initiatives.map((initiative, at) => {
    const goals = Array.from(sharesOf(initiative), ([goal, share]) => {
      return { goal, share, priority: priorities.shares.get(goal) ?? 0 };
    });
    const own = stated[at] ?? null;
    const factor = own === null || mean === null ? 1 : Math.max(0, own) / mean;
    const reached = goals.reduce((sum, { priority, share }) => sum + priority * share, 0);
    return { initiative, value: 100 * reached * factor, goals, estimate: { stated: own, mean, factor } };
  });
}

function meanOf(estimates: readonly number[]): number | null {
  const mean = estimates.reduce((sum, each) => sum + Math.max(0, each), 0) / Math.max(1, estimates.length);
  return mean > 0 ? mean : null;
}
