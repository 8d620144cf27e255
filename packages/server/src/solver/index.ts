export { clashingRules } from "./clashing-rules.ts";
export { kemenyOrder } from "./kemeny-order.ts";
export { type PortfolioAnswer, portfolioAllocation } from "./portfolio-allocation.ts";
export type { Solution, Solve, SolveOptions } from "./solution.ts";
export { solve } from "./solve.ts";
