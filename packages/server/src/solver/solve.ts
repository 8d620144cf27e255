import { Worker } from "node:worker_threads";
import { type IntegerProgram, objectiveOf } from "@lodestar/core";
import type { Solution, SolveOptions } from "./solution.ts";
import type { Outcome, Task } from "./solver-worker.ts";
import { solverModule } from "./solver-module.ts";
import { sparseModel } from "./sparse-model.ts";

/** Beyond its own limit a solver gets so long to notice the time. */
const GRACE_SECONDS = 5;

/**
 * Solves an integer program with HiGHS in a thread of its own, so that nobody else waits. The answer is checked
 * against the program before anybody sees it.
 */
export async function solve(program: IntegerProgram, options: SolveOptions = {}): Promise<Solution> {
  const { gap = 0.01, seconds = 30, signal, start } = options;
  const begun = performance.now();
  const passed = () => (performance.now() - begun) / 1000;
  if (signal?.aborted === true) return { ...nothingFound, state: "cancelled", seconds: passed() };

  if (program.variables.length === 0) return chosenNothing(program, passed());
  const task: Task = { model: sparseModel(program), gap, seconds, start, module: await solverModule() };
  const outcome = await inThread(task, signal);
  return outcome === "cancelled" || outcome === "overdue"
    ? { ...nothingFound, state: outcome === "overdue" ? "cut_short" : "cancelled", seconds: passed() }
    : solutionOf(program, outcome, passed());
}

const nothingFound = { objective: null, bound: null, values: null };

function inThread(task: Task, signal: AbortSignal | undefined): Promise<Outcome | "cancelled" | "overdue"> {
  const ended = Promise.withResolvers<Outcome | "cancelled" | "overdue">();
  const worker = new Worker(new URL("./solver-worker.ts", import.meta.url), { workerData: task });
  const overdue = setTimeout(() => ended.resolve("overdue"), (task.seconds + GRACE_SECONDS) * 1000);
  const cancel = () => ended.resolve("cancelled");
  signal?.addEventListener("abort", cancel);
  if (signal?.aborted === true) cancel();
  worker.on("message", (outcome: Outcome) => ended.resolve(outcome));
  worker.on("error", (cause) => ended.reject(new Error("The solver has failed.", { cause })));
  worker.on("exit", () => ended.reject(new Error("The solver ended without an answer.")));
  return ended.promise.finally(() => {
    clearTimeout(overdue);
    signal?.removeEventListener("abort", cancel);
    void worker.terminate();
  });
}

function solutionOf(program: IntegerProgram, { ended, values, bound }: Outcome, seconds: number): Solution {
  if (ended === "infeasible") return { ...nothingFound, state: "impossible", seconds };
  if (ended === "unbounded") return { ...nothingFound, state: "boundless", seconds };
  const state = ended === "optimal" ? "best" : "cut_short";
  // Without whole variables the solver keeps no bound: an answer it calls best is its own.
  const isProved = state === "best" && !program.variables.some(({ whole }) => whole);
  const known = Number.isFinite(bound) && !isProved ? bound : null;
  if (values === undefined) return { ...nothingFound, bound: known, state, seconds };

  // Adding 0 turns -0 into 0.
  const exact = Array.from(values, (value, at) =>
    program.variables[at]?.whole === true ? Math.round(value) + 0 : value,
  );
  const objective = objectiveOf(program, exact);
  if (objective === undefined) throw new Error("The solver's answer does not keep the constraints.");
  return { state, objective, bound: known ?? (state === "best" ? objective : null), values: exact, seconds };
}

/** A program without variables asks only whether nothing at all is allowed. */
function chosenNothing(program: IntegerProgram, seconds: number): Solution {
  const objective = objectiveOf(program, []);
  return objective === undefined
    ? { ...nothingFound, state: "impossible", seconds }
    : { state: "best", objective, bound: objective, values: [], seconds };
}
