import { type Indicator, goalSatisfaction, indicatorLevel } from "@lodestar/core";

type Propagation = {
  readonly decomposition: "AND" | "OR" | "XOR" | null;
  readonly decomposition_values: readonly number[];
  readonly contributions_weight_source: readonly (readonly [number, number])[];
  readonly dependee_values: readonly number[];
  readonly range: readonly [-100 | 0, 100];
  readonly tolerance: number;
};

/** The satisfaction of a goal, or the level of an indicator on both scales. */
export function goalAnswer(input: Propagation | Indicator) {
  if ("target" in input) {
    const { value } = indicatorLevel(input);
    return { eval_minus100_100: value, eval_0_100: value === null ? null : value / 2 + 50 };
  }
  const influences = {
    parts: input.decomposition_values,
    needed: input.decomposition === "AND" ? ("all" as const) : ("one" as const),
    contributions: input.contributions_weight_source.map(([weight, satisfaction]) => ({
      weight,
      satisfaction,
    })),
    dependencies: input.dependee_values,
  };
  const { value } = goalSatisfaction(influences, { lowest: input.range[0], tolerance: input.tolerance });
  // The language writes 0 for what nothing is known of; the product says that nothing is known.
  return value ?? 0;
}
