import { expect, test } from "vitest";
import { type IntegerProgram, objectiveOf, yesOrNo } from "./integer-program.ts";

const program: IntegerProgram = {
  sense: "most",
  variables: [yesOrNo(5), { lower: 0, upper: Infinity, whole: false, worth: 2 }],
  constraints: [
    {
      lower: -Infinity,
      upper: 4,
      terms: [
        [0, 3],
        [1, 1],
      ],
    },
  ],
  constant: 10,
};

test("values that keep bounds and constraints have an objective, others none", () => {
  expect(objectiveOf(program, [1, 1])).toBe(17);
  expect(objectiveOf(program, [0, 4])).toBe(18);
  expect(objectiveOf(program, [1, 2])).toBeUndefined();
  expect(objectiveOf(program, [0.5, 1])).toBeUndefined();
  expect(objectiveOf(program, [2, 0])).toBeUndefined();
  expect(objectiveOf(program, [0, -1])).toBeUndefined();
});

test("a missing value or one that is no number breaks the program", () => {
  expect(objectiveOf(program, [1])).toBeUndefined();
  expect(objectiveOf(program, [1, NaN])).toBeUndefined();
});
