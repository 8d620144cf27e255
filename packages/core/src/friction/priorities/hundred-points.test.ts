import fc from "fast-check";
import { expect, test } from "vitest";
import { hundredPoints } from "./hundred-points.ts";

function shares(rows: readonly number[][], weights?: readonly number[]) {
  const result = hundredPoints(rows, weights);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

const given = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .chain(([options, people]) => {
    const points = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 50 }) }, fc.constant(NaN));
    const row = fc.array(points, { minLength: options, maxLength: options });
    return fc.array(row, { minLength: people, maxLength: people });
  });

test("the worked example of docs/method/hundred-points.md", () => {
  const found = shares(
    [
      [50, 30, 20],
      [20, 80, NaN],
      [60, 30, 10],
    ],
    [90, 50, 20],
  );
  for (const [option, share] of [0.41875, 0.45625, 0.125].entries())
    expect(found[option]!.value).toBeCloseTo(share, 12);
  for (const [option, spread] of [0.1998, 0.3069, 0.1194].entries())
    expect(found[option]!.spread).toBeCloseTo(spread, 4);
  expect(found[2]).toMatchObject({ least: 0, most: 0.2, givenBy: 2, people: 3, reason: "" });
});

test("without influence the share is the mean and the spread the sample's standard deviation", () => {
  fc.assert(
    fc.property(given, (rows) => {
      const heard = rows
        .map((row) => row.map((points) => points || 0))
        .map((row) => {
          const sum = row.reduce((all, points) => all + points, 0);
          return row.map((points) => points / sum);
        })
        .filter((row) => !row.some(Number.isNaN));
      for (const [option, { value, spread }] of shares(rows).entries()) {
        const parts = heard.map((row) => row[option]!);
        if (parts.length === 0) expect(value).toBeNull();
        else {
          const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
          expect(value).toBeCloseTo(mean, 12);
          const squares = parts.reduce((sum, part) => sum + (part - mean) ** 2, 0);
          if (parts.length < 2) expect(spread).toBeNull();
          else expect(spread).toBeCloseTo(Math.sqrt(squares / (parts.length - 1)), 9);
        }
      }
    }),
  );
});

test("shares sum to 1, lie between the least and the most, and do not depend on the order or sum of points", () => {
  fc.assert(
    fc.property(given, (rows) => {
      const before = rows.map((row) => row.slice());
      const found = shares(rows);
      if (found.some(({ value }) => value === null)) {
        for (const { reason } of found) expect(reason).toBe("Nobody has given points.");
        return;
      }
      expect(found.reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo(found.length > 0 ? 1 : 0, 9);
      for (const { value, least, most } of found) {
        expect(value).toBeGreaterThanOrEqual(least! - 1e-12);
        expect(value).toBeLessThanOrEqual(most! + 1e-12);
      }
      const doubled = shares(rows.toReversed().map((row) => row.map((points) => points * 2)));
      for (const [option, { value }] of doubled.entries())
        expect(value).toBeCloseTo(found[option]!.value!, 12);
      expect(rows).toEqual(before);
    }),
  );
});

test("who gave nothing or has no influence is not counted", () => {
  const alone = shares([[60, 40]]);
  expect(
    shares([
      [60, 40],
      [NaN, NaN],
      [0, 0],
    ]),
  ).toEqual(alone);
  expect(
    shares(
      [
        [60, 40],
        [0, 100],
      ],
      [5, 0],
    ),
  ).toEqual(alone);
  expect(alone[0]).toEqual({
    value: 0.6,
    spread: null,
    least: 0.6,
    most: 0.6,
    givenBy: 1,
    people: 1,
    reason: "",
  });
});

test("points that do not add up to a hundred are told", () => {
  expect(shares([[6, 3]])[0]!.reason).toBe(
    "The points of one person do not add up to 100 and count as parts of their sum.",
  );
  expect(
    shares([
      [6, 3],
      [99, 0],
    ])[0]!.reason,
  ).toMatch(/^The points of 2 people/);
});

test("wrong input is refused by value", () => {
  const code = (...input: Parameters<typeof hundredPoints>) => {
    const result = hundredPoints(...input);
    return result.ok ? "" : result.refusal.code;
  };
  expect(code([[1, 2], [1]])).toBe("uneven_points");
  expect(code([[-1]])).toBe("bad_points");
  expect(code([[Infinity]])).toBe("bad_points");
  expect(code([[1]], [NaN])).toBe("bad_weight");
  expect(code([[1]], [1, 2])).toBe("bad_weight");
  expect(shares([])).toEqual([]);
});
