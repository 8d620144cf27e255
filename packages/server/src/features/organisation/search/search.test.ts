import type { ResponseOf, search } from "@lodestar/contract";
import { expect, test } from "vitest";
import { aContext } from "../../../live/testing/a-context.ts";
import { testApp } from "../../../testing/test-app.ts";
import { type Described, aPerson, anOrganisation, asking, testWorld } from "../../../testing/people.ts";
import { testDatabase } from "../../../testing/test-database.ts";
import { makeChange } from "../commands.ts";
import { excerpt } from "./excerpt.ts";
import { searchAnswers } from "./routes.ts";

const world = testWorld(await testDatabase());

type Hits = ResponseOf<typeof search>["hits"];

const add = (table: string, id: string, row: object) =>
  ({ do: "add", table, id, row }) as Parameters<typeof makeChange>[1][number];

/** Somebody who searches an organisation of a few items. */
async function aSearcher(described: Described = { role: "planner" }) {
  const organisation = await anOrganisation(world);
  const made = await makeChange(aContext(world, organisation), [
    add("stakeholders", "s1", { name: "Sam Östberg" }),
    add("objectives", "o1", {
      title: "Shorter queues at the terminal",
      description: "People wait for the ferry in the rain.",
    }),
    add("objectives", "o2", { title: "Ferry crews are rested" }),
    add("initiatives", "i1", { title: "New timetable for the ferry" }),
    add("statements", "q1", {
      stakeholder: "s1",
      text: "The queues make me late.",
      confidentiality: "confidential",
    }),
    add("statements", "q2", { stakeholder: "s1", text: "The foreman is an idiot.", moderated: "yes" }),
  ]);
  expect(made.ok).toBe(true);
  const ask = asking(
    await testApp(world, searchAnswers),
    await aPerson(world, { organisation, ...described }),
  );
  return async (q: string) => {
    const { status, body } = await ask(
      "GET",
      `/organisations/${organisation}/search?q=${encodeURIComponent(q)}`,
    );
    expect(status).toBe(200);
    return (body as { hits: Hits }).hits;
  };
}

const ids = (hits: Hits) => hits.map(({ id }) => id);

test("items are found by all their words, the last of which may be only begun", async () => {
  const hits = await aSearcher();
  expect(ids(await hits("ferry"))).toEqual(["o2", "i1", "o1"]);
  expect(ids(await hits("queues term"))).toEqual(["o1"]);
  expect(ids(await hits("ferry -crews"))).toEqual(["i1", "o1"]);
  expect(ids(await hits('"ferry crews"'))).toEqual(["o2"]);
  expect(ids(await hits("ÖSTB"))).toEqual(["s1"]);
  expect(ids(await hits("o2"))).toEqual(["o2"]);
});

test("a word with a slip in it is found all the same", async () => {
  const hits = await aSearcher();
  expect(ids(await hits("timetabel"))).toEqual(["i1"]);
  expect(ids(await hits("ostberg"))).toEqual(["s1"]);
  expect(ids(await hits("zzzz"))).toEqual([]);
});

test("whatever is typed is no fault", async () => {
  const hits = await aSearcher();
  for (const q of ["'", "\\", ":*", "a & | !", "(", '"', "-", "%_", "' or 1=1 --", "🙂", "a".repeat(200)])
    expect(Array.isArray(await hits(q))).toBe(true);
});

test("words taken out of sight are found by planners and their author alone", async () => {
  expect(ids(await (await aSearcher())("foreman"))).toEqual(["q2"]);
  expect(ids(await (await aSearcher({ role: "leader" }))("foreman"))).toEqual([]);
  expect(ids(await (await aSearcher({ role: "leader" }))("foremann"))).toEqual([]);
  expect(ids(await (await aSearcher({ role: "contributor", stakeholder: "s1" }))("foreman"))).toEqual(["q2"]);
  expect(ids(await (await aSearcher({ role: "viewer" }))("queues late"))).toEqual(["q1"]);
});

test("an excerpt shows the words around those looked for", async () => {
  const [hit] = await (await aSearcher())("rain");
  expect(hit?.excerpt).toBe("People wait for the ferry in the rain.");
  const long = `${"before ".repeat(30)}the needle ${"after ".repeat(60)}`;
  const shown = excerpt([long], "A title", ["needle"]);
  expect(shown).toMatch(/^… before .*the needle after .* …$/);
  expect(shown.length).toBeLessThan(170);
});
