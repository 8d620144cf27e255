import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listChanges, tableEndpoints } from "@lodestar/contract";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { becomeOwner, clientOf } from "./testing/program-owner.ts";
import { type StartedProgram, endOf, startProgram, urlOf } from "./testing/started-program.ts";

const folder = mkdtempSync(join(tmpdir(), "lodestar-serve-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PATIENCE_MS = 60_000;

/** The program, on a port that is free and a data folder of its own. It ends with the test. */
function start(settings: Record<string, string> = {}): StartedProgram {
  const program = startProgram({ LODESTAR_DATA: join(folder, "data"), ...settings });
  onTestFinished(() => void program.child.kill("SIGKILL"));
  return program;
}

test(
  "a server says where it is and who may own it, and ends when it is asked to",
  async () => {
    const server = start();
    const url = await urlOf(server);
    expect(await (await fetch(`${url}/api/ready`)).json()).toEqual({ ready: true, database: "embedded" });
    expect(server.said()).toMatch(/Open http:\/\/127\.0\.0\.1:\d+\/setup#\S+ to become the owner\./);
    server.child.kill("SIGTERM");
    const ended = await endOf(server);
    expect(ended.code).toBe(0);
    expect(ended.said).toMatch(/"message":"stopped"/);
    expect(ended.said).not.toMatch(/setup#.*"level"|"error"/);
  },
  PATIENCE_MS,
);

test(
  "a port that is taken, a folder in use and bad settings are each told in one line",
  async () => {
    const server = start();
    const { port } = new URL(await urlOf(server));
    const others = [
      start({ PORT: port, LODESTAR_DATA: join(folder, "other") }),
      start(),
      start({ PORT: "many", LOG_LEVEL: "loud" }),
      start({ DATABASE_URL: "postgres://127.0.0.1:1/none" }),
    ];
    const ends = await Promise.all(others.map(endOf));
    expect(ends.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    for (const { said } of ends) expect(said.trim().split("\n")).toHaveLength(1);
    expect(ends.map(({ said }) => said)).toEqual([
      expect.stringMatching(/port \d+ is taken/),
      expect.stringMatching(/is in use by process \d+/),
      expect.stringMatching(/PORT.*LOG_LEVEL/),
      expect.stringMatching(/cannot be reached \(ECONNREFUSED\)/),
    ]);
    server.child.kill("SIGINT");
    expect((await endOf(server)).code).toBe(0);
  },
  PATIENCE_MS,
);

test(
  "a second program on a data folder is told who has it and what to do, and the first goes on unharmed",
  async () => {
    const data = join(folder, "shared");
    const first = start({ LODESTAR_DATA: data });
    const url = await urlOf(first);
    const owner = await becomeOwner(first);
    const client = clientOf(url, owner);
    const params = { organisation: owner.organisation };
    const addUnit = (id: string) =>
      client(tableEndpoints.units.add, { params, body: { id, row: { name: id } } });
    expect(await addUnit("before")).toMatchObject({ ok: true });

    const [refused, told] = await Promise.all([endOf(start({ LODESTAR_DATA: data })), addUnit("meanwhile")]);
    expect(refused.code).toBe(2);
    const pid = first.child.pid ?? 0;
    expect(refused.said).toContain(`The data folder ${data} is in use by process ${pid}.`);
    expect(refused.said).toContain("stop that one, choose another folder, or set DATABASE_URL");
    expect(told).toMatchObject({ ok: true });

    expect(await addUnit("after")).toMatchObject({ ok: true });
    const history = await client(listChanges, { params, query: { table: "units", limit: 3 } });
    const added = history.ok ? history.value.changes.map(({ rows }) => rows[0]?.id) : [];
    expect(added).toEqual(["after", "meanwhile", "before"]);
    expect(first.child.exitCode).toBeNull();
  },
  PATIENCE_MS,
);
