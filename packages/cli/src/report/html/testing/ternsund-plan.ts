import type { Assessment } from "@lodestar/core";
import { titleOf } from "./ternsund-names.ts";

const goal = (id: string, objectives: number, initiatives: number, cost: number, effortDays: number) => ({
  goal: id,
  title: titleOf(id),
  objectives,
  initiatives,
  cost,
  effortDays,
});
const focus = (id: string, declared: number, spent: number) => ({
  goal: id,
  title: titleOf(id),
  declared,
  spent,
});
const reached = (id: string, progress: number | null, confidence: number | null, targets: number) => ({
  goal: id,
  title: titleOf(id),
  progress,
  confidence,
  targets,
});

/** The goals of the ferry line with the work, the money and the progress below them. */
export const ternsundPlan: Pick<Assessment, "lineOfSight" | "resourceFocus" | "progress"> = {
  lineOfSight: {
    value: 0.95,
    basis: "cost and effort",
    reason: "",
    byCost: 0.963,
    byEffort: 0.931,
    byItems: 0.937,
    upward: 0.937,
    downward: 0.857,
    orphans: { objectives: 1, initiatives: 3, cost: 213000, effortDays: 96 },
    goals: [
      goal("g-access", 2, 0, 0, 0),
      goal("g-clean", 4, 8, 3112000, 610),
      goal("g-craft", 0, 0, 0, 0),
      goal("g-crew", 5, 6, 74000, 240),
      goal("g-money", 6, 5, 405000, 321),
      goal("g-reliable", 14, 17, 1620000, 702),
      goal("g-safe", 8, 9, 368000, 288),
    ],
  },
  resourceFocus: {
    value: 0.51,
    basis: "cost",
    declaredBy: "points",
    people: 15,
    reason: "",
    goals: [
      focus("g-access", 0.078, 0),
      focus("g-clean", 0.092, 0.537),
      focus("g-craft", 0.045, 0),
      focus("g-crew", 0.246, 0.013),
      focus("g-money", 0.076, 0.07),
      focus("g-reliable", 0.265, 0.28),
      focus("g-safe", 0.197, 0.064),
    ],
  },
  progress: {
    committedMissed: 1,
    targets: 58,
    targetsMeasured: 52,
    goals: [
      reached("g-access", 0.08, 0.35, 3),
      reached("g-clean", 0.44, 0.58, 9),
      reached("g-crew", 0.52, 0.7, 8),
      reached("g-money", 0.39, 0.66, 9),
      reached("g-reliable", 0.47, 0.61, 21),
      reached("g-safe", 0.58, 0.74, 11),
    ],
  },
};
