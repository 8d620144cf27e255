import type { Measure } from "../friction/measures/measure.ts";

/** What a goal's satisfaction follows from; satisfactions lie between the lowest of the scale and 100. */
export type GoalInfluences = {
  /** Satisfactions of the parts the goal is made of, none for an undivided goal. */
  readonly parts: readonly number[];
  /** Whether all parts are needed, or one of them will do. */
  readonly needed: "all" | "one";
  /** What helps or hinders without being a part; a weight of 100 passes all of it on, one below 0 turns it round. */
  readonly contributions: readonly { readonly weight: number; readonly satisfaction: number }[];
  /** Satisfactions of what the goal cannot do without: it is never better than these. */
  readonly dependencies: readonly number[];
};

export type SatisfactionScale = {
  /** -100 where goals can be worked against, 0 where they can only be missed. */
  readonly lowest?: -100 | 0;
  /** Contributions alone, none of them full, leave a goal this far from either end. */
  readonly tolerance?: number;
};

const HIGHEST = 100;

/**
 * How satisfied a goal is, given its parts, what contributes to it and what it depends on: quantitative propagation of the
 * goal-oriented requirement language, from -100 (denied) or 0 to 100 (satisfied). `null` when nothing influences the goal,
 * or a number lies off the scale. O(influences).
 * Rule, source (ITU-T Z.151) and worked example: docs/method/goal-satisfaction.md.
 */
export function goalSatisfaction(
  influences: GoalInfluences,
  { lowest = -100, tolerance = 10 }: SatisfactionScale = {},
): Measure {
  const { parts, needed, contributions, dependencies } = influences;
  const reason = whatIsWrong(influences, lowest);
  if (reason !== "") return { value: null, people: 0, reason };

  const ofParts =
    parts.length === 0 ? null : parts.reduce((x, y) => (needed === "all" ? Math.min(x, y) : Math.max(x, y)));
  const passedOn = contributions
    .map(({ weight, satisfaction }) => Math.trunc((weight * satisfaction) / 100))
    .filter((amount) => amount !== 0);
  const sum = passedOn.reduce((total, amount) => total + amount, 0);
  const amounts = [ofParts ?? 0, ...passedOn];
  const added = Math.min(HIGHEST, Math.max(lowest, (ofParts ?? 0) + sum));
  const held = heldBack(added, sum, ofParts, {
    nearTop: amounts.includes(HIGHEST) ? null : HIGHEST - tolerance,
    nearBottom: amounts.includes(lowest) ? null : lowest + tolerance,
  });
  return { value: Math.min(held, ...dependencies), people: 0, reason: "" };
}

type Bounds = { readonly nearTop: number | null; readonly nearBottom: number | null };

/** Many small contributions do not make a goal fully satisfied or denied, where none of them, nor the parts, is so. */
function heldBack(
  added: number,
  sum: number,
  ofParts: number | null,
  { nearTop, nearBottom }: Bounds,
): number {
  if (nearTop !== null && added >= nearTop) return Math.max(sum > 0 ? (ofParts ?? nearTop) : added, nearTop);
  if (nearBottom === null || added > nearBottom) return added;
  // Without parts the bottom holds nothing back: the rule as its tool has it, though not as at the top.
  return Math.min(sum < 0 && ofParts !== null ? ofParts : added, nearBottom);
}

function whatIsWrong({ parts, contributions, dependencies }: GoalInfluences, lowest: number): string {
  const satisfactions = [...parts, ...dependencies, ...contributions.map(({ satisfaction }) => satisfaction)];
  if (satisfactions.length === 0) return "Nothing influences the goal.";
  if (!satisfactions.every((each) => each >= lowest && each <= HIGHEST))
    return `A satisfaction is not between ${lowest} and ${HIGHEST}.`;
  const areWeights = contributions.every(({ weight }) => weight >= -100 && weight <= 100);
  return areWeights ? "" : "A weight is not between -100 and 100.";
}
