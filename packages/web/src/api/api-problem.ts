import type { Problem } from "@lodestar/contract";

/** A refusal on its way through a query. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** `stale_version` of `/problems/stale_version`. */
export const codeOf = (problem: Problem): string => problem.type.split("/").at(-1) ?? problem.type;

/** The refusal in whatever was thrown; a fault of ours is one too. */
export const problemIn = (thrown: unknown): Problem =>
  thrown instanceof ApiProblem
    ? thrown.problem
    : {
        type: "/problems/unexpected",
        title: thrown instanceof Error ? thrown.message : String(thrown),
        status: 500,
      };
