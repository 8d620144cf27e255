import { type Endpoint, type Problem, endpoints, makeChange, search, undoChange } from "@lodestar/contract";
import { accept } from "@lodestar/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anOrganisation, aPerson, asking, testAccounts, testWorld } from "../testing/people.ts";
import { testApp } from "../testing/test-app.ts";
import { testDatabase } from "../testing/test-database.ts";
import type { Answered } from "./answer.ts";

const world = testWorld(await testDatabase());

/** Answers every endpoint with 200 and what was asked, so that only the shell can refuse. */
const echo = (endpoint: Endpoint): Answered => ({
  endpoint: { ...endpoint, responseType: "application/json" },
  work: ({ params, query, body }) => Promise.resolve(accept(Response.json({ params, query, body }))),
});

const app = await testApp(world, endpoints.map(echo));

async function owner() {
  const organisation = await anOrganisation(world, { id: "o1" });
  const person = await aPerson(world, { organisation, role: "owner" });
  return { person, ask: asking(app, person) };
}

const raw = (cookie: string, path: string, init: RequestInit = {}) =>
  app.request(`${testAccounts.publicUrl}${path}`, {
    ...init,
    headers: { cookie, "sec-fetch-site": "same-origin", ...(init.headers as Record<string, string>) },
  });

const problemOf = async (response: Response) => ({
  status: response.status,
  type: response.headers.get("content-type"),
  body: (await response.json()) as Problem,
});

const CHANGES = "/organisations/o1/changes";

test("all faults of a request are told at once, each with its place", async () => {
  const { ask } = await owner();
  const { status, body } = await ask("POST", CHANGES, {
    edits: [
      { do: "add", table: "objectives", row: { title: "", dueOn: "2027-02-30" } },
      { do: "set", table: "objectives", id: "x", version: 0, row: { colour: "red" } },
    ],
    act: "mine",
  });
  expect(status).toBe(400);
  expect((body as Problem).type).toBe("/problems/bad_request");
  const paths = (body as Problem).fields?.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      "edits.0.row.title",
      "edits.0.row.dueOn",
      "edits.1.version",
      "edits.1.row.colour",
      "act",
    ]),
  );
});

test("a body that is no JSON, or no UTF-8, is malformed", async () => {
  const { person } = await owner();
  const init = { method: "POST", headers: { "content-type": "application/json" } };
  for (const body of ["{", "", "undefined", new Uint8Array([0x22, 0xff, 0x22])]) {
    const told = await problemOf(await raw(person.cookie, `/api${CHANGES}`, { ...init, body }));
    expect(told).toMatchObject({ status: 400, type: "application/problem+json" });
    expect(told.body.type).toBe("/problems/malformed_body");
  }
});

test("a body of another type than JSON is refused, because a page elsewhere could send it", async () => {
  const { person } = await owner();
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonx"]) {
    const init = { method: "POST", headers: { "content-type": type }, body: '{"edits":[]}' };
    expect((await raw(person.cookie, `/api${CHANGES}`, init)).status).toBe(415);
  }
});

test("a body over two megabytes is not read, whether it says its length or not", async () => {
  const { person } = await owner();
  const headers = { "content-type": "application/json" };
  const long = JSON.stringify({ edits: [], reason: "x".repeat(2 * 1024 * 1024) });
  const streamed = new Blob([long]).stream();
  const init = { method: "POST", headers, duplex: "half" };
  for (const body of [long, streamed])
    expect((await raw(person.cookie, `/api${CHANGES}`, { ...init, body } as RequestInit)).status).toBe(413);
});

test("an upload may be large, but must be a form", async () => {
  const { person } = await owner();
  const form = new FormData();
  form.append("file", new File([new Uint8Array(3 * 1024 * 1024)], "folder.zip"));
  const uploaded = await raw(person.cookie, "/api/organisations/o1/imports", { method: "POST", body: form });
  expect(uploaded.status).toBe(200);
  const broken = {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=x" },
    body: "y",
  };
  expect((await raw(person.cookie, "/api/organisations/o1/imports", broken)).status).toBe(400);
  const json = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
  expect((await raw(person.cookie, "/api/organisations/o1/imports", json)).status).toBe(415);
});

test("an address that is not there and a method it does not take are told apart", async () => {
  const { person } = await owner();
  const unknown = await problemOf(await raw(person.cookie, "/api/organisations/o1/nonsense"));
  expect(unknown).toMatchObject({ status: 404, body: { type: "/problems/no_such_address" } });
  const put = await raw(person.cookie, `/api${CHANGES}`, { method: "PUT" });
  expect(put.status).toBe(405);
  expect(put.headers.get("allow")?.split(", ").toSorted()).toEqual(["GET", "HEAD", "POST"]);
});

test("texts that no database keeps are refused wherever they stand", async () => {
  const { ask } = await owner();
  const bad = { do: "add", table: "units", row: { name: "a\0b" } };
  const nul = await ask("POST", CHANGES, { edits: [bad] });
  expect(nul).toMatchObject({ status: 400, body: { fields: [{ path: "edits.0.row.name" }] } });
  const half = await ask("POST", CHANGES, { reason: "\ud800", edits: [] });
  expect(half).toMatchObject({ status: 400, body: { fields: [{ path: "reason" }] } });
  expect((await ask("GET", "/organisations/o1/search?q=a%00b")).status).toBe(400);
});

