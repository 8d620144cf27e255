import fc from "fast-check";
import { expect, test } from "vitest";
import { noOrder, preferences } from "./preferences.ts";
import { TENNESSEE, ballots, preferred, rankings } from "./testing/rank-profiles.ts";

const table = (rows: readonly number[][], weights?: readonly number[]) => {
  const { options, above } = preferred(rows, weights);
  return Array.from({ length: options }, (_, a) => Array.from(above.slice(a * options, (a + 1) * options)));
};

test("the worked example of docs/method/preferences.md", () => {
  const rows = [
    [1, 2, 3, 4],
    [2, 1, NaN, NaN],
    [1, 2, 2, NaN],
  ];
  expect(table(rows)).toEqual([
    [0, 2, 3, 3],
    [1, 0, 2, 3],
    [0, 0, 0, 2],
    [0, 0, 0, 0],
  ]);
  expect(table(rows, [90, 50, 20])[0]).toEqual([0, 110, 160, 160]);
});

test("42 of Tennessee's hundred voters put Memphis above Nashville", () => {
  const [memphis] = table(ballots(TENNESSEE, ["M", "N", "C", "K"]));
  expect(memphis).toEqual([0, 42, 42, 42]);
});

test("two options never have more weight between them than there is, and silence has none", () => {
  fc.assert(
    fc.property(rankings(), (rows) => {
      const { options, people, weight, above } = preferred(rows);
      expect(people).toBe(rows.filter((row) => row.some((rank) => !Number.isNaN(rank))).length);
      expect(weight).toBe(people);
      for (let a = 0; a < options; a++)
        for (let b = 0; b < options; b++)
          expect(above[a * options + b]! + above[b * options + a]!).toBeLessThanOrEqual(weight);
    }),
  );
});

test("weights count like as many people, and nobody's order is touched", () => {
  fc.assert(
    fc.property(rankings(), fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5 }), (rows, many) => {
      const before = structuredClone(rows);
      const weights = many.slice(0, rows.length);
      const repeated = rows.flatMap((row, person) => new Array<number[]>(weights[person]!).fill(row));
      fc.pre(repeated.length > 0);
      expect(preferred(rows, weights).above).toEqual(preferred(repeated).above);
      expect(preferred(rows.toReversed()).above).toEqual(preferred(rows).above);
      expect(rows).toEqual(before);
    }),
  );
});

test("wrong input is refused by value, and too little of it has a reason", () => {
  expect(preferences([[1, 2], [1]])).toMatchObject({ refusal: { code: "uneven_rankings" } });
  for (const weight of [NaN, -1, Infinity])
    expect(preferences([[1, 2]], [weight])).toMatchObject({ refusal: { code: "bad_weight" } });
  expect(preferences([[1, 2]], [])).toMatchObject({ refusal: { code: "bad_weight" } });
  expect(noOrder(preferred([]))).toBe("Nobody has ranked anything.");
  expect(noOrder(preferred([[NaN, NaN]]))).toBe("Nobody has ranked anything.");
  expect(noOrder(preferred([[1, 2]], [0]))).toBe("Nobody has ranked anything.");
  expect(noOrder(preferred([[1]]))).toBe("There is only one option to rank.");
  expect(noOrder(preferred([[1, 1]]))).toBe("Everybody ties every option.");
  expect(noOrder(preferred([[1, 2]]))).toBe("");
});
