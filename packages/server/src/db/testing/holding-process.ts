import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { DatabaseOptions } from "../open-database.ts";

export type HoldingProcess = {
  readonly process: ChildProcess;
  /** What it has printed as an error, when it has ended. */
  readonly errors: Promise<string>;
  readonly end: () => Promise<void>;
};

/** Another process that opens the same database, and has opened it or failed when this resolves. */
export async function holdingProcess(options: DatabaseOptions): Promise<HoldingProcess> {
  const program = join(import.meta.dirname, "hold-database.ts");
  const holder = spawn(process.execPath, [program, JSON.stringify(options)], { stdio: "pipe" });
  const exit = once(holder, "exit");
  const errors = text(holder.stderr);
  await Promise.race([once(holder.stdout, "data"), exit]);
  return {
    process: holder,
    errors,
    end: async () => {
      holder.stdin.end();
      await exit;
    },
  };
}
