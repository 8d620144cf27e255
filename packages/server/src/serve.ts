import type { Config } from "./config.ts";
import { errorFacts } from "./http/error-facts.ts";
import type { Log } from "./log.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/** Runs the server until somebody ends it: a first signal lets it finish, a second one does not. */
export async function serve(config: Config, log: Log, say: (line: string) => void): Promise<number> {
  const server = await startServer(config, log);
  const signal = nextSignal();
  for (const line of greeting(server)) say(line);
  process.on("uncaughtException", (error) => {
    log.error("crash", errorFacts(error));
    process.exit(1);
  });
  log.info("stopping", { signal: await signal });
  for (const again of ["SIGTERM", "SIGINT"] as const) process.once(again, () => process.exit(1));
  await server.stop();
  log.info("stopped");
  return 0;
}

const nextSignal = () =>
  new Promise<string>((resolve) => {
    const heard = (signal: string) => {
      process.off("SIGTERM", heard).off("SIGINT", heard);
      resolve(signal);
    };
    process.on("SIGTERM", heard).on("SIGINT", heard);
  });

function* greeting({ url, ownerLink, notice }: RunningServer): Generator<string> {
  yield `Lodestar runs at ${url}`;
  if (notice !== null) yield notice;
  if (ownerLink !== undefined) yield `Open ${ownerLink} to become the owner.`;
}
