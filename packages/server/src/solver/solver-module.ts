import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** HiGHS translated for this machine; threads share it, and with it all that has been optimised while running. */
export type SolverModule = object;

// Node has WebAssembly, but its types only say so to browsers.
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: { compile: (bytes: Uint8Array) => Promise<SolverModule> };
};

let compilation: Promise<SolverModule> | undefined;

/** Read and translated at the first problem, then kept. */
export function solverModule(): Promise<SolverModule> {
  compilation ??= readFile(createRequire(import.meta.url).resolve("highs/runtime")).then((bytes) =>
    WebAssembly.compile(bytes),
  );
  return compilation;
}