test("a name that stands for something else in JavaScript is no name", async () => {
  const { person } = await owner();
  const init = { method: "POST", headers: { "content-type": "application/json" } };
  for (const body of [
    '{"__proto__":{"edits":[]},"edits":[]}',
    '{"edits":[{"do":"add","table":"units","row":{"name":"a","__proto__":{"x":1}}}]}',
    '{"constructor":1,"edits":[]}',
    '{"edits":[{"do":"add","table":"__proto__","row":{}}]}',
    '{"edits":[{"do":"constructor","table":"toString","row":{}}]}',
  ]) {
    const told = await problemOf(await raw(person.cookie, `/api${CHANGES}`, { ...init, body }));
    expect(told.body.type).toBe("/problems/bad_request");
    expect(told.body.fields).not.toEqual([]);
  }
  expect((await raw(person.cookie, "/api/organisations/o1/search?q=a&__proto__=1")).status).toBe(400);
});

test("no row gets an id that every object has already, and none refers to one", async () => {
  const { ask } = await owner();
  for (const id of ["__proto__", "constructor", "prototype"]) {
    const added = { do: "add", table: "units", id, row: { name: "Fleet" } };
    const referring = { do: "add", table: "units", row: { name: "Fleet", parent: id } };
    for (const [edit, path] of [
      [added, "edits.0.id"],
      [referring, "edits.0.row.parent"],
    ] as const)
      expect(await ask("POST", CHANGES, { edits: [edit] })).toMatchObject({
        status: 400,
        body: { fields: [{ path }] },
      });
  }
});

test("nesting without end ends in a refusal", async () => {
  const { person } = await owner();
  const deep = `{"edits":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: deep };
  const told = await problemOf(await raw(person.cookie, `/api${CHANGES}`, init));
  expect(told.status).toBe(400);
  expect(told.body.fields?.[0]?.message).toBe("is nested too deep");
});

test("numbers beyond all numbers are refused", async () => {
  const { person } = await owner();
  const init = { method: "POST", headers: { "content-type": "application/json" } };
  const edit = '{"do":"set","table":"units","id":"a","version":1e999,"row":{"name":"b"}}';
  const told = await raw(person.cookie, `/api${CHANGES}`, { ...init, body: `{"edits":[${edit}]}` });
  expect(told.status).toBe(400);
  for (const seq of ["0", "-1", "1e3", "9".repeat(40), "1.5", "x"])
    expect((await raw(person.cookie, `/api${CHANGES}/${seq}/undo`, { method: "POST" })).status).toBe(400);
});

test("a query that is not known, or comes twice, is told", async () => {
  const { ask } = await owner();
  const unknown = await ask("GET", "/organisations/o1/units?limits=3");
  expect(unknown).toMatchObject({ status: 400, body: { fields: [{ path: "limits" }] } });
  const twice = await ask("GET", "/organisations/o1/units?limit=3&limit=4");
  expect(twice).toMatchObject({ status: 400, body: { fields: [{ path: "limit" }] } });
});

test("an id with a slash or a percent sign arrives as it is; one that is no text is refused", async () => {
  const { person } = await owner();
  const asked = await raw(person.cookie, "/api/organisations/o1/units/a%2Fb%2525%3F");
  expect(await asked.json()).toMatchObject({ params: { organisation: "o1", id: "a/b%25?" } });
  for (const id of ["%E0%A4%A", "%", "%ZZ", "a%00b", "x".repeat(201), "%ED%A0%80"])
    expect((await raw(person.cookie, `/api/organisations/o1/units/${id}`)).status).toBe(400);
});

test("what the contract says goes through as it was meant", async () => {
  const { ask } = await owner();
  const found = await ask("GET", "/organisations/o1/search?q=%20ferry%20");
  expect(found.body).toEqual({ params: { organisation: "o1" }, query: { q: "ferry", limit: 20 } });
  expect(search.path).toBe("/organisations/:organisation/search");
  const undone = await ask("POST", `${CHANGES}/12/undo`);
  expect(undone.body).toEqual({ params: { organisation: "o1", seq: "12" } });
  expect([undoChange.method, makeChange.method]).toEqual(["POST", "POST"]);
});

const textPart = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "%",
    "%00",
    "..",
    ".",
    "__proto__",
    "constructor",
    "o1",
    " ",
    "%2F..",
    "\u{1F6A2}",
    "-0",
    "NaN",
  ),
);

test("no address and no body, whatever it is, breaks anything", async () => {
  const { person } = await owner();
  const anyBody = fc.oneof(fc.json(), fc.string({ unit: "binary" }), fc.constant(undefined));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...endpoints),
      fc.array(textPart, { minLength: 4, maxLength: 4 }),
      fc.option(fc.tuple(textPart, textPart), { nil: undefined }),
      anyBody,
      async ({ method, path }, values, query, body) => {
        let place = 0;
        const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
          name === "organisation" && place === 0 ? "o1" : address(values[place++] ?? ""),
        );
        const asked = query === undefined ? "" : `?${address(query[0])}=${address(query[1])}`;
        const response = await raw(person.cookie, `/api${filled}${asked}`, {
          method,
          ...(method === "GET" || body === undefined
            ? {}
            : { body, headers: { "content-type": "application/json" } }),
        });
        expect(response.status, await response.clone().text()).toBeLessThan(500);
        if (response.status >= 400)
          expect(response.headers.get("content-type")).toBe("application/problem+json");
      },
    ),
    { numRuns: 1_000 },
  );
});

/** A part of an address: sometimes as it is, which no client that is right would send. */
const address = (text: string) =>
  text.startsWith("%") ? text : encodeURIComponent(text.toWellFormed()).replaceAll(".", "%2E");
