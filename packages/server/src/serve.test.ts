import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "lodestar-serve-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const main = join(import.meta.dirname, "main.ts");
const PATIENCE_MS = 60_000;

type Started = { readonly child: ChildProcess; readonly said: () => string };

/** The program, on a port that is free and a data folder of its own. */
function start(settings: Record<string, string> = {}): Started {
  const env = { PATH: process.env["PATH"], PORT: "0", LODESTAR_DATA: join(folder, "data"), ...settings };
  const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (piece: string) => void (text += piece));
  return { child, said: () => text };
}

async function urlOf({ child, said }: Started): Promise<string> {
  for (;;) {
    const url = /runs at (http:\S+)\n/.exec(said())?.[1];
    if (url !== undefined) return url;
    if (child.exitCode !== null) throw new Error(`It ended: ${said()}`);
    await once(child.stdout ?? child, "data");
  }
}

async function endOf({ child, said }: Started): Promise<{ code: number | null; said: string }> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  return { code: child.exitCode, said: said() };
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
