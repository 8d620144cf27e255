import { expect, test } from "vitest";
import { findingsOf, situationOf } from "../testing/builders.ts";
import { Analysis } from "../analysis.ts";
import { resourcesWithoutPriority } from "./resources-without-priority.ts";

type Shares = Readonly<Record<string, number>>;
const rows = (points: Shares, costs: Shares) => ({
  goals: ["clean", "crew", "quay"],
  points: Object.entries(points).map(([item, count]) => ({ stakeholder: "ana", item, points: count })),
  initiatives: Object.entries(costs).map(([supports, cost]) => ({ supports, cost })),
});
const found = (points: Shares, costs: Shares) => findingsOf(resourcesWithoutPriority, rows(points, costs));
const parties = (points: Shares, costs: Shares) => found(points, costs).map((finding) => finding.parties[0]);

test("the worked example of docs/method/resources-without-priority.md", () => {
  expect(found({ clean: 9, crew: 31, quay: 60 }, { clean: 54, crew: 16, quay: 30 })).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      rule: "resources_without_priority",
      severity: "serious",
      parties: ["clean"],
      evidence: { declared: 0.09, by: "points", spent: 0.54, basis: "cost" },
      question:
        "“clean” gets far more than its priority: is it more important than people say, or should some of it go elsewhere?",
    },
  ]);
});

test("twice the priority is not above twice the priority", () => {
  expect(parties({ clean: 20, crew: 80 }, { clean: 40, crew: 60 })).toEqual([]);
  expect(parties({ clean: 20, crew: 80 }, { clean: 41, crew: 59 })).toEqual(["clean"]);
});

test("a small goal needs a tenth of all resources more than its priority", () => {
  expect(parties({ clean: 5, crew: 95 }, { clean: 15, crew: 85 })).toEqual([]);
  expect(parties({ clean: 5, crew: 95 }, { clean: 16, crew: 84 })).toEqual(["clean"]);
});

test("a goal that nobody gave a point has no priority, so a tenth is enough", () => {
  expect(parties({ crew: 100 }, { clean: 10, crew: 90 })).toEqual([]);
  expect(parties({ crew: 100 }, { clean: 11, crew: 89 })).toEqual(["clean"]);
});

test("without points and rankings, or without resources, there is nothing to compare", () => {
  expect(parties({}, { clean: 100 })).toEqual([]);
  expect(parties({ crew: 100 }, {})).toEqual([]);
});

test("points given anew end the finding, and it keeps its id until then", () => {
  const analysis = new Analysis(situationOf(rows({ clean: 10, crew: 90 }, { clean: 50, crew: 50 })), [
    resourcesWithoutPriority,
  ]);
  const [before] = analysis.findings();
  analysis.change({ table: "points", row: 0, set: { points: 12 } });
  expect(analysis.findings()).toMatchObject([{ id: before!.id }]);
  analysis.change({ table: "points", row: 0, set: { points: 40 } });
  expect(analysis.findings()).toEqual([]);
});
