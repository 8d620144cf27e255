import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type IntegerProgram, objectiveOf } from "@lodestar/core";
import type { Solution, SolveOptions } from "./solution.ts";
import type { Outcome, Task } from "./solver-worker.ts";
import { solverModule } from "./solver-module.ts";
import { sparseModel } from "./sparse-model.ts";
import { turns } from "./turns.ts";

/** Beyond its own limit a solver gets so long to notice the time. */
const GRACE_SECONDS = 5;

/** One processor stays free for those who want other answers; further problems wait for their turn. */
const inTurn = turns(Math.max(1, availableParallelism() - 1));

/**
 * Solves an integer program with HiGHS in a thread of its own, so that nobody else waits. The answer is checked
 * against the program before anybody sees it. Time spent waiting for other problems is not counted.
 */
export async function solve(program: IntegerProgram, options: SolveOptions = {}): Promise<Solution> {
  const { gap = 0.01, seconds = 30, signal, start } = options;
  if (program.variables.length === 0) return chosenNothing(program);
  const task: Task = { model: sparseModel(program), gap, seconds, start, module: await solverModule() };
  return cancelledBy(signal, () => inTurn(() => solved(program, task, signal)));
}

const nothingFound = { objective: null, bound: null, values: null };

/** What the work answers, or at once that it was cancelled, also while it waits for its turn. */
async function cancelledBy(
  signal: AbortSignal | undefined,
  work: () => Promise<Solution>,
): Promise<Solution> {
  const cancelled: Solution = { ...nothingFound, state: "cancelled", seconds: 0 };
  if (signal === undefined) return work();
  if (signal.aborted) return cancelled;
  const ended = Promise.withResolvers<Solution>();
  const cancel = () => ended.resolve(cancelled);
  signal.addEventListener("abort", cancel);
  work().then(ended.resolve, ended.reject);
  return ended.promise.finally(() => signal.removeEventListener("abort", cancel));
}

async function solved(
  program: IntegerProgram,
  task: Task,
  signal: AbortSignal | undefined,
): Promise<Solution> {
  const begun = performance.now();
  const outcome = signal?.aborted === true ? "cancelled" : await inThread(task, signal);
  const seconds = (performance.now() - begun) / 1000;
  if (outcome === "cancelled") return { ...nothingFound, state: "cancelled", seconds };
  if (outcome === "overdue") return { ...nothingFound, state: "cut_short", seconds };
  return solutionOf(program, outcome, seconds);
}

function inThread(task: Task, signal: AbortSignal | undefined): Promise<Outcome | "cancelled" | "overdue"> {
  const ended = Promise.withResolvers<Outcome | "cancelled" | "overdue">();
  const worker = new Worker(new URL("./solver-worker.ts", import.meta.url), { workerData: task });
  const overdue = setTimeout(() => ended.resolve("overdue"), (task.seconds + GRACE_SECONDS) * 1000);
  const cancel = () => ended.resolve("cancelled");
  signal?.addEventListener("abort", cancel);
  worker.on("message", (outcome: Outcome) => ended.resolve(outcome));
  worker.on("error", (cause) => ended.reject(new Error("The solver has failed.", { cause })));
  worker.on("exit", () => ended.reject(new Error("The solver ended without an answer.")));
  return ended.promise.finally(async () => {
    clearTimeout(overdue);
    signal?.removeEventListener("abort", cancel);
    await worker.terminate();
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
function chosenNothing(program: IntegerProgram): Solution {
  const seconds = 0;
  const objective = objectiveOf(program, []);
  return objective === undefined
    ? { ...nothingFound, state: "impossible", seconds }
    : { state: "best", objective, bound: objective, values: [], seconds };
}
