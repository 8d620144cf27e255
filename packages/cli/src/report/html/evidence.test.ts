import { expect, test } from "vitest";
import type { Evidence } from "./assessed.ts";
import { evidenceEntries } from "./evidence.ts";
import { markup, markupText } from "./markup.ts";
import { ternsundNames } from "./testing/ternsund-names.ts";

/** Evidence as its words alone, "term: value" by term. */
function wordsOf(evidence: Evidence, rule = "any_rule"): string[] {
  const entries = evidenceEntries(evidence, { names: ternsundNames, currency: "EUR", rule });
  return entries.map((entry) =>
    markupText(markup`${entry}`)
      .replace("</dt>", ": ")
      .replace(/<\/li><li>/g, "; ")
      .replace(/<[^>]*>/g, "")
      .replaceAll("\u00a0", " "),
  );
}

test("ids are told by what people call them, days and money as people write them", () => {
  expect(
    wordsOf({ from: "o-connect", toUnit: "u-sail", dueOn: "2027-12-31", cost: 165000, effortDays: 90 }),
  ).toEqual([
    "needed by: Nobody misses the boat because the bus was late",
    "asked of: Sailing",
    "due: 31 December 2027",
    "cost: EUR 165,000",
    "effort: 90 days",
  ]);
});

test("shares are per cent, coefficients have two decimals, a year is no amount", () => {
  expect(wordsOf({ declared: 0.246, spent: 0.001, tau: -0.8095, horizon: 2032 })).toEqual([
    "declared priority: 25 %",
    "share of resources: under 1 %",
    "agreement of order, from −1 to 1: −0.81",
    "horizon: 2032",
  ]);
});

test("lists within evidence are told line by line", () => {
  const periods = [{ period: "2027-Q3", asked: 281.4, free: 210, initiatives: ["i-alma", "i-trial"] }];
  expect(wordsOf({ periods })).toEqual([
    "periods: 2027-Q3, days asked 281 days, days free 210 days, initiatives New starboard engine for the Alma and Sea trials of the Kittiwake on battery",
  ]);
  expect(
    wordsOf({
      shares: [
        { id: "o-winter", weight: 0.7 },
        { id: "o-fill", weight: 0.5 },
      ],
    }),
  ).toEqual(["shares: Sail 98.5 % of what we print, weight 0.7; Fill the 23 empty berths, weight 0.5"]);
});

test("long lists are cut and what is unknown or said already is left out", () => {
  const many = Array.from({ length: 40 }, (_, at) => `x${at}`);
  expect(wordsOf({ affects: many })).toEqual(["affects: x0, x1, x2, x3, x4, x5, x6 and 33 more"]);
  expect(wordsOf({ at: null, supports: [], cost: 0, from: "o-fill", objective: "o-fill" })).toEqual([
    "needed by: Fill the 23 empty berths",
  ]);
});

test("a measure that happens to be called like an item stays a measure", () => {
  expect(wordsOf({ measure: "o-fill" })).toEqual(["measure: o-fill"]);
});

test("one name may mean two things to two rules", () => {
  expect(wordsOf({ answered: 1, current: 2 }, "share_back_outdated")).toEqual([
    "answered revision: 1",
    "current revision: 2",
  ]);
  expect(wordsOf({ answered: 5 })).toEqual(["answered: 5"]);
});
