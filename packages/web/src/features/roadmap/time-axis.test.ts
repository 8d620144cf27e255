import { formatDay, parseDay } from "@lodestar/core";
import { expect, test } from "vitest";
import { type StretchUnit, beginOf, quarterOf, stretchesOf } from "./time-axis.ts";

const day = (text: string) => parseDay(text) ?? 0;

test.each([
  ["year", "2027-05-12", "2027-01-01"],
  ["quarter", "2027-05-12", "2027-04-01"],
  ["month", "2027-05-12", "2027-05-01"],
  ["week", "2027-05-12", "2027-05-10"],
  ["week", "1969-12-28", "1969-12-22"],
] as const)("the %s of %s begins on %s", (unit, of, begins) => {
  expect(formatDay(beginOf(unit, day(of)))).toBe(begins);
});

test("stretches follow each other without a gap and cover what was asked for", () => {
  for (const unit of ["year", "quarter", "month", "week"] satisfies StretchUnit[]) {
    const found = stretchesOf(unit, day("2026-11-20"), day("2028-03-01"));
    expect(found[0]?.from).toBeLessThanOrEqual(day("2026-11-20"));
    expect(found.at(-1)?.to).toBeGreaterThanOrEqual(day("2028-03-01"));
    for (const [place, { to }] of found.slice(0, -1).entries()) expect(found[place + 1]?.from).toBe(to + 1);
  }
});

test("a day belongs to its quarter", () => {
  expect(
    ["2027-01-01", "2027-03-31", "2027-04-01", "2027-12-31"].map((text) => quarterOf(day(text))),
  ).toEqual(["2027-Q1", "2027-Q1", "2027-Q2", "2027-Q4"]);
});
