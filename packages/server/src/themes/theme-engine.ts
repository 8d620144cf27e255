import { Worker } from "node:worker_threads";
import type { AcceptedTheme, HeardStatement, ThemeSuggestions } from "@lodestar/core";

type Answer = { readonly task: number; readonly suggested: ThemeSuggestions };

/**
 * Suggests themes in a thread that starts with the first task and then stays; it keeps no program from ending. A thread
 * that fails takes its open tasks with it, and the next task starts another.
 */
export class ThemeEngine {
  #worker: Worker | undefined;
  #tasks = 0;
  readonly #open = new Map<number, PromiseWithResolvers<ThemeSuggestions>>();

  suggest(
    statements: readonly HeardStatement[],
    accepted: readonly AcceptedTheme[],
  ): Promise<ThemeSuggestions> {
    const task = ++this.#tasks;
    const answer = Promise.withResolvers<ThemeSuggestions>();
    this.#open.set(task, answer);
    this.#worker ??= this.#started();
    this.#worker.postMessage({ task, statements, accepted });
    return answer.promise;
  }

  #started(): Worker {
    const worker = new Worker(new URL("./theme-worker.ts", import.meta.url));
    worker.on("message", ({ task, suggested }: Answer) => {
      this.#open.get(task)?.resolve(suggested);
      this.#open.delete(task);
    });
    worker.on("error", (cause) => this.#fail(new Error("The theme engine has failed.", { cause })));
    worker.on("exit", () => this.#fail(new Error("The theme engine ended without an answer.")));
    // Listening holds the program again, so letting go comes last.
    worker.unref();
    return worker;
  }

  #fail(reason: Error): void {
    this.#worker = undefined;
    for (const answer of this.#open.values()) answer.reject(reason);
    this.#open.clear();
  }
}
