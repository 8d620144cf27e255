import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const MAIN = join(import.meta.dirname, "../main.ts");

/** The program as people run it, in a process of its own. */
export type StartedProgram = {
  readonly child: ChildProcess;
  /** All it has printed so far. */
  readonly said: () => string;
};

/** Starts the program with these settings and no others, on a port that is free unless they name one. */
export function startProgram(settings: Readonly<Record<string, string>>): StartedProgram {
  const env = { PATH: process.env["PATH"], PORT: "0", ...settings };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (piece: string) => void (text += piece));
  return { child, said: () => text };
}

/** Where it listens, as soon as it says so; an error with what it said where it ends instead. */
export async function urlOf(program: StartedProgram): Promise<string> {
  return (await saidBy(program, /runs at (http:\S+)\n/))[1] ?? "";
}

/** Waits until the program has said something of this shape. */
export async function saidBy(program: StartedProgram, shape: RegExp): Promise<RegExpExecArray> {
  const { child, said } = program;
  for (let ended: Promise<unknown> | undefined; ;) {
    const found = shape.exec(said());
    if (found !== null) return found;
    if (hasEnded(child)) throw new Error(`It ended: ${said()}`);
    ended ??= endOf(program);
    await Promise.race([once(child.stdout ?? child, "data"), ended]);
  }
}

/** How it ended: `code` is `null` where a signal ended it. */
export async function endOf({ child, said }: StartedProgram): Promise<{ code: number | null; said: string }> {
  if (!hasEnded(child)) await once(child, "close");
  return { code: child.exitCode, said: said() };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** Ends it without a chance to tidy up. */
export async function kill(program: StartedProgram): Promise<void> {
  program.child.kill("SIGKILL");
  await endOf(program);
}

/** Asks it to end in good order and waits until it has. */
export async function stop(program: StartedProgram): Promise<void> {
  program.child.kill("SIGTERM");
  await endOf(program);
}
