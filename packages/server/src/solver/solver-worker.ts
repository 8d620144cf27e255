import { parentPort, workerData } from "node:worker_threads";
import highsPackage, { type Model } from "highs";
import type { SolverModule } from "./solver-module.ts";
import type { SparseModel } from "./sparse-model.ts";

/*
 * HiGHS in a thread of its own, for one problem. A solve blocks its thread, and a solver that failed once may fail for
 * ever after: so each problem gets a fresh one, and cancelling is ending the thread.
 */

export type Task = {
  readonly model: SparseModel;
  readonly gap: number;
  readonly seconds: number;
  readonly start: readonly number[] | undefined;
  readonly module: SolverModule;
};

export type Outcome = {
  readonly ended: "optimal" | "stopped" | "infeasible" | "unbounded";
  readonly values: Float64Array | undefined;
  readonly bound: number;
};

// As an ES module the package is the function itself; its types describe the CommonJS one.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

const { model: data, gap, seconds, start, module } = workerData as Task;
const highs = await loadHighs({ wasmModule: module as never });
const { modelStatus } = highs.constants;

const outcome = highs.withModel(data, (model) => {
  model.options.set({ output_flag: false, mip_rel_gap: gap, time_limit: seconds });
  if (gap === 0) model.options.set("mip_abs_gap", 0);
  if (start !== undefined) model.setSolution({ colValue: Float64Array.from(start) });
  model.run();
  if (model.getModelStatus() === modelStatus.unboundedOrInfeasible) {
    // Only simplifying the problem first leaves open which of the two it is.
    model.options.set("presolve", "off");
    model.run();
  }
  return outcomeOf(model);
});
parentPort?.postMessage(outcome);

function outcomeOf(model: Model): Outcome {
  const status = model.getModelStatus();
  const bound = Number(model.info.get("mip_dual_bound"));
  const found = Number(model.info.get("primal_solution_status")) === 2;
  const values = found ? Float64Array.from(model.getSolution().colValue) : undefined;
  // Without a variable there is nothing to choose, and the choice of nothing is the best there is.
  if (status === modelStatus.optimal || status === modelStatus.empty)
    return { ended: "optimal", values, bound };
  if (status === modelStatus.infeasible) return { ended: "infeasible", values: undefined, bound };
  if (status === modelStatus.unbounded) return { ended: "unbounded", values: undefined, bound };
  if (status === modelStatus.timeLimit) return { ended: "stopped", values, bound };
  throw new Error(`The solver ended with status ${status}.`);
}
