import { styleText } from "node:util";
import { readConfig } from "./config.ts";
import { createLog } from "./log.ts";

const USAGE = "Use: serve, backup FILE, restore FILE or doctor.";

async function run([name = "serve", file, ...others]: readonly string[]): Promise<number> {
  if (others.length > 0) throw new Error(USAGE);
  if (name === "serve" && file === undefined) return serveNow();
  if (name === "doctor" && file === undefined)
    return (await import("./operate/doctor.ts")).doctor(process.env, say);
  if (name === "backup" && file !== undefined)
    return (await import("./operate/backup.ts")).backup(readConfig(process.env), file, say);
  if (name === "restore" && file !== undefined)
    return (await import("./operate/restore.ts")).restore(readConfig(process.env), file, say);
  if (name === "prepare" && file === undefined) return prepare();
  throw new Error(USAGE);
}

/** What `npm start` does beforehand, so that the first start is quick. */
async function prepare(): Promise<number> {
  await (await import("./first-image.ts")).prepareFirstImage();
  return 0;
}

async function serveNow(): Promise<number> {
  const config = readConfig(process.env);
  const write = (line: string) => void process.stdout.write(line);
  const isForPeople = process.stdout.isTTY;
  const log = createLog({ level: config.logLevel, now: () => new Date(), write, isForPeople });
  const { serve } = await import("./serve.ts");
  return serve(config, log, say);
}

function say(line: string): void {
  process.stdout.write(`${process.stdout.isTTY ? styleText("bold", line) : line}\n`);
}

/** What could not be done, in one line; the rest is for those who look into the program. */
function tell(error: unknown): void {
  process.stderr.write(`lodestar: ${wordsFor(error as SystemError).replaceAll(/\s+/g, " ")}\n`);
  if (process.env["LODESTAR_DEBUG"]) process.stderr.write(`${(error as Error).stack ?? ""}\n`);
}

type SystemError = Error & { readonly code?: string; readonly port?: number; readonly syscall?: string };

function wordsFor({ code, port, syscall, message }: SystemError): string {
  if (code === "EADDRINUSE")
    return `port ${port ?? ""} is taken; end the program that has it, or set PORT to another`;
  if (code === "EACCES" && syscall === "listen")
    return `port ${port ?? ""} may not be used by this user; set PORT to one above 1023`;
  if (code !== undefined && (syscall === "connect" || syscall === "getaddrinfo"))
    return `the database of DATABASE_URL cannot be reached (${code}); start it, or mend the setting`;
  return message;
}

/** Does what the program was started for and gives its exit code. */
export async function program(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    tell(error);
    return 2;
  }
}
