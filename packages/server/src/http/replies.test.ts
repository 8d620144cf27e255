import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gunzipSync, gzipSync } from "node:zlib";
import { me } from "@lodestar/contract";
import { accept } from "@lodestar/core";
import { expect, onTestFinished, test } from "vitest";
import { createLog } from "../log.ts";
import { aPerson, anOrganisation, asking, testAccounts, testWorld } from "../testing/people.ts";
import { testApp } from "../testing/test-app.ts";
import { testDatabase } from "../testing/test-database.ts";
import { answer } from "./answer.ts";
import { createWebFiles } from "./web-files.ts";

const world = testWorld(await testDatabase());

const account = answer(me, ({ context: { person } }) =>
  Promise.resolve(
    accept({ person: { id: person.personId, name: person.name, email: person.email }, memberships: [] }),
  ),
);

function builtWeb() {
  const folder = mkdtempSync(join(tmpdir(), "lodestar-web-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "assets"));
  mkdirSync(join(folder, ".vite"));
  const script = "console.log(1)";
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Lodestar</title>");
  writeFileSync(join(folder, "answer.html"), "<!doctype html><title>Answer</title>");
  writeFileSync(join(folder, ".vite/manifest.json"), "{}");
  writeFileSync(join(folder, "assets/index-abc.js"), script);
  writeFileSync(join(folder, "assets/index-abc.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "assets/index-abc.js.gz"), gzipSync(script));
  return createWebFiles(folder);
}

test("a mistake of ours is told to the log in full and to the caller not at all", async () => {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const log = createLog({ level: "info", now: world.now, write, isForPeople: false });
  const broken = answer(me, () => Promise.reject(new Error("the secret place")));
  const app = await testApp(world, [broken], { log });
  const { status, body, headers } = await asking(app, await aPerson(world))("GET", "/me");
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toMatch(/secret|\.ts/);
  const request = headers.get("x-request-id");
  expect(body).toMatchObject({ type: "/problems/outage", instance: `urn:lodestar:request:${request ?? ""}` });
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ level: "error", says: "the secret place", route: "/me", request }),
    expect.objectContaining({ message: "request", status: 500, method: "GET", route: "/me", request }),
  ]);
});

test("what the database says of values is not logged", async () => {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const log = createLog({ level: "error", now: world.now, write, isForPeople: false });
  const organisation = await anOrganisation(world, { id: "twice" });
  const twice = answer(me, async () => {
    await anOrganisation(world, { id: organisation, name: "A name of somebody" });
    throw new Error("not reached");
  });
  await asking(await testApp(world, [twice], { log }), await aPerson(world))("GET", "/me");
  expect(lines[0]).toContain('"code":"23505"');
  expect(lines[0]).not.toMatch(/somebody|already exists|twice/);
});

test("an answer that tells more than the contract says does not go out where answers are checked", async () => {
  const leaking = answer(me, () =>
    Promise.resolve(
      accept({ person: { id: "a", name: "b", email: "c@d.org", password: "e" }, memberships: [] }),
    ),
  );
  const app = await testApp(world, [leaking]);
  expect((await asking(app, await aPerson(world))("GET", "/me")).status).toBe(500);
});

test("every answer tells the browser what it may do with it", async () => {
  const app = await testApp(world, [account], { web: builtWeb() });
  for (const path of ["/api/me", "/", "/api/nonsense", "/api/reference"]) {
    const { headers } = await app.request(testAccounts.publicUrl + path);
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("strict-transport-security")).toBeNull();
  }
  expect((await app.request("/api/me")).headers.get("cache-control")).toBe("no-store");
});

test("a server that people reach by https says that there is no other way", async () => {
  const settings = { isProxyTrusted: true, openRequestsPerMinute: 9, areAnswersChecked: true };
  const app = await testApp(world, [], { settings: { publicUrl: "https://l.example.org", ...settings } });
  expect((await app.request("/api/health")).headers.get("strict-transport-security")).toMatch(/max-age=\d+/);
});

test("a server that stops takes no more requests", async () => {
  const app = await testApp(world, [account], { stopping: AbortSignal.abort() });
  const { status, body } = await asking(app, await aPerson(world))("GET", "/me");
  expect(status).toBe(503);
  expect(body).toMatchObject({ type: "/problems/stopping" });
});

test("a server with a database that answers is ready", async () => {
  const app = await testApp(world, []);
  expect(await (await app.request("/api/health")).json()).toEqual({ alive: true });
  const ready = await app.request("/api/ready");
  expect(await ready.json()).toEqual({ ready: true, database: world.database.kind });
});

test("every address outside of the interface is a page, and a file that is not there is not", async () => {
  const app = await testApp(world, [account], { web: builtWeb() });
  const page = await app.request("/o/ferries/plan?item=o1", { headers: { accept: "text/html" } });
  expect(await page.text()).toMatch(/<title>Lodestar/);
  expect(page.headers.get("cache-control")).toBe("no-cache");
  for (const path of ["/assets/gone.js", "/.vite/manifest.json", "/../package.json", "/api", "/api/x"])
    expect((await app.request(path)).status).toBe(404);
});

test("links to answer a round lead to a page of its own, with the same policy as every page", async () => {
  const app = await testApp(world, [account], { web: builtWeb() });
  const [page, workbench] = await Promise.all([app.request("/a"), app.request("/")]);
  expect(await page.text()).toMatch(/<title>Answer/);
  const policy = "content-security-policy";
  expect(page.headers.get(policy)).toBe(workbench.headers.get(policy));
  expect(await (await app.request("/a/else", { headers: { accept: "text/html" } })).text()).toMatch(
    /Lodestar/,
  );
});

test("files go out squeezed as the browser takes them, and only once", async () => {
  const app = await testApp(world, [account], { web: builtWeb() });
  const script = (headers: Record<string, string>) => app.request("/assets/index-abc.js", { headers });
  const encodingFor = async (accepted: string) =>
    (await script({ "accept-encoding": accepted })).headers.get("content-encoding");
  expect(await encodingFor("gzip, deflate, br")).toBe("br");
  expect(await encodingFor("gzip;q=1.0, br;q=0")).toBe("gzip");
  expect(await encodingFor("identity")).toBeNull();
  const plain = await script({});
  expect(await plain.text()).toBe("console.log(1)");
  expect(plain.headers.get("cache-control")).toMatch(/immutable/);
  const again = await script({ "if-none-match": plain.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
});

test("where the pages have not been built, a page says how", async () => {
  const app = await testApp(world, [account], { web: createWebFiles("/nowhere/at/all") });
  const page = await app.request("/", { headers: { accept: "text/html" } });
  expect(page.status).toBe(503);
  expect(await page.text()).toMatch(/npm start/);
});

test("long answers are squeezed for those who take it", async () => {
  const long = answer(me, () =>
    Promise.resolve(
      accept({ person: { id: "a", name: "b".repeat(50_000), email: "c@d.org" }, memberships: [] }),
    ),
  );
  const app = await testApp(world, [long]);
  const { cookie } = await aPerson(world);
  const response = await app.request("/api/me", { headers: { cookie, "accept-encoding": "gzip" } });
  expect(response.headers.get("content-encoding")).toBe("gzip");
  const text = gunzipSync(Buffer.from(await response.arrayBuffer())).toString();
  expect(JSON.parse(text)).toMatchObject({ person: { id: "a" } });
});
