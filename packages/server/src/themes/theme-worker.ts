import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { type AcceptedTheme, type HeardStatement, readWordVectors, suggestThemes } from "@lodestar/core";

/*
 * The theme engine in a thread of its own, because ten thousand statements take it seconds. The word vectors are read
 * once for all tasks.
 */

export type ThemeTask = {
  readonly task: number;
  readonly statements: readonly HeardStatement[];
  readonly accepted: readonly AcceptedTheme[];
};

const vectors = readWordVectors(readFileSync(new URL("../../data/word-vectors.bin", import.meta.url)));

parentPort?.on("message", ({ task, statements, accepted }: ThemeTask) => {
  parentPort?.postMessage({ task, suggested: suggestThemes(statements, accepted, { vectors }) });
});
