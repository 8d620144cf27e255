/**
 * `npm run -s bench:http [SECONDS]`: a list of 100 plan items, and a change of an initiative together with the goal it
 * rolls up to, asked over HTTP in a plan of 5,000 items, on both kinds of database. Baseline: a bare node:http server
 * that sends the database the very statements which the program sent it. Goal: at least 60 % of its requests a second.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type ProgramOwner, becomeOwner } from "@lodestar/server/testing/program-owner";
import { type StartedProgram, startProgram, stop, urlOf } from "@lodestar/server/testing/started-program";
import { startPostgresql } from "@lodestar/server/testing/throwaway-postgresql";

const seconds = Number(process.argv[2] ?? 3);
const ROUNDS = 3;
const CALLERS = 8;
const [GOALS, OBJECTIVES, INITIATIVES, ACTIONS] = [7, 993, 2000, 2000];

const fileOf = (name: string) =>
  fileURLToPath(new URL(`../packages/server/src/db/testing/${name}.ts`, import.meta.url));
const agent = new Agent({ keepAlive: true, maxSockets: CALLERS });

type Place = { readonly url?: string; readonly folder?: string };
type Asked = { readonly method: string; readonly path: string; readonly body?: unknown };
type Ask = (asked: Asked) => Promise<string>;
/** One caller's next request or requests; they take turns with an initiative of their own. */
type Work = (caller: number) => Promise<unknown>;

const scratch = await mkdtemp(join(tmpdir(), "lodestar-bench-http-"));
const postgresql = await startPostgresql();
try {
  await measured("PostgreSQL", { url: postgresql.url });
  await measured("PGlite", { folder: join(scratch, "data") });
} finally {
  agent.destroy();
  await postgresql.stop();
  await rm(scratch, { recursive: true });
}

