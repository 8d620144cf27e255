import type { IntegerProgram } from "@lodestar/core";
import type { ModelData } from "highs";

/** What of HiGHS's form of a problem is used here; everything in arrays that pass between threads quickly. */
export type SparseModel = ModelData & { readonly integrality: Int32Array };

const LEAST = 1;
const MOST = -1;

/** An integer program in the form HiGHS reads: variables as columns, constraints as rows of a sparse matrix. */
export function sparseModel({ sense, variables, constraints, constant }: IntegerProgram): SparseModel {
  const terms = constraints.flatMap((constraint) => constraint.terms);
  const starts = new Int32Array(constraints.length + 1);
  for (const [row, constraint] of constraints.entries())
    starts[row + 1] = (starts[row] ?? 0) + constraint.terms.length;
  return {
    numCols: variables.length,
    numRows: constraints.length,
    sense: (sense === "least" ? LEAST : MOST) as NonNullable<ModelData["sense"]>,
    offset: constant,
    colCost: Float64Array.from(variables, ({ worth }) => worth),
    colLower: Float64Array.from(variables, ({ lower }) => lower),
    colUpper: Float64Array.from(variables, ({ upper }) => upper),
    rowLower: Float64Array.from(constraints, ({ lower }) => lower),
    rowUpper: Float64Array.from(constraints, ({ upper }) => upper),
    matrix: {
      format: "csr",
      numRows: constraints.length,
      numCols: variables.length,
      starts,
      indices: Int32Array.from(terms, ([variable]) => variable),
      values: Float64Array.from(terms, ([, coefficient]) => coefficient),
    },
    integrality: Int32Array.from(variables, ({ whole }) => (whole ? 1 : 0)),
  };
}
