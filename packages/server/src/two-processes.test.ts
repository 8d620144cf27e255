import { tableEndpoints, watchChanges } from "@lodestar/contract";
import { expect, inject, onTestFinished, test } from "vitest";
import { EventReader } from "./live/testing/event-reader.ts";
import { openDatabase } from "./db/open-database.ts";
import { historyFaults } from "./testing/history-faults.ts";
import { type ProgramOwner, becomeOwner, clientOf } from "./testing/program-owner.ts";
import { type StartedProgram, kill, startProgram, urlOf } from "./testing/started-program.ts";
import { makeDatabase } from "./testing/test-database.ts";

const isOnServer = inject("postgresql") !== undefined;
const PATIENCE_MS = 60_000;

/** A page in one process shows within this what was changed through the other. */
const WITHIN_MS = 1_000;

/** Two programs on one database that only they have. They end with the test. */
async function twoPrograms() {
  const { database, place, close } = await makeDatabase();
  await database.close();
  onTestFinished(close);
  const start = () => {
    const program = startProgram({
      ...{ DATABASE_URL: place.url ?? "", LODESTAR_SAMPLE: "no", LOG_LEVEL: "error" },
    });
    onTestFinished(() => kill(program));
    return program;
  };
  const first = start();
  const owner = await becomeOwner(first);
  return { first, second: start(), owner, place };
}

/** The events that a program tells its owner. */
async function eventsOf(program: StartedProgram, { organisation, token }: ProgramOwner) {
  const path = watchChanges.path.replace(":organisation", organisation);
  const headers = { authorization: `Bearer ${token}` };
  const reader = new EventReader(await fetch(`${await urlOf(program)}/api${path}`, { headers }));
  onTestFinished(() => reader.close());
  // Sent when the stream has begun: what happens from now on is told.
  await reader.block();
  return reader;
}

async function addUnit(program: StartedProgram, owner: ProgramOwner, id: string): Promise<number> {
  const params = { organisation: owner.organisation };
  const body = { id, row: { name: id } };
  const client = clientOf(await urlOf(program), owner);
  const told = await client(tableEndpoints.units.add, { params, body });
  if (!told.ok) throw new Error(JSON.stringify(told.problem));
  return (told.value as { seq: number }).seq;
}

test.skipIf(!isOnServer)(
  "what is changed through one process is told by the other within a second, both ways",
  async () => {
    const { first, second, owner } = await twoPrograms();
    for (const [from, to] of [
      [first, second],
      [second, first],
    ] as const) {
      const events = await eventsOf(to, owner);
      for (const place of [1, 2, 3]) {
        const id = `unit-${from === first ? "a" : "b"}-${place}`;
        const sentAt = performance.now();
        const seq = await addUnit(from, owner, id);
        expect(await events.change()).toMatchObject({ seq, rows: [{ table: "units", id }] });
        expect(performance.now() - sentAt).toBeLessThan(WITHIN_MS);
      }
    }
  },
  PATIENCE_MS,
);

test.skipIf(!isOnServer)(
  "when one of two processes is killed the other has all that was acknowledged and takes up the writing",
  async () => {
    const { first, second, owner, place } = await twoPrograms();
    const events = await eventsOf(second, owner);
    const acknowledged: number[] = [];
    const write = async (writer: number) => {
      for (let count = 0; ; count++) acknowledged.push(await addUnit(first, owner, `w${writer}-${count}`));
    };
    const writing = [0, 1, 2, 3].map((writer) => write(writer).catch(() => undefined));
    while (acknowledged.length < 50) await new Promise((resolve) => setTimeout(resolve, 5));
    await kill(first);
    await Promise.all(writing);

    const last = await addUnit(second, owner, "after");
    const heard: number[] = [];
    while (heard.at(-1) !== last) heard.push((await events.change()).seq);
    expect(heard).toEqual(Array.from({ length: heard.length }, (_, at) => (heard[0] ?? 0) + at));
    for (const seq of acknowledged) expect(heard).toContain(seq);

    const database = await openDatabase(place);
    expect(await historyFaults(database, owner.organisation)).toEqual([]);
    await database.close();
  },
  PATIENCE_MS,
);
