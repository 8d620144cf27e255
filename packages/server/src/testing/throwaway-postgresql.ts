import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, chownSync, constants, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

export type ThrowawayPostgresql = {
  /** The address of the superuser. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/** Who PostgreSQL runs as: it refuses to run as root. */
type Account = { readonly uid?: number; readonly gid?: number };

/**
 * Starts a PostgreSQL server in a temporary folder, heard only through a socket in that folder. It forgets everything
 * when it stops, and it stops with the process that started it, however that ends.
 */
export async function startPostgresql(): Promise<ThrowawayPostgresql> {
  const programs = findPrograms();
  const account = unprivilegedAccount();
  const folder = mkdtempSync(join(tmpdir(), "lodestar-pg-"));
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid);

  const files = join(folder, "files");
  try {
    await promisify(execFile)(join(programs, "initdb"), ["-D", files, ...initOptions], {
      ...account,
      cwd: folder,
    });
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make a database: ${(cause as { stderr?: string }).stderr ?? ""}`, {
      cause,
    });
  }
  const server = spawnTied(join(programs, "postgres"), ["-D", files, ...runOptions(folder)], folder, account);
  await isReady(server, files);
  return {
    url: `postgresql:///postgres?host=${encodeURIComponent(folder)}&user=postgres`,
    stop: async () => {
      server.stdin?.end();
      if (server.exitCode === null) await once(server, "exit");
    },
  };
}

// Sorting by the rules of a language, as many servers do: a query that relies on the order of codes shows itself.
const initOptions = [
  "--username=postgres",
  "--auth=trust",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=icu",
  "--icu-locale=en",
  "--no-sync",
];

const runOptions = (folder: string) =>
  [
    "listen_addresses=",
    `unix_socket_directories=${folder}`,
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "autovacuum=off",
    "max_connections=100",
  ].flatMap((setting) => ["-c", setting]);

/** Runs a program that ends when its standard input does, which is when this process ends, and then cleans up. */
function spawnTied(program: string, args: readonly string[], folder: string, account: Account): ChildProcess {
  const script = `
    folder=$1; shift
    "$@" >"$folder/log" 2>&1 </dev/null & server=$!
    cat >/dev/null
    kill -INT $server; wait $server
    rm -rf "$folder"`;
  // Detached, so that ctrl-c reaches only the one who waits for the tests.
  const options = { ...account, cwd: folder, detached: true, stdio: ["pipe", "ignore", "ignore"] as const };
  return spawn("sh", ["-c", script, "sh", folder, program, ...args], {
    ...options,
    stdio: [...options.stdio],
  });
}

async function isReady(server: ChildProcess, files: string): Promise<void> {
  const patienceMs = 30_000;
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 20) {
    if (/^ready/m.test(readIfThere(join(files, "postmaster.pid")))) return;
    await sleep(20);
  }
  const log = readIfThere(join(files, "../log"));
  server.stdin?.end();
  throw new Error(`PostgreSQL did not start within ${patienceMs / 1000} s.\n${log}`);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** The folder with `initdb` and `postgres`: Debian's newest, Homebrew's newest, or what is on the path. */
function findPrograms(): string {
  const versions = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"].flatMap((place) =>
    listIfThere(place)
      .filter((entry) => /^(postgresql@)?\d+$/.test(entry))
      .sort((a, b) => Number(/\d+$/.exec(b)?.[0]) - Number(/\d+$/.exec(a)?.[0]))
      .map((entry) => join(place, entry, "bin")),
  );
  const found = [...versions, ...(process.env["PATH"] ?? "").split(delimiter)].find(
    (folder) => isProgram(join(folder, "initdb")) && isProgram(join(folder, "postgres")),
  );
  if (found !== undefined) return found;
  throw new Error(
    "No PostgreSQL is installed here. On Debian: apt-get install postgresql. On a Mac: brew install postgresql@17. " +
      "Or set LODESTAR_TEST_DATABASE_URL to a server that tests may use. " +
      "To test without one: npm test -- --project '!server-postgresql'.",
  );
}

function listIfThere(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const id = (option: string) => Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch (cause) {
    throw new Error("PostgreSQL does not run as root, and there is no user 'postgres' to run it as.", {
      cause,
    });
  }
}
