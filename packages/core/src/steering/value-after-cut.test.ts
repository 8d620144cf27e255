import fc from "fast-check";
import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "../friction/testing/builders.ts";
import { valueAfterCut } from "./value-after-cut.ts";

const kept = (initiatives: WrittenOrganisation["initiatives"] & object) =>
  valueAfterCut(situationOf({ initiatives }));

test("the worked example of docs/method/value-after-cut.md", () => {
  const { value, initiatives } = kept([
    { cost: 50, value: 100 },
    { cost: 30, value: 30 },
    { cost: 20, value: 10 },
  ]);
  expect(value).toBeCloseTo(130 / 140, 12);
  expect(initiatives).toBe(3);
});

test("fewer than two initiatives with cost and value leave nothing to choose from", () => {
  const reason = "Fewer than two initiatives have both a cost and a value.";
  expect(kept([{ cost: 50, value: 100 }, { cost: 9 }])).toEqual({ value: null, initiatives: 1, reason });
});

test("work that is done or given up is not cut", () => {
  const two = [
    { cost: 40, value: 1 },
    { cost: 60, value: 1 },
  ];
  const over = (["done", "dropped", "declined"] as const).map((status) => ({
    cost: 900,
    value: 900,
    status,
  }));
  expect(kept([...two, ...over])).toEqual(kept(two));
});

test("what is kept is a share, no more than the best choice keeps", () => {
  const anyWork = fc.array(
    fc.record({ cost: fc.integer({ min: 1, max: 9 }), value: fc.integer({ min: 1, max: 9 }) }),
    {
      minLength: 2,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(anyWork, (initiatives) => {
      const sum = (chosen: typeof initiatives, of: "cost" | "value") =>
        chosen.reduce((all, each) => all + each[of], 0);
      let best = 0;
      for (let choice = 0; choice < 2 ** initiatives.length; choice++) {
        const chosen = initiatives.filter((_, n) => (choice >> n) % 2 === 1);
        if (sum(chosen, "cost") <= sum(initiatives, "cost") * 0.8 + 1e-9)
          best = Math.max(best, sum(chosen, "value"));
      }
      const { value } = kept(initiatives);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(best / sum(initiatives, "value") + 1e-9);
    }),
  );
});

test("initiatives are kept one by one by value for money, passing over those that no longer fit", () => {
  const anyWork = fc.array(fc.record({ cost: fc.nat(9), value: fc.nat(9) }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(anyWork, (initiatives) => {
      const sum = (of: "cost" | "value") => initiatives.reduce((all, each) => all + each[of], 0);
      fc.pre(sum("cost") > 0 && sum("value") > 0);
      const perCost = ({ cost, value }: { cost: number; value: number }) =>
        cost === 0 ? Infinity : value / cost;
      let left = sum("cost") * 0.8 + 1e-6;
      let expected = 0;
      const ordered = initiatives.toSorted((a, b) =>
        perCost(a) === perCost(b) ? a.cost - b.cost : perCost(b) - perCost(a),
      );
      for (const each of ordered) {
        if (each.cost > left) continue;
        left -= each.cost;
        expected += each.value;
      }
      expect(kept(initiatives).value).toBeCloseTo(expected / sum("value"), 9);
    }),
  );
});
