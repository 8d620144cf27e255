import type { ResponseOf, tryAllocation } from "@lodestar/contract";
import { beforeEach, expect, test } from "vitest";
import { aContext } from "../../live/testing/a-context.ts";
import { liveApp } from "../../live/testing/live-app.ts";
import { fillWithSample } from "../../sample-organisation.ts";
import { aPerson, anOrganisation, testWorld } from "../../testing/people.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { makeChange } from "../organisation/commands.ts";

type Told = ResponseOf<typeof tryAllocation>;
type Role = "planner" | "leader" | "viewer";

const world = testWorld(await testDatabase());
let organisation = "";
beforeEach(async () => {
  organisation = await anOrganisation(world);
});

async function asking(question: object, role: Role = "planner") {
  const ask = (await liveApp(world)).as(await aPerson(world, { organisation, role }));
  const { status, body } = await ask("POST", `/organisations/${organisation}/allocations`, question);
  return { status, ...(body as Told) };
}

const add = (table: string, id: string, row: object) => ({ do: "add" as const, table, id, row });

/** Two goals, money for two of three initiatives, and one that nobody knows the cost of. */
async function aPlan() {
  const context = aContext(world, organisation);
  const rows = [
    add("northstar", "g1", { kind: "goal", title: "Safe", weight: 3 }),
    add("northstar", "g2", { kind: "goal", title: "Clean", weight: 1 }),
    add("stakeholders", "ana", { name: "Ana", side: "inner" }),
    add("stakeholders", "bo", { name: "Bo", side: "outer" }),
    add("statements", "s1", { stakeholder: "ana", text: "Steps that hold.", confidentiality: "named" }),
    add("statements", "s2", { stakeholder: "bo", text: "Less smoke.", confidentiality: "confidential" }),
    add("initiatives", "steps", {
      title: "Steps",
      supports: [{ to: "g1", share: 1 }],
      cost: 60,
      origin: ["s1"],
    }),
    add("initiatives", "filters", {
      title: "Filters",
      supports: [{ to: "g2", share: 1 }],
      cost: 40,
      origin: ["s2"],
    }),
    add("initiatives", "rails", { title: "Rails", supports: [{ to: "g1", share: 0.5 }], cost: 40 }),
    add("initiatives", "cloud", { title: "Cloud", supports: [{ to: "g1", share: 1 }] }),
    add("budget", "b", { period: "2027", amount: 100 }),
  ];
  const made = await makeChange(context, rows as never);
  if (!made.ok) throw new Error(made.refusal.message);
}

test("money goes where most priority is reached, and what falls is told with its words", async () => {
  await aPlan();
  const told = await asking({ period: "2027" });
  expect(told.initiatives.map(({ id, value }) => [id, value])).toEqual(
    expect.arrayContaining([
      ["steps", 75],
      ["filters", 25],
      ["rails", 37.5],
    ]),
  );
  expect(told.unplaced).toEqual([{ id: "cloud", title: "Cloud", lacks: ["cost"] }]);
  const optimum = told.scenarios.find(({ kind }) => kind === "optimum");
  expect(optimum).toMatchObject({ state: "best", value: 112.5, money: 100, fell: ["s2"] });
  expect(optimum?.chosen.toSorted()).toEqual(["rails", "steps"]);
  expect(optimum?.groups.toSorted((a, b) => (a.side < b.side ? -1 : 1))).toEqual([
    { side: "inner", people: 1, fell: 0 },
    { side: "outer", people: 1, fell: 1 },
  ]);
});

test("what must be has its price; a tenth more and a fifth less money are told on request", async () => {
  await aPlan();
  const told = await asking({ period: "2027", musts: ["filters"], whatIf: true });
  expect(told.scenarios[0]?.chosen.toSorted()).toEqual(["filters", "steps"]);
  expect(told.prices).toEqual([
    { rule: { kind: "must", item: "filters" }, share: expect.closeTo(12.5 / 112.5, 6) as number },
  ]);
  expect(told.tenthMore).toMatchObject({ value: 100, gained: [], lost: [] });
  expect(told.fifthLess).toMatchObject({ money: 80, value: 62.5, gained: ["rails"], lost: ["steps"] });
});

