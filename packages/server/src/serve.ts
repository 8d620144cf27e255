import type { Config } from "./config.ts";
import { errorFacts } from "./http/error-facts.ts";
import type { Log } from "./log.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/** Ctrl-c comes twice through npm: once from the terminal and once from npm, which passes it on. */
const SAME_SIGNAL_MS = 500;

/** How often it is asked whether npm, where it started us, is still there. */
const LOOK_MS = 500;

/** Runs the server until somebody ends it: a first signal lets it finish, a second one does not. */
export async function serve(config: Config, log: Log, say: (line: string) => void): Promise<number> {
  const ended = endsBySignal();
  const server = await startServer(config, log);
  for (const line of greeting(server)) say(line);
  process.on("uncaughtException", (error) => {
    log.error("crash", errorFacts(error));
    process.exit(1);
  });
  log.info("stopping", { signal: await ended });
  await server.stop();
  log.info("stopped");
  return 0;
}

function endsBySignal(): Promise<string> {
  const first = Promise.withResolvers<string>();
  let firstAt: number | undefined;
  const heard = (signal: string) => {
    firstAt ??= performance.now();
    first.resolve(signal);
    if (performance.now() - firstAt > SAME_SIGNAL_MS) process.exit(1);
  };
  process.on("SIGTERM", heard).on("SIGINT", heard);
  if (process.env["npm_lifecycle_event"] !== undefined) tellWhenParentEnds(() => heard("the end of npm"));
  return first.promise;
}

/** A signal to npm ends the shell between npm and us, which tells us nothing. */
function tellWhenParentEnds(tell: () => void): void {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    tell();
  }, LOOK_MS).unref();
}

function* greeting({ url, ownerLink, notice }: RunningServer): Generator<string> {
  yield `Lodestar runs at ${url}`;
  if (notice !== null) yield notice;
  if (ownerLink !== undefined) yield `Open ${ownerLink} to become the owner.`;
}
