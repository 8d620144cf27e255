/**
 * `npm run -s bench:kill [ROUNDS] [WRITES]`: the server is killed with SIGKILL after every 2,000 acknowledged writes over
 * HTTP, 20 times, on both kinds of database. Goal: every acknowledged write is there once and whole, whenever it was.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type KillRounds, killRounds } from "@lodestar/server/testing/kill-rounds";
import { startPostgresql } from "@lodestar/server/testing/throwaway-postgresql";

const rounds = Number(process.argv[2] ?? 20);
const writes = Number(process.argv[3] ?? 2000);

const folder = await mkdtemp(join(tmpdir(), "lodestar-bench-kill-"));
const server = await startPostgresql();
const faults = [await killed("PGlite", { folder }), await killed("PostgreSQL", { url: server.url })].flat();
await server.stop();
await rm(folder, { recursive: true });
process.exitCode = faults.length === 0 ? 0 : 1;

async function killed(name: string, place: KillRounds["place"]): Promise<readonly string[]> {
  const unanswered: number[] = [];
  const stored: number[] = [];
  const backAfter: number[] = [];
  const told = await killRounds({
    ...{ place, rounds, writes },
    onRound: (round) => {
      unanswered.push(round.unanswered);
      stored.push(round.stored);
      backAfter.push(round.backAfterMs);
    },
  });
  console.log(`${name}: killed ${rounds} times, ${told.acknowledged} writes acknowledged or found stored`);
  console.log(`  on their way when it was killed: ${sum(unanswered)}, of these stored: ${sum(stored)}`);
  console.log(`  back after ${Math.min(...backAfter).toFixed(0)} to ${Math.max(...backAfter).toFixed(0)} ms`);
  console.log(`  lost, twice or in part: ${told.faults.length} (goal 0)`);
  for (const fault of told.faults.slice(0, 20)) console.log(`    ${fault}`);
  return told.faults;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
