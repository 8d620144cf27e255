import fc from "fast-check";
import { expect, test } from "vitest";
import { votePolarisation } from "./vote-polarisation.ts";

const votes = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }), fc.nat({ max: 30 }));

test("the worked example of docs/method/vote-polarisation.md", () => {
  expect(votePolarisation(8, 2, 12)).toEqual({ value: 1 / 3, people: 12, reason: "" });
});

test("half on either side is 1, and one side alone 0", () => {
  expect(votePolarisation(5, 5, 10).value).toBe(1);
  expect(votePolarisation(9, 0, 9).value).toBe(0);
});

test("it lies between 0 and 1, is the same from either side, and passes make it smaller", () => {
  fc.assert(
    fc.property(votes, ([agree, disagree, pass]) => {
      const people = agree + disagree + pass;
      const { value } = votePolarisation(agree, disagree, people);
      expect(value === null).toBe(people === 0);
      fc.pre(value !== null);
      expect(value >= 0 && value <= 1).toBe(true);
      expect(votePolarisation(disagree, agree, people).value).toBe(value);
      expect(votePolarisation(agree, disagree, people + 1).value).toBeLessThanOrEqual(value);
    }),
  );
});

test("where nobody spoke nothing is divided, and what is no count is a mistake of the caller", () => {
  expect(votePolarisation(0, 0, 0)).toEqual({
    value: null,
    people: 0,
    reason: "Nobody has said anything about it.",
  });
  expect(() => votePolarisation(2, 2, 3)).toThrow(RangeError);
  for (const agree of [NaN, -1, 0.5]) expect(() => votePolarisation(agree, 0, 3)).toThrow(RangeError);
});
