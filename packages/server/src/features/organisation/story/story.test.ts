import type { ResponseOf, itemStory } from "@lodestar/contract";
import { expect, test } from "vitest";
import { aContext } from "../../../live/testing/a-context.ts";
import { liveApp } from "../../../live/testing/live-app.ts";
import { aPerson, anOrganisation, testWorld } from "../../../testing/people.ts";
import { testDatabase } from "../../../testing/test-database.ts";
import { makeChange } from "../commands.ts";

const world = testWorld(await testDatabase());

type Story = ResponseOf<typeof itemStory>;

const add = (table: string, id: string | undefined, row: object) =>
  ({ do: "add", table, id, row }) as Parameters<typeof makeChange>[1][number];

/** A small organisation where one objective has a whole story, and somebody who asks for the stories of its items. */
async function aStoried(role: "planner" | "viewer" = "planner", more: Parameters<typeof makeChange>[1] = []) {
  const organisation = await anOrganisation(world);
  const made = await makeChange(aContext(world, organisation), [
    add("northstar", "g1", { kind: "goal", title: "Rested crews" }),
    add("northstar", "g2", { kind: "goal", title: "Punctual ferries" }),
    add("units", "u1", { name: "Crews" }),
    add("stakeholders", "s1", { name: "Sam" }),
    add("statements", "q1", { stakeholder: "s1", text: "We are tired.", confidentiality: "named" }),
    add("statements", "q2", { stakeholder: "s1", text: "Rude words.", moderated: "yes" }),
    add("themes", "t1", {
      title: "Tired crews",
      summary: "Crews sleep too little.",
      statements: ["q1", "q2"],
    }),
    add("objectives", "o0", {
      title: "Fewer night shifts",
      supports: [
        { to: "g1", share: 0.7 },
        { to: "g2", share: 0.3 },
      ],
    }),
    add("objectives", "o1", {
      title: "Plan rest",
      supports: [{ to: "o0", share: null }],
      origin: ["t1"],
      unit: "u1",
    }),
    add("targets", "k1", { title: "Eight hours", objective: "o1" }),
    add("initiatives", "i1", { title: "New timetable", supports: [{ to: "o1", share: 0.5 }] }),
    add("initiatives", "i2", { title: "Given up", supports: [{ to: "o1", share: 0.5 }], status: "dropped" }),
    add("barriers", "b1", { title: "Too few hands", affects: ["o1"] }),
    add("dependencies", undefined, { before: "o1", after: "i1" }),
    ...more,
  ]);
  expect(made.ok).toBe(true);
  const ask = (await liveApp(world)).as(await aPerson(world, { organisation, role }));
  return async (id: string) => {
    const { status, body } = await ask("GET", `/organisations/${organisation}/items/${id}`);
    return { status, ...(body as Story) };
  };
}

const ids = (related: readonly { id: string }[]) => related.map(({ id }) => id);

test("an objective tells every way up, whose words it rests on, what carries it and who names it", async () => {
  const story = await (await aStoried())("o1");
  expect(story.item).toEqual({ id: "o1", table: "objectives", kind: null, title: "Plan rest", share: null });
  expect(story.leadsTo.map((way) => way.map(({ id, share }) => [id, share]))).toEqual([
    [
      ["o0", null],
      ["g1", 0.7],
    ],
    [
      ["o0", null],
      ["g2", 0.3],
    ],
  ]);
  expect(story.comesFrom.map(({ id, said, by }) => [id, said, by])).toEqual([
    ["t1", "Crews sleep too little.", null],
    ["q1", "We are tired.", "Sam"],
    ["q2", "Rude words.", "Sam"],
  ]);
  expect(story.carriedBy.map(({ id, share }) => [id, share])).toEqual([
    ["i1", 0.5],
    ["k1", null],
  ]);
  expect(story.mentionedIn.map(({ id, column }) => [id, column])).toEqual([
    ["i1", "dependencies.before"],
    ["b1", "barriers.affects"],
  ]);
});

test("words lead to what was made of them, and a unit to all that names it", async () => {
  const story = await aStoried();
  expect((await story("q1")).leadsTo.map(ids)).toEqual([
    ["t1", "o1", "o0", "g1"],
    ["t1", "o1", "o0", "g2"],
  ]);
  expect((await story("u1")).mentionedIn.map(({ id, column }) => [id, column])).toEqual([
    ["o1", "objectives.unit"],
  ]);
  expect((await story("s1")).mentionedIn.map(({ id }) => id)).toEqual(["q1", "q2"]);
  expect((await story("g1")).carriedBy.map(({ id, share }) => [id, share])).toEqual([["o0", 0.7]]);
});

test("who may not see an author or words does not learn of them by a story either", async () => {
  const story = await aStoried("viewer");
  const { comesFrom } = await story("o1");
  expect(comesFrom.map(({ id, said, by }) => [id, said, by])).toEqual([
    ["t1", "Crews sleep too little.", null],
    ["q1", "We are tired.", null],
  ]);
  expect((await story("s1")).mentionedIn).toEqual([]);
  expect((await story("q2")).status).toBe(404);
  expect((await story("nothing")).status).toBe(404);
});

test("a ring of contributions has ways that end", async () => {
  const story = await aStoried("planner", [
    add("objectives", "r1", { title: "First", supports: [{ to: "r2", share: 1 }] }),
    add("objectives", "r2", { title: "Second", supports: [{ to: "r1", share: 1 }] }),
  ]);
  expect((await story("r1")).leadsTo.map(ids)).toEqual([["r2"]]);
});

test("ways that multiply are told up to a number", async () => {
  const layers = Array.from({ length: 15 }, (_, layer) =>
    [0, 1, 2].map((place) =>
      add("objectives", `l${layer}-${place}`, {
        title: `Layer ${layer}`,
        supports: layer === 0 ? [] : [0, 1, 2].map((to) => ({ to: `l${layer - 1}-${to}`, share: 0.3 })),
      }),
    ),
  );
  const { leadsTo } = await (await aStoried("planner", layers.flat()))("l14-0");
  expect(leadsTo).toHaveLength(20);
  expect(Math.max(...leadsTo.map((way) => way.length))).toBe(12);
});
