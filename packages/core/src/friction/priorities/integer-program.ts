/**
 * A problem for a solver in numbers, of no solver's form: choose values within bounds, some of them whole, so that
 * the sums in the constraints stay within theirs and the objective becomes as small, or as large, as can be.
 */
export type IntegerProgram = {
  readonly sense: "least" | "most";
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  /** Added to the objective whatever is chosen. */
  readonly constant: number;
};

export type Variable = {
  readonly lower: number;
  /** `Infinity` for no bound. */
  readonly upper: number;
  readonly whole: boolean;
  /** What one of it adds to the objective. */
  readonly worth: number;
};

export type Constraint = {
  /** -`Infinity` for no bound. */
  readonly lower: number;
  readonly upper: number;
  /** Variables by number, each at most once, with their coefficients. */
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
};

/** A choice between no (0) and yes (1). */
export const yesOrNo = (worth: number): Variable => ({ lower: 0, upper: 1, whole: true, worth });

/**
 * The objective of chosen values, or `undefined` where they break a bound or a constraint. A constraint may be
 * missed by a millionth of what it adds up, as solvers count with rounded numbers.
 */
export function objectiveOf(program: IntegerProgram, values: ArrayLike<number>): number | undefined {
  let objective = program.constant;
  for (const [at, { lower, upper, whole, worth }] of program.variables.entries()) {
    const value = values[at]!;
    if (!isWithin(value, lower, upper, 1 + Math.abs(value))) return undefined;
    if (whole && !Number.isInteger(value)) return undefined;
    objective += worth * value;
  }
  const kept = program.constraints.every(({ lower, upper, terms }) => {
    let sum = 0;
    let size = 1;
    for (const [variable, coefficient] of terms) {
      sum += coefficient * values[variable]!;
      size += Math.abs(coefficient * values[variable]!);
    }
    return isWithin(sum, lower, upper, size);
  });
  return kept ? objective : undefined;
}

const isWithin = (value: number, lower: number, upper: number, size: number) =>
  value >= lower - size * 1e-6 && value <= upper + size * 1e-6;
