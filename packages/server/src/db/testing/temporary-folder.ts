import { mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for a test's database, which ends with this process at the latest. */
export type TemporaryFolder = { readonly folder: string; readonly remove: () => void };

const made = new Set<string>();

/** Named for this process, so that the next one can remove what a killed one left behind. */
export function temporaryFolder(): TemporaryFolder {
  const place = hasRoom("/dev/shm") ? "/dev/shm" : tmpdir();
  if (made.size === 0) {
    removeLeftOvers(place);
    removeAtEnd();
  }
  const folder = mkdtempSync(join(place, `lodestar-test-${process.pid}-`));
  made.add(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The runner of tests ends its workers with a signal, and then Node tells nobody that it exits. */
function removeAtEnd(): void {
  process.once("exit", () => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  process.once("SIGTERM", () => process.exit());
}

function removeLeftOvers(place: string): void {
  for (const entry of readdirSync(place)) {
    const [, pid] = /^lodestar-test-(\d+)-/.exec(entry) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    rmSync(join(place, entry), { recursive: true, force: true });
  }
}

/** Files in memory are made twenty times as fast, where there is enough of it: containers often have 64 MB. */
function hasRoom(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize > 2 ** 30;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Running, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
