import { expect, test } from "vitest";
import {
  chance,
  coefficient,
  counted,
  dayInWords,
  days,
  equals,
  figure,
  money,
  percent,
  shareInWords,
  tallied,
} from "./amounts.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("only everything is 100 % and only nothing is 0 %", () => {
  expect([0, 0.001, 0.004, 0.375, 0.9951, 0.9999, 1].map((share) => plain(percent(share)))).toEqual([
    "0 %",
    "under 1 %",
    "under 1 %",
    "38 %",
    "99 %",
    "99 %",
    "100 %",
  ]);
});

test("shares are told as people say them", () => {
  const words = [0, 0.02, 0.24, 0.25, 0.334, 0.52, 0.665, 0.74, 0.97, 1].map(shareInWords);
  expect(words).toEqual([
    "none",
    "very little",
    "just under a quarter",
    "a quarter",
    "a third",
    "just over half",
    "two thirds",
    "just under three quarters",
    "nearly all",
    "all",
  ]);
});

test("numbers have their thousands set apart and no needless decimals", () => {
  expect([1234567, -1234.5, 0.30000000000000004, -0.001, 12].map((each) => figure(each, 2))).toEqual([
    "1,234,567",
    "−1,234.5",
    "0.3",
    "0",
    "12",
  ]);
  expect([figure(Infinity), figure(NaN), figure(1e300).length > 3]).toEqual(["without limit", "–", true]);
  expect([coefficient(-0.4722), coefficient(0.5), coefficient(-0.001)]).toEqual(["−0.47", "0.50", "0.00"]);
});

test("small counts are words in sentences and figures in tables", () => {
  expect(plain(counted(1, "goal"))).toBe("one goal");
  expect(plain(counted(13, "person", "people"))).toBe("13 people");
  expect(plain(tallied(0, "ask"))).toBe("0 asks");
});

test("money names its currency, and large sums are rounded", () => {
  expect(plain(money(213_000, "EUR"))).toBe("EUR 213,000");
  expect(plain(money(5_792_000, "EUR"))).toBe("EUR 5.79 million");
  expect(plain(money(4e9, null))).toBe("4 billion");
});

test("days are read as people write them, and what is no day stays as it is", () => {
  expect(plain(dayInWords("2027-06-15"))).toBe("15 June 2027");
  expect(dayInWords("2027-13-01")).toBe("2027-13-01");
  expect(dayInWords("soon")).toBe("soon");
  expect([plain(days(1)), plain(days(2.54)), plain(days(1200.4))]).toEqual([
    "1 day",
    "2.5 days",
    "1,200 days",
  ]);
});

test("a very small chance is not told as zero", () => {
  expect([0.00001, 0.0428835, 0.31].map((p) => plain(chance(p)))).toEqual([
    "p < 0.001",
    "p = 0.043",
    "p = 0.31",
  ]);
  expect(plain(equals("W", 0.5631))).toBe("W = 0.56");
});