async function measured(name: string, place: Place): Promise<void> {
  const settings = {
    ...{ DATABASE_URL: place.url ?? "", LODESTAR_DATA: place.folder ?? "" },
    ...{ LODESTAR_SAMPLE: "no", LOG_LEVEL: "error" },
  };
  const { owner, recording } = await recorded(settings);
  const file = join(scratch, `${name}.json`);
  await writeFile(file, JSON.stringify({ ...recording, ...(await placeForReplay(place)) }));
  const bare = spawn(process.execPath, [fileOf("replaying-worker"), file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const program = startProgram(settings);
  try {
    const toBare = asking(await addressOf(bare));
    const ask = asking(await urlOf(program), owner);
    const at = `/api/organisations/${owner.organisation}`;
    const bareUpdate = () => toBare({ method: "POST", path: "/update" });
    const bareAbove = () => toBare({ method: "GET", path: "/above" });
    await compare(`${name}: list of 100 objectives`, {
      ours: () => ask(theList(at)),
      bare: () => toBare({ method: "GET", path: "/list" }),
    });
    await compare(`${name}: initiative changed`, { ours: changing(ask, at), bare: bareUpdate });
    const change = changing(ask, at);
    await compare(`${name}: initiative changed, goal above read`, {
      ours: async (caller) => {
        await change(caller);
        await ask(theGoal(at));
      },
      bare: () => bareUpdate().then(bareAbove),
    });
  } finally {
    bare.kill("SIGKILL");
    await stop(program);
  }
}

function theList(at: string): Asked {
  return { method: "GET", path: `${at}/objectives?limit=100` };
}

function theGoal(at: string): Asked {
  return { method: "GET", path: `${at}/items/g-0` };
}

function theChange(at: string, id: string, version: number): Asked {
  const body = { version, row: { effortDays: version % 40 } };
  return { method: "PATCH", path: `${at}/initiatives/${id}`, body };
}

async function versionOf(ask: Ask, at: string, id: string): Promise<number> {
  const row = JSON.parse(await ask({ method: "GET", path: `${at}/initiatives/${id}` })) as {
    version: number;
  };
  return row.version;
}

function seqOf(told: string): number {
  return (JSON.parse(told) as { seq: number }).seq;
}

/** A change of the caller's own initiative, whose version the last one told. */
function changing(ask: Ask, at: string): Work {
  const versions = new Map<number, number>();
  return async (caller) => {
    const id = `i-${caller + 1}`;
    const version = versions.get(caller) ?? (await versionOf(ask, at, id));
    versions.set(caller, seqOf(await ask(theChange(at, id, version))));
  };
}

/** Fills a new program with the plan and writes down which statements each kind of request sends. */
async function recorded(settings: Readonly<Record<string, string>>) {
  const program = startProgram({ ...settings, NODE_OPTIONS: `--import=${fileOf("recording-worker")}` });
  try {
    const owner = await becomeOwner(program);
    const ask = asking(await urlOf(program), owner);
    const at = `/api/organisations/${owner.organisation}`;
    await fill(ask, at);
    await ask(theGoal(at));
    const first = seqOf(await ask(theChange(at, "i-0", await versionOf(ask, at, "i-0"))));
    await ask(theGoal(at));
    // The session and the membership are known by now, as they are while somebody works.
    const list = await statementsOf(program, () => ask(theList(at)));
    let seq = 0;
    const update = await statementsOf(program, async () => {
      seq = seqOf(await ask(theChange(at, "i-0", first)));
    });
    const above = await statementsOf(program, () => ask(theGoal(at)));
    return { owner, recording: { seq, requests: { list, update, above } } };
  } finally {
    await stop(program);
  }
}

async function statementsOf(program: StartedProgram, work: () => Promise<unknown>): Promise<unknown[]> {
  const before = program.said().length;
  await work();
  // What it printed comes through another pipe than what it answered.
  await sleep(200);
  const said = program.said().slice(before).split("\n");
  return said
    .filter((line) => line.startsWith("statement "))
    .map((line) => JSON.parse(line.slice("statement ".length)) as unknown);
}

/** An embedded database belongs to one process: the bare server gets a copy. */
async function placeForReplay({ url, folder }: Place): Promise<Place> {
  if (url !== undefined || folder === undefined) return { ...(url === undefined ? {} : { url }) };
  const copy = join(scratch, "copy");
  await cp(join(folder, "database"), copy, { recursive: true });
  return { folder: copy };
}

/** Goals, objectives below them in eights, initiatives below those, an action below each. */
async function fill(ask: Ask, at: string): Promise<void> {
  const add = (table: string, count: number, rowOf: (place: number) => object) =>
    Array.from({ length: count }, (_, place) => ({
      ...{ do: "add", table, id: `${table === "northstar" ? "g" : table.charAt(0)}-${place}` },
      row: rowOf(place),
    }));
  const to = (id: string) => [{ to: id, share: 1 }];
  const parent = (place: number) =>
    place < GOALS * 8 ? `g-${Math.floor(place / 8)}` : `o-${Math.floor((place - GOALS * 8) / 8)}`;
  const parts = [
    add("northstar", GOALS, (place) => ({ kind: "goal", title: `Goal ${place}` })),
    add("objectives", OBJECTIVES, (place) => ({ title: `Objective ${place}`, supports: to(parent(place)) })),
    add("initiatives", INITIATIVES, (place) => ({
      ...{ title: `Initiative ${place}`, effortDays: 2, cost: 1000 },
      supports: to(`o-${place % OBJECTIVES}`),
    })),
    add("actions", ACTIONS, (place) => ({ title: `Action ${place}`, initiative: `i-${place}` })),
  ];
  for (const edits of [[...parts[0]!, ...parts[1]!, ...parts[2]!], parts[3]!])
    await ask({ method: "POST", path: `${at}/changes`, body: { edits } });
}

/** Both by turns, and what the one reaches of the other. */
async function compare(what: string, { ours, bare }: { readonly ours: Work; readonly bare: Work }) {
  const rates: { readonly ours: number; readonly bare: number }[] = [];
  await rateOf(ours, 1);
  await rateOf(bare, 1);
  for (let round = 0; round < ROUNDS; round++)
    rates.push({ bare: await rateOf(bare, seconds), ours: await rateOf(ours, seconds) });
  const best = (of: "ours" | "bare") => Math.max(...rates.map((rate) => rate[of]));
  const share = ((best("ours") / best("bare")) * 100).toFixed(0);
  const told = `${best("ours").toFixed(0)} a second, bare ${best("bare").toFixed(0)}`;
  console.log(`${what.padEnd(48)} ${told}: ${share} % (goal 60)`);
}

/** How often a second all callers together get their work done. */
async function rateOf(work: Work, forSeconds: number): Promise<number> {
  const startedAt = performance.now();
  let done = 0;
  const call = async (caller: number) => {
    for (; performance.now() - startedAt < forSeconds * 1000; done++) await work(caller);
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
  return (done * 1000) / (performance.now() - startedAt);
}

function asking(url: string, owner?: ProgramOwner): Ask {
  return ({ method, path, body }) => {
    const text = body === undefined ? "" : JSON.stringify(body);
    const headers = {
      ...(owner === undefined ? {} : { cookie: owner.cookie, origin: url }),
      ...(text === ""
        ? {}
        : { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
    };
    return new Promise((resolve, reject) => {
      const asked = request(`${url}${path}`, { method, agent, headers }, (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => void pieces.push(piece));
        response.on("end", () => {
          const told = Buffer.concat(pieces).toString();
          if ((response.statusCode ?? 500) < 300) resolve(told);
          else reject(new Error(`${method} ${path}: ${response.statusCode ?? ""} ${told}`));
        });
      });
      asked.on("error", reject);
      asked.end(text);
    });
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  const [piece] = (await once(child.stdout!, "data")) as [Buffer];
  return /http:\S+/.exec(piece.toString())![0];
}
