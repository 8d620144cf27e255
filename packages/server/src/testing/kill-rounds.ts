import { setTimeout as sleep } from "node:timers/promises";
import { type Change, type Client, type RowOf, makeChange, tableEndpoints } from "@lodestar/contract";
import { type DatabaseOptions, openDatabase } from "../db/open-database.ts";
import { historyFaults } from "./history-faults.ts";
import { type ProgramOwner, becomeOwner, clientOf } from "./program-owner.ts";
import { type StartedProgram, kill, startProgram, urlOf } from "./started-program.ts";

export type KillRounds = {
  /** Where the program keeps its data: a folder or a server's database, empty at first. */
  readonly place: DatabaseOptions;
  readonly rounds: number;
  /** Acknowledged writes of one round, after which the program is killed. */
  readonly writes: number;
  readonly onRound?: (told: RoundTold) => void;
};

export type RoundTold = {
  readonly round: number;
  readonly acknowledged: number;
  /** Writes that were on their way when the program was killed, and how many of these it had stored. */
  readonly unanswered: number;
  readonly stored: number;
  /** From the start after a kill to the first answer. */
  readonly backAfterMs: number;
};

export type KillsTold = {
  readonly acknowledged: number;
  /** What was acknowledged and is not there as it was, or is there twice, or in part. */
  readonly faults: readonly string[];
};

const WRITERS = 8;

/** The latest moment of a kill after the last write of a round. */
const LATEST_KILL_MS = 20;

/**
 * A writer has an initiative; each of their writes adds an action below it and, in the same change, notes in its effort
 * how many there are. They go on only when a write was acknowledged.
 */
type Writer = {
  readonly initiative: string;
  version: number;
  /** Marks of acknowledged writes, with the number of the change that was told. */
  readonly acknowledged: Map<string, number>;
  /** The mark of the write that was not answered. */
  unanswered: string | undefined;
};

/**
 * Kills the program again and again in the midst of writes, and looks each time through the started one at what it kept;
 * at last also at how all that is stored fits together.
 */
export async function killRounds(asked: KillRounds): Promise<KillsTold> {
  const { organisation, ...told } = await roundsOf(asked);
  const database = await openDatabase(asked.place);
  try {
    return { ...told, faults: [...told.faults, ...(await historyFaults(database, organisation))] };
  } finally {
    await database.close();
  }
}

const settingsFor = ({ folder = "", url = "" }: DatabaseOptions) => ({
  ...{ LODESTAR_DATA: folder, DATABASE_URL: url },
  ...{ LODESTAR_SAMPLE: "no", LOG_LEVEL: "error" },
});

async function roundsOf({ place, rounds, writes, onRound }: KillRounds) {
  const settings = settingsFor(place);
  let program = startProgram(settings);
  const faults: string[] = [];
  try {
    const owner = await becomeOwner(program);
    const writers = await someWriters(clientOf(await urlOf(program), owner), owner);
    for (let round = 1; round <= rounds; round++) {
      const before = countOf(writers);
      await writeUntilKilled(program, owner, writers, before + writes);
      const startedAt = performance.now();
      program = startProgram(settings);
      const client = clientOf(await urlOf(program), owner);
      const backAfterMs = performance.now() - startedAt;
      const unanswered = writers.filter((writer) => writer.unanswered !== undefined).length;
      const stored = await lookAfterKill(client, owner, writers, faults);
      onRound?.({ round, acknowledged: countOf(writers) - before - stored, unanswered, stored, backAfterMs });
    }
    return { organisation: owner.organisation, acknowledged: countOf(writers), faults };
  } finally {
    await kill(program);
  }
}

const countOf = (writers: readonly Writer[]) =>
  writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);

async function someWriters(client: Client, { organisation }: ProgramOwner): Promise<Writer[]> {
  const edits = Array.from({ length: WRITERS }, (_, place) => ({
    ...({ do: "add", table: "initiatives", id: `writer-${place}` } as const),
    row: { title: `Writer ${place}`, effortDays: 0 },
  }));
  const made = await client(makeChange, { params: { organisation }, body: { edits } });
  if (!made.ok) throw new Error(`No writers: ${JSON.stringify(made.problem)}`);
  return edits.map(({ id }) => ({
    ...{ initiative: id, version: made.value.seq },
    ...{ acknowledged: new Map<string, number>(), unanswered: undefined },
  }));
}

