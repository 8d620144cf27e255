import { type ChildProcess, spawn } from "node:child_process";
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
    if (process.env["npm_lifecycle_event"] !== undefined) endWithParent(server);
    return new Promise((resolve, reject) => {
      server.on("error", reject);
      server.on("exit", (code) => resolve(code ?? 1));
    });
  };

const LOOK_MS = 500;

/** A signal to npm ends the shell between npm and us, which tells us nothing. */
function endWithParent(server: ChildProcess): void {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    server.kill("SIGTERM");
  }, LOOK_MS).unref();
}
