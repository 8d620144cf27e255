import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, formatDay, parseDay } from "./day.ts";
import { daysInCommon, parsePeriod } from "./period.ts";

test("every day between the years 1 and 9998 survives being written and read", () => {
  fc.assert(
    fc.property(fc.integer({ min: -719162, max: 2932531 }), (day) => {
      expect(parseDay(formatDay(day))).toBe(day);
    }),
  );
});

test("days agree with the platform's own calendar", () => {
  for (const text of ["1970-01-01", "2000-02-29", "1900-03-01", "2027-12-31", "2024-02-29"])
    expect(parseDay(text)).toBe(Date.parse(text) / 86_400_000);
});

test("a date that does not exist is not a day", () => {
  for (const text of ["2027-02-30", "2027-13-01", "2027-00-10", "1900-02-29", "27-01-01", "2027-1-1", ""])
    expect(parseDay(text)).toBeUndefined();
});

test("a year, a half, a quarter and a month are periods whose ends belong to them", () => {
  expect(parsePeriod("2027")).toEqual({ from: dayOf(2027, 1, 1), to: dayOf(2027, 12, 31) });
  expect(parsePeriod("2027-H2")).toEqual({ from: dayOf(2027, 7, 1), to: dayOf(2027, 12, 31) });
  expect(parsePeriod("2027-Q1")).toEqual({ from: dayOf(2027, 1, 1), to: dayOf(2027, 3, 31) });
  expect(parsePeriod("2028-02")).toEqual({ from: dayOf(2028, 2, 1), to: dayOf(2028, 2, 29) });
  expect(parsePeriod("2027-Q5")).toBeUndefined();
});

test("periods that do not touch have no day in common", () => {
  expect(daysInCommon(parsePeriod("2027-Q1")!, parsePeriod("2027-02")!)).toBe(28);
  expect(daysInCommon(parsePeriod("2027-Q1")!, parsePeriod("2027-Q2")!)).toBe(0);
});
