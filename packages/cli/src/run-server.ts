import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Runs the server's own program with a command of its, as a process of its own: it reads its own settings, and it is what
 * a machine's supervisor would start. Gives its exit code.
 */
export const serverCommand =
  (name: string) =>
  (args: readonly string[]): Promise<number> => {
    const main = fileURLToPath(import.meta.resolve("@lodestar/server/main"));
    const server = spawn(process.execPath, [main, name, ...args], { stdio: "inherit" });
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const)
      process.on(signal, () => {
        // On a terminal, ctrl-c reaches the server without us; twice would mean: at once.
        if (signal !== "SIGINT" || !process.stdin.isTTY) server.kill(signal);
      });
    return new Promise((resolve, reject) => {
      server.on("error", reject);
      server.on("exit", (code) => resolve(code ?? 1));
    });
  };
