import { expect, test } from "vitest";
import { formatDay, parseDay } from "../calendar/day.ts";
import { organisationOf } from "../friction/testing/builders.ts";
import { assessmentDay } from "./today.ts";

const dayOn = (clock: string, cycle?: string) =>
  formatDay(assessmentDay(organisationOf(cycle === undefined ? {} : { cycle }), parseDay(clock)!));

test("an organisation within its cycle is judged by the clock", () => {
  expect(dayOn("2027-06-15", "2027")).toBe("2027-06-15");
  expect(dayOn("2027-01-01", "2027")).toBe("2027-01-01");
});

test("a cycle that lies wholly in the past or the future is judged by its last day", () => {
  expect(dayOn("2028-01-01", "2027")).toBe("2027-12-31");
  expect(dayOn("2026-12-31", "2027")).toBe("2027-12-31");
});

test("without a cycle the clock decides", () => {
  expect(dayOn("2027-06-15")).toBe("2027-06-15");
});

test("a cycle that ends before it starts is none", () => {
  const organisation = organisationOf({
    organisation: [
      { key: "starts_on", value: "2027-12-31" },
      { key: "ends_on", value: "2027-01-01" },
    ],
  });
  expect(formatDay(assessmentDay(organisation, parseDay("2027-06-15")!))).toBe("2027-06-15");
});
