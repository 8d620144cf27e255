import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The right to use a data folder, held by one process at a time. */
export type FolderLock = { release(): void };

/** A process as the name of its lock file tells it: `lock.<pid>.<when it started, or 0 where nobody knows>`. */
type Owner = { readonly file: string; readonly pid: number; readonly startedAt: string };

const patienceMs = [20, 50, 100, 200];

/**
 * Takes a data folder for this process. Each process puts down a file of its own and only then looks for others, so of
 * two that come at once at most one stays. The file of a process that lives is never removed, however old it is.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true });
  for (const waitMs of [...patienceMs, undefined]) {
    const lock = putDownFile(folder);
    const others = livingOwners(folder).filter(({ file }) => file !== lock.file);
    if (others[0] === undefined) return { release: () => rmSync(join(folder, lock.file), { force: true }) };
    rmSync(join(folder, lock.file), { force: true });
    if (waitMs === undefined) throw inUse(folder, others[0]);
    // The other one may be on its way out, or standing back for us as we do for it.
    await sleep(waitMs * (0.5 + Math.random()));
  }
  throw new Error("The last try either succeeds or throws.");
}

function putDownFile(folder: string): Owner {
  const startedAt = startOf("self") ?? "0";
  const own = { file: `lock.${process.pid}.${startedAt}`, pid: process.pid, startedAt };
  const note = `Process ${process.pid} uses this folder since ${new Date().toISOString()}.\n`;
  try {
    writeFileSync(join(folder, own.file), note, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw inUse(folder, own);
    throw error;
  }
  return own;
}

/** Everybody whose file lies in the folder and who is alive; the files of the dead are removed. */
function livingOwners(folder: string): Owner[] {
  const owners = readdirSync(folder).flatMap((file) => {
    const [, pid, startedAt] = /^lock\.(\d+)\.(\d+)$/.exec(file) ?? [];
    return pid === undefined || startedAt === undefined ? [] : [{ file, pid: Number(pid), startedAt }];
  });
  return owners.filter((owner) => {
    if (isAlive(owner)) return true;
    rmSync(join(folder, owner.file), { force: true });
    return false;
  });
}

/** A process that has the number of a dead one started at another time. */
function isAlive({ pid, startedAt }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It may be somebody else's, but it is there.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const start = startOf(pid);
  return start === undefined || startedAt === "0" || start === startedAt;
}

/** When a process started, in ticks since the machine did; unknown where there is no /proc. */
function startOf(pid: number | "self"): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold blanks and brackets itself; the start is the 20th field after it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}

function inUse(folder: string, { pid, file }: Owner): Error {
  const who = pid === process.pid ? `this process (${pid}) already` : `process ${pid}`;
  return new Error(
    `The data folder ${folder} is in use by ${who}. An embedded database belongs to one process: ` +
      `stop that one, choose another folder, or set DATABASE_URL to a PostgreSQL server. ` +
      `If process ${pid} is not Lodestar, remove ${join(folder, file)}.`,
  );
}