/** All writers write at once until so many writes are acknowledged in all; a moment later the program is killed. */
async function writeUntilKilled(
  program: StartedProgram,
  owner: ProgramOwner,
  writers: readonly Writer[],
  enough: number,
): Promise<void> {
  const client = clientOf(await urlOf(program), owner);
  let killed: Promise<void> | undefined;
  const killSoon = async () => {
    await sleep(Math.random() * LATEST_KILL_MS);
    await kill(program);
  };
  const work = async (writer: Writer) => {
    while (await write(client, owner, writer)) if (countOf(writers) >= enough) killed ??= killSoon();
  };
  await Promise.all(writers.map(work));
  if (killed === undefined) throw new Error(`The program stopped answering by itself: ${program.said()}`);
  await killed;
}

/** One write; `false` where it was not answered. */
async function write(client: Client, owner: ProgramOwner, writer: Writer): Promise<boolean> {
  const count = writer.acknowledged.size + 1;
  const mark = `${writer.initiative} ${count}`;
  const told = await writeMarked(client, owner, writer, mark, count);
  if (!told.ok && told.problem.status !== 0) throw new Error(JSON.stringify(told.problem));
  writer.unanswered = told.ok ? undefined : mark;
  if (told.ok) acknowledge(writer, mark, told.value);
  return told.ok;
}

function writeMarked(
  client: Client,
  { organisation }: ProgramOwner,
  { initiative, version }: Writer,
  mark: string,
  count: number,
) {
  // The server makes the action's id, so that a write made twice would show.
  const edits = [
    { do: "add", table: "actions", row: { title: mark, initiative } },
    { do: "set", table: "initiatives", id: initiative, version, row: { effortDays: count } },
  ] as const;
  return client(makeChange, { params: { organisation }, body: { edits: [...edits] } });
}

function acknowledge(writer: Writer, mark: string, { seq }: Pick<Change, "seq">): void {
  writer.acknowledged.set(mark, seq);
  writer.version = seq;
}

/** Compares what is there with what was acknowledged; gives how many unanswered writes were stored. */
async function lookAfterKill(
  client: Client,
  owner: ProgramOwner,
  writers: readonly Writer[],
  faults: string[],
): Promise<number> {
  const actions = Map.groupBy(await allRows(client, owner, "actions"), ({ title }) => title);
  const initiatives = new Map((await allRows(client, owner, "initiatives")).map((row) => [row.id, row]));
  let stored = 0;
  let known = 0;
  for (const writer of writers) {
    const { unanswered } = writer;
    const [late] = (unanswered === undefined ? undefined : actions.get(unanswered)) ?? [];
    if (unanswered !== undefined && late !== undefined) {
      acknowledge(writer, unanswered, { seq: late.version });
      stored++;
    }
    writer.unanswered = undefined;
    known += writer.acknowledged.size;
    faults.push(...writerFaults(writer, actions, initiatives.get(writer.initiative)));
  }
  if (actions.size !== known) faults.push(`${actions.size} writes are there, ${known} were made`);
  return stored;
}

function writerFaults(
  { initiative, version, acknowledged }: Writer,
  actions: ReadonlyMap<string, readonly RowOf<"actions">[]>,
  row: RowOf<"initiatives"> | undefined,
): string[] {
  const lost = [...acknowledged].flatMap(([mark, seq]) => {
    const found = actions.get(mark) ?? [];
    if (found.length === 1 && found[0]?.version === seq) return [];
    return [`${mark}: acknowledged as change ${seq}, ${found.length} times there`];
  });
  const isWhole = row?.version === version && (row.effortDays ?? 0) === acknowledged.size;
  return isWhole ? lost : [...lost, `${initiative} counts ${row?.effortDays ?? 0} of ${acknowledged.size}`];
}

/** All rows of a table, page by page. */
async function allRows<T extends "actions" | "initiatives">(
  client: Client,
  { organisation }: ProgramOwner,
  table: T,
): Promise<RowOf<T>[]> {
  const rows: RowOf<T>[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const { list } = tableEndpoints[table];
    const told = await client(list, {
      params: { organisation },
      query: after === undefined ? {} : { after },
    });
    if (!told.ok) throw new Error(JSON.stringify(told.problem));
    const page = told.value as { readonly rows: readonly RowOf<T>[]; readonly after: string | null };
    rows.push(...page.rows);
    after = page.after;
  }
  return rows;
}
