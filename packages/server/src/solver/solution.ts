import type { IntegerProgram } from "@lodestar/core";

/** What a solver made of an integer program. */
export type Solution = {
  /**
   * `best`: nothing is better by more than the gap asked for. `cut_short`: time ran out, with the best values so far,
   * if any. `impossible`: no values keep the constraints. `boundless`: there is no end to how good they get.
   */
  readonly state: "best" | "cut_short" | "impossible" | "boundless" | "cancelled";
  readonly objective: number | null;
  /** No values have a better objective; `null` when nothing is known. */
  readonly bound: number | null;
  /** One value for each variable of the program, whole ones exactly whole. */
  readonly values: readonly number[] | null;
  readonly seconds: number;
};

export type SolveOptions = {
  /** How far below the best the objective may stay, as a share of it: 0 for exact, 0.01 unless told otherwise. */
  readonly gap?: number;
  /** When to stop with what has been found. */
  readonly seconds?: number;
  readonly signal?: AbortSignal;
  /** Values that keep the constraints, to begin from. */
  readonly start?: readonly number[];
};

/** What `solve` does, for those who are handed a solver. */
export type Solve = (program: IntegerProgram, options?: SolveOptions) => Promise<Solution>;
