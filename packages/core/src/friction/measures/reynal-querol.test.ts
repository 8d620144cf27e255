import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reynalQuerol } from "./reynal-querol.ts";

const answers = fc
  .array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 9 })
  .filter((row) => row.reduce((sum, count) => sum + count, 0) >= 1);

test("the worked example of docs/method/reynal-querol.md", () => {
  const { value, people, reason } = reynalQuerol([1, 0, 2, 5, 2]);
  expect(value).toBeCloseTo(0.792, 12);
  expect({ people, reason }).toEqual({ people: 10, reason: "" });
});

test("two equal camps are 1 wherever they stand, one camp is 0, and R's agrmt gives 0.745792", () => {
  expect(reynalQuerol([50, 0, 0, 0, 50]).value).toBe(1);
  expect(reynalQuerol([50, 50, 0, 0, 0]).value).toBe(1);
  expect(reynalQuerol([0, 0, 100, 0, 0]).value).toBe(0);
  expect(reynalQuerol([30, 40, 210, 130, 530, 50, 10]).value).toBeCloseTo(0.745792, 12);
});

test("it lies between 0 and 1 and depends neither on the order of categories nor on the size of the crowd", () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 2, max: 9 }), (row, times) => {
      const before = row.slice();
      const value = reynalQuerol(row).value!;
      expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
      expect(reynalQuerol(row.toSorted((x, y) => x - y)).value).toBeCloseTo(value, 12);
      expect(reynalQuerol(row.map((count) => count * times)).value).toBeCloseTo(value, 12);
      expect(row).toEqual(before);
    }),
  );
});

test("without answers, or with one category, there is nothing to measure", () => {
  expect(reynalQuerol([0, 0])).toMatchObject({ value: null, people: 0, reason: "Nobody has answered." });
  expect(reynalQuerol([9])).toMatchObject({ value: null, people: 9 });
  expect(() => reynalQuerol([1, NaN])).toThrow(RangeError);
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("it agrees with the reference vectors", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/ordinal-agreement.json"), "utf8"),
    ) as ReferenceFile;
    expect(cases.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of cases)
      expect(Math.abs(reynalQuerol(input).value! - expected.MRQ)).toBeLessThanOrEqual(tolerance);
  });

type ReferenceFile = { cases: { input: number[]; expected: { MRQ: number }; tolerance: number }[] };
