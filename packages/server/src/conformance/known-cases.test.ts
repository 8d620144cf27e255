import { expect, test } from "vitest";
import { compare } from "./testing/known-cases.ts";

const differences = (answer: unknown, expected: unknown, tolerance = 0.01) =>
  compare(answer, expected, tolerance).differences;

test("numbers within the tolerance are the same, everything else has to be exactly so", () => {
  expect(differences(0.505, 0.5)).toEqual([]);
  expect(differences(0.52, 0.5)).toEqual(["the answer is 0.52, expected 0.5"]);
  expect(differences("B", "A")).toHaveLength(1);
  expect(differences({ order: ["N", "C"] }, { order: ["N", "C"] })).toEqual([]);
});

test("no answer, a missing part or one too many is a difference", () => {
  for (const answer of [null, undefined, NaN, "0.5"]) expect(differences(answer, 0.5)).toHaveLength(1);
  expect(differences(0, null)).toHaveLength(1);
  expect(differences({}, { W: 0.5 })).toEqual([".W is undefined, expected 0.5"]);
  expect(differences([1, 2, 3], [1, 2])).toHaveLength(1);
  expect(differences(undefined, { W: { value: 1 } })).toHaveLength(1);
});

test("what was not expected may be there, and all that was is counted", () => {
  expect(compare({ W: 0.5, df: 3, more: 1 }, { W: 0.5, df: 3 }, 0)).toEqual({ compared: 2, differences: [] });
});
