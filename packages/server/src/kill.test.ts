import { expect, inject, test } from "vitest";
import { temporaryFolder } from "./db/testing/temporary-folder.ts";
import { killRounds } from "./testing/kill-rounds.ts";
import { makeDatabase } from "./testing/test-database.ts";

// `npm run -s bench:kill` does the same for longer.
const ROUNDS = 2;
const WRITES = 200;
const PATIENCE_MS = 120_000;

/** A place that outlives the program: a data folder, or a database on the server of these tests. */
async function aPlace() {
  if (inject("postgresql") === undefined) {
    const { folder, remove } = temporaryFolder();
    return { place: { folder }, remove };
  }
  const { database, place, close } = await makeDatabase();
  await database.close();
  return { place, remove: close };
}

test(
  "what was acknowledged outlives a killed program, once, and nothing is there in part",
  async () => {
    const { place, remove } = await aPlace();
    const { acknowledged, faults } = await killRounds({ place, rounds: ROUNDS, writes: WRITES });
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThanOrEqual(ROUNDS * WRITES);
    await remove();
  },
  PATIENCE_MS,
);
