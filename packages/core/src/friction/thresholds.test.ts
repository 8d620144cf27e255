import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { situationOf } from "./testing/builders.ts";
import { Analysis } from "./analysis.ts";
import { overAllocatedUnits } from "./rules/over-allocated-units.ts";
import { DEFAULT_THRESHOLDS } from "./thresholds.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/method/thresholds.md"), "utf8");
const [formula, source] = ["Formula", "Source"].map(
  (heading) => page.split(`## ${heading}\n`)[1]!.split("\n## ")[0]!,
);

test("the page of thresholds holds every one with its default, and no other", () => {
  const rows = [...formula!.matchAll(/^\| `(\w+)` *\| *(\S+) *\|/gm)].map(([, name, value]) => [
    name,
    Number(value),
  ]);
  expect(rows).toEqual(Object.entries(DEFAULT_THRESHOLDS));
});

test("the page of thresholds gives a reason for every one", () => {
  const reasons = [...source!.matchAll(/^- (.*?): ./gm)].flatMap(([, names]) => names!.match(/\w+/g)!);
  expect(reasons).toEqual(Object.keys(DEFAULT_THRESHOLDS));
});

test("the worked example of docs/method/thresholds.md", () => {
  const severity = (severeOverload: number) => {
    const initiatives = [{ unit: "u", startsOn: "2027-01-01", endsOn: "2027-12-31", effortDays: 119 }];
    const capacity = [{ unit: "u", period: "2027", days: 100 }];
    const situation = situationOf({ units: [{ id: "u" }], initiatives, capacity }, "2027-06-15", {
      severeOverload,
    });
    return new Analysis(situation, [overAllocatedUnits]).findings()[0]!.severity;
  };
  expect(severity(DEFAULT_THRESHOLDS.severeOverload)).toBe("serious");
  expect(severity(1.1)).toBe("severe");
});
