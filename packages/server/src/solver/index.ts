export { kemenyOrder } from "./kemeny-order.ts";
export type { Solution, Solve, SolveOptions } from "./solution.ts";
export { solve } from "./solve.ts";
