import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Builds what `npm start` would build, so that journeys are made through the pages that people get. */
export function setup(): void {
  const script = join(import.meta.dirname, "../tools/prepare.ts");
  const { status } = spawnSync(process.execPath, [script], { stdio: "inherit" });
  if (status !== 0) throw new Error("The workbench could not be built; see above.");
}
