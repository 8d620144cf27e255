import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { kendallTauB } from "./kendall-tau.ts";

const ranking = (items: number) =>
  fc.array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 6 }) }, fc.constant(NaN)), {
    minLength: items,
    maxLength: items,
  });
const twoRankings = fc
  .integer({ min: 0, max: 12 })
  .chain((items) => fc.tuple(ranking(items), ranking(items)));

test("the worked example of docs/method/kendall-tau.md", () => {
  const { value, people, items, reason } = kendallTauB([1, 2, 2, 4, 5], [2, 1, 3, 4, 4]);
  expect(value).toBeCloseTo(6 / 9, 15);
  expect({ people, items, reason }).toEqual({ people: 2, items: 5, reason: "" });
});

test("R's cor(method = 'kendall') gives 0.494413 where one value is tied", () => {
  const x = [56, 75, 45, 71, 61, 64, 58, 80, 76, 61];
  const y = [66, 70, 40, 60, 65, 56, 59, 77, 67, 63];
  expect(kendallTauB(x, y).value).toBeCloseTo(0.494413232473044, 12);
});

test("the same order gives 1 and the reversed order -1, exactly", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 20 }), (order) => {
      expect(kendallTauB(order, order).value).toBe(1);
      expect(
        kendallTauB(
          order,
          order.map((rank) => -rank),
        ).value,
      ).toBe(-1);
    }),
  );
});

test("tau lies between -1 and 1, whoever is named first, whatever the order of the items", () => {
  fc.assert(
    fc.property(twoRankings, ([first, second]) => {
      const before = [first.slice(), second.slice()];
      const tau = kendallTauB(first, second);
      if (tau.value !== null) expect(Math.abs(tau.value)).toBeLessThanOrEqual(1);
      else expect(tau.reason).not.toBe("");
      expect(kendallTauB(second, first)).toEqual(tau);
      expect(kendallTauB(first.toReversed(), second.toReversed())).toEqual(tau);
      expect([first, second]).toEqual(before);
    }),
  );
});

test("tau of incomplete rankings is the tau of the items that both ranked", () => {
  fc.assert(
    fc.property(twoRankings, ([first, second]) => {
      const both = first.flatMap((_, item) =>
        Number.isNaN(first[item]! + second[item]!) ? [] : [[first[item]!, second[item]!] as const],
      );
      fc.pre(both.length > 0);
      const alone = kendallTauB(
        both.map(([x]) => x),
        both.map(([, y]) => y),
      );
      expect(kendallTauB(first, second).value).toBe(alone.value);
      expect(alone.items).toBe(both.length);
    }),
  );
});

test("an order that ties everything cannot be compared", () => {
  expect(kendallTauB([1, 1, 1], [1, 2, 3])).toEqual({
    value: null,
    people: 2,
    items: 3,
    reason: "One of the two rankings ties every item, so it has no order.",
  });
  expect(kendallTauB([NaN, NaN], [1, 2])).toMatchObject({ value: null, people: 1 });
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("tau-b agrees with the reference vectors", () => {
    const { cases } = JSON.parse(
      readFileSync(join(reference, "vectors/rank-concordance.json"), "utf8"),
    ) as ReferenceFile;
    const known = cases.filter(({ expected }) => expected.tau_b !== undefined);
    expect(known.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of known) {
      const tau = kendallTauB(input.x, input.y).value!;
      expect(Math.abs(tau - expected.tau_b!)).toBeLessThanOrEqual(tolerance);
    }
  });

type ReferenceFile = {
  cases: { input: { x: number[]; y: number[] }; expected: { tau_b?: number }; tolerance: number }[];
};
