import { expect, test } from "vitest";
import { type WrittenOrganisation, type WrittenRow, findingsOf, situationOf } from "../testing/builders.ts";
import { Analysis } from "../analysis.ts";
import { priorityWithoutResources } from "./priority-without-resources.ts";

const given = (stakeholder: string, points: Readonly<Record<string, number>>): WrittenRow<"points">[] =>
  Object.entries(points).map(([item, count]) => ({ stakeholder, item, points: count }));
const costing = (costs: Readonly<Record<string, number>>): WrittenRow<"initiatives">[] =>
  Object.entries(costs).map(([goal, cost]) => ({ id: `i-${goal}`, supports: goal, cost }));
const found = (rows: WrittenOrganisation) =>
  findingsOf(priorityWithoutResources, { goals: ["crew", "clean", "quay"], ...rows });
const parties = (points: Readonly<Record<string, number>>, costs: Readonly<Record<string, number>>) =>
  found({ points: given("ana", points), initiatives: costing(costs) }).map((finding) => finding.parties[0]);

test("the worked example of docs/method/priority-without-resources.md", () => {
  const points = [
    ...given("ana", { crew: 30, clean: 10, quay: 60 }),
    ...given("ben", { crew: 20, clean: 20, quay: 60 }),
  ];
  const initiatives = costing({ crew: 2, clean: 58, quay: 40 });
  expect(found({ points, initiatives })).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      rule: "priority_without_resources",
      severity: "severe",
      parties: ["crew"],
      evidence: { declared: 0.25, by: "points", spent: 0.02, basis: "cost" },
      question:
        "“crew” is declared important and gets almost nothing: what will be taken from elsewhere, or is it not a priority?",
    },
  ]);
});

test("a goal is important from a tenth of all points on", () => {
  expect(parties({ crew: 9.9, clean: 90.1 }, { clean: 100 })).toEqual([]);
  expect(parties({ crew: 10, clean: 90 }, { clean: 100 })).toEqual(["crew"]);
});

test("exactly a tenth of its priority is not below a tenth", () => {
  expect(parties({ crew: 10, clean: 90 }, { crew: 1, clean: 99 })).toEqual([]);
  expect(parties({ crew: 10, clean: 90 }, { crew: 0.9, clean: 99.1 })).toEqual(["crew"]);
  expect(parties({ crew: 30, clean: 70 }, { crew: 3, clean: 97 })).toEqual([]);
});

test("where no cost reaches a goal effort is compared, and where neither does nothing is said", () => {
  const points = given("ana", { crew: 50, clean: 50 });
  const initiatives = [{ supports: "clean", effortDays: 5 }];
  expect(found({ points, initiatives })).toMatchObject([
    { parties: ["crew"], evidence: { spent: 0, basis: "effort" } },
  ]);
  expect(found({ points, initiatives: [{ supports: "clean" }] })).toEqual([]);
});

test("without points the rankings say what is important, and without both nobody does", () => {
  const rankings = ["crew", "clean", "quay"].map((item, place) => ({
    stakeholder: "ana",
    item,
    rank: place + 1,
  }));
  const initiatives = costing({ clean: 60, quay: 40 });
  expect(found({ rankings, initiatives })).toMatchObject([
    { parties: ["crew"], evidence: { by: "rankings", spent: 0 } },
  ]);
  expect(found({ initiatives })).toEqual([]);
});

test("work that was dropped or declined is no resource, work that is done was one", () => {
  const points = given("ana", { crew: 50, clean: 50 });
  const withCrew = (status: "dropped" | "declined" | "done") =>
    found({ points, initiatives: [...costing({ clean: 9 }), { supports: "crew", cost: 9, status }] }).length;
  expect([withCrew("dropped"), withCrew("declined"), withCrew("done")]).toEqual([1, 1, 0]);
});

test("money reaches a goal through every step by the product of the shares", () => {
  const points = given("ana", { crew: 50, clean: 50 });
  const objectives = [{ id: "o-roster", supports: "crew:0.5;clean:0.5" }];
  const through = (share: number) => [
    ...costing({ clean: 90 }),
    { supports: `o-roster:${share}`, cost: 100 },
  ];
  expect(found({ points, objectives, initiatives: through(0.1) })).toEqual([]);
  expect(found({ points, objectives, initiatives: through(0.09) })).toHaveLength(1);
});

test("the first money for a goal ends the finding, and a goal that is gone has none", () => {
  const rows = {
    goals: ["crew", "clean"],
    points: given("ana", { crew: 50, clean: 50 }),
    initiatives: costing({ clean: 9 }),
  };
  const analysis = new Analysis(situationOf(rows), [priorityWithoutResources]);
  const [before] = analysis.findings();
  analysis.change({ table: "initiatives", row: 0, set: { cost: 90 } });
  expect(analysis.findings()).toEqual([before]);
  analysis.change({
    table: "initiatives",
    row: 0,
    set: {
      supports: [
        { to: "crew", share: 0.5 },
        { to: "clean", share: 0.5 },
      ],
    },
  });
  expect(analysis.findings()).toEqual([]);
  analysis.change({ table: "initiatives", row: 0, set: { supports: [{ to: "clean", share: null }] } });
  expect(analysis.findings()).toEqual([before]);
  analysis.change({ table: "northstar", remove: 0 });
  expect(analysis.findings()).toEqual([]);
});
