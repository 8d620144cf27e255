import { expect, test } from "vitest";
import { type BarrierRow, exposureOf, lacksResponse, sideOf, weightOf } from "./barrier-order.ts";

const barrier = (id: string, rest: Partial<BarrierRow>) =>
  ({
    id,
    title: id,
    side: "inner",
    severity: null,
    likelihood: null,
    response: null,
    affects: [],
    ...rest,
  }) as BarrierRow;

test("a barrier weighs its severity times its likelihood, and nothing where one is unknown", () => {
  expect(weightOf({ severity: 5, likelihood: 5 })).toBe(1);
  expect(weightOf({ severity: 2, likelihood: 5 })).toBe(0.4);
  expect(weightOf({ severity: 5, likelihood: null })).toBeNull();
});

test("the heaviest come first, after those nobody has weighed", () => {
  const rows = [
    barrier("light", { severity: 1, likelihood: 2 }),
    barrier("heavy", { severity: 5, likelihood: 4 }),
    barrier("unknown", {}),
    barrier("outer", { side: "outer" }),
  ];
  expect(sideOf(rows, "inner").map(({ id }) => id)).toEqual(["unknown", "heavy", "light"]);
});

test("a severe barrier needs a response", () => {
  expect(lacksResponse(barrier("b", { severity: 4 }))).toBe(true);
  expect(lacksResponse(barrier("b", { severity: 4, response: "watch" }))).toBe(false);
  expect(lacksResponse(barrier("b", { severity: 3 }))).toBe(false);
});

test("what is exposed is the work it names and the work for what it names, each once", () => {
  const work = new Map([
    ["i1", { cost: 100, value: 2, supports: [{ to: "o1", share: 1 }] }],
    ["i2", { cost: 50, value: null, supports: [{ to: "o2", share: 1 }] }],
    ["i3", { cost: null, value: null, supports: [] }],
  ]);
  expect(exposureOf(barrier("b", { affects: ["o1", "i1", "i2"] }), work)).toEqual({ cost: 150, value: 2 });
  expect(exposureOf(barrier("b", { affects: ["i3"] }), work)).toEqual({ cost: null, value: null });
});