test("what cannot hold together is named, rule by rule", async () => {
  await aPlan();
  const told = await asking({ period: "2027", musts: ["steps", "filters"], money: 90 });
  expect(told.scenarios[0]).toMatchObject({ state: "impossible", chosen: [] });
  const musts = told.clash?.filter(({ kind }) => kind === "must");
  expect(musts).toHaveLength(2);
  expect(told.clash?.some(({ kind }) => kind === "money")).toBe(true);
});

test("a set chosen by hand is counted, and told where it breaks a rule", async () => {
  await aPlan();
  const told = await asking({
    period: "2027",
    scenarios: ["by_hand"],
    byHand: ["steps", "filters", "rails"],
  });
  expect(told.scenarios[0]).toMatchObject({ state: "rule", value: 137.5, money: 140 });
  expect(told.scenarios[0]?.breaches).toContainEqual(expect.objectContaining({ kind: "money", over: 40 }));
});

test("a leader reads the words and not who said them in confidence; a viewer reads nothing", async () => {
  await aPlan();
  const words = ({ initiatives }: Told) => initiatives.flatMap(({ wishes }) => wishes);
  const planner = words(await asking({ period: "2027" }));
  const leader = words(await asking({ period: "2027" }, "leader"));
  expect(planner.map(({ by }) => by).toSorted()).toEqual(["Ana", "Bo"]);
  expect(leader.map(({ by }) => by)).toEqual([null, null]);
  expect(leader.map(({ said }) => said)).toContain("Less smoke.");
  expect((await asking({ period: "2027" }, "leader")).scenarios[0]?.groups).toEqual([]);
  expect((await asking({ period: "2027" }, "viewer")).status).toBe(403);
});

test("contradictory, strange and broken questions are answered clearly", async () => {
  await aPlan();
  expect((await asking({ musts: ["nothing"] })).status).toBe(422);
  expect((await asking({ money: -1 })).status).toBe(400);
  expect((await asking({ period: "next year" })).status).toBe(400);
  expect((await asking({ floors: [{ unit: "nowhere", least: 0.5 }] })).status).toBe(422);
  const both = await asking({ period: "2027", musts: ["steps"], lockedOut: ["steps"] });
  expect(both).toMatchObject({ status: 200, lockedOut: [{ id: "steps", title: "Steps" }] });
});

test("the sample under its own budget, and with a fifth less", async () => {
  await fillWithSample(aContext(world, organisation));
  const whole = await asking({});
  const less = await asking({ money: (whole.recorded ?? 0) * 0.8 });
  const [best, tight] = [whole.scenarios[0], less.scenarios[0]];
  expect(best?.state).toBe("best");
  expect(tight?.state).toBe("best");
  expect(tight?.value).toBeLessThanOrEqual(best?.value ?? 0);
  expect(tight?.breaches).toEqual([]);
  const greedy = less.scenarios.find(({ kind }) => kind === "greedy");
  expect(greedy?.value).toBeLessThanOrEqual((tight?.value ?? 0) * 1.001);
  expect(less.initiatives.length - (tight?.chosen.length ?? 0)).toBeGreaterThanOrEqual(2);
});

test("an initiative without days in the period is left out and counted", async () => {
  await aPlan();
  const context = aContext(world, organisation);
  await makeChange(context, [
    add("initiatives", "later", {
      title: "Later",
      startsOn: "2029-01-01",
      endsOn: "2029-06-30",
      cost: 5,
    }) as never,
  ]);
  const told = await asking({ period: "2027" });
  expect(told.outside).toBe(1);
  expect(told.initiatives.some(({ id }) => id === "later")).toBe(false);
});
