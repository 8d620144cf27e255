import { type Bar, parseDay } from "@lodestar/core";
import { expect, test } from "vitest";
import { groupsOf } from "./roadmap-groups.ts";
import { HEAD, LANE, isOnSheet, leftOf, reachOf, sheetOf } from "./roadmap-sheet.ts";

const today = parseDay("2027-05-01") ?? 0;
const bar = (id: string, unit: string | null, from: number, days: number): Bar => ({
  id,
  table: "initiatives",
  title: id,
  unit,
  owner: null,
  isOpen: true,
  isPoint: false,
  from: today + from,
  to: today + from + days,
});
const bars = [
  bar("a", "yard", 0, 90),
  bar("b", "yard", 91, 20),
  bar("c", "fleet", -60, 10),
  bar("d", null, 5, 3),
];
const names = {
  keyOf: ({ unit }: Bar) => unit,
  nameOf: (key: string | null) => key ?? "None",
  compare: (a: string, b: string) => a.localeCompare(b, "en"),
};
const groups = groupsOf(bars, [0, 1, 2, 3], names);
const sheet = sheetOf({ bars, groups, zoom: "month", today, hasBand: () => false });

test("groups follow each other by name, without a unit last, and every bar lies in its own", () => {
  expect(groups.map(({ name }) => name)).toEqual(["fleet", "yard", "None"]);
  for (const { bars: places, lanesTop, top, height } of sheet.groups)
    for (const place of places) {
      expect(sheet.tops.get(place)).toBeGreaterThanOrEqual(lanesTop);
      expect((sheet.tops.get(place) ?? 0) + LANE).toBeLessThanOrEqual(top + height);
    }
  expect(sheet.groups[0]?.lanesTop).toBe(HEAD);
});

test("words of bars in one lane do not run into the next bar", () => {
  for (const [place, one] of bars.entries())
    for (const [other, next] of bars.entries())
      if (place !== other && sheet.tops.get(place) === sheet.tops.get(other) && one.from <= next.from)
        expect(leftOf(sheet, one.from) + reachOf(sheet, one)).toBeLessThanOrEqual(
          leftOf(sheet, next.from) + 1,
        );
});

test("a day a thousand years off does not make the picture endless; it is told apart", () => {
  const far = { ...bar("far", null, 0, 0), from: today + 400_000, to: today + 400_001 };
  const wide = sheetOf({
    bars: [far],
    groups: [{ key: null, name: "", bars: [0] }],
    zoom: "week",
    today,
    hasBand: () => false,
  });
  expect(wide.width).toBeLessThan(400_000);
  expect(isOnSheet(wide, far)).toBe(false);
});
