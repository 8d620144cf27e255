import fc from "fast-check";
import { expect, test } from "vitest";
import { multiItemAgreement } from "./multi-item-agreement.ts";
import { withinGroupAgreement } from "./within-group-agreement.ts";

const FIVE = { lowest: 1, highest: 5 };
const rating = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(NaN));
const ratings = fc.integer({ min: 1, max: 5 }).chain((items) => {
  const row = fc.array(rating, { minLength: items, maxLength: items });
  return fc.array(row, { maxLength: 7 });
});

test("the worked example of docs/method/multi-item-agreement.md", () => {
  const found = multiItemAgreement(
    [
      [4, 3],
      [4, 5],
      [5, 4],
    ],
    FIVE,
  );
  expect(found).toMatchObject({ people: 3, items: 2, itemsLeftOut: 0, reason: "" });
  expect(found.meanVariance).toBeCloseTo(2 / 3, 12);
  expect(found.linear).toBeCloseTo(2 / 3, 12);
  expect(found.value).toBeCloseTo(0.8, 12);
  const slight = found.underNulls.find(({ distribution }) => distribution === "slight skew")!;
  expect([slight.linear, slight.value].map((x) => x.toFixed(4))).toEqual(["0.5025", "0.6689"]);
});

test("one item has the agreement it has alone", () => {
  fc.assert(
    fc.property(fc.array(rating, { maxLength: 9 }), (column) => {
      const alone = withinGroupAgreement(column, FIVE);
      const found = multiItemAgreement(
        column.map((each) => [each]),
        FIVE,
      );
      expect(found.people).toBe(alone.people);
      if (alone.value === null) expect(found.value).toBeNull();
      else {
        expect(found.value).toBeCloseTo(alone.value, 12);
        expect(found.linear).toBeCloseTo(alone.unclamped!, 12);
      }
    }),
  );
});

test("the same items over again raise r_WG(J), and leave Lindell's as it is", () => {
  fc.assert(
    fc.property(ratings, (rows) => {
      const once = multiItemAgreement(rows, FIVE);
      const twice = multiItemAgreement(
        rows.map((row) => [...row, ...row]),
        FIVE,
      );
      if (once.value === null) expect(twice.value).toBeNull();
      else {
        expect(twice.linear).toBeCloseTo(once.linear!, 12);
        expect(twice.value).toBeGreaterThanOrEqual(once.value - 1e-12);
        expect(once.value).toBeGreaterThanOrEqual(Math.max(0, once.linear!) - 1e-12);
      }
    }),
  );
});

test("agreement keeps within its range, whatever the order of people and items, and leaves the ratings alone", () => {
  fc.assert(
    fc.property(ratings, (rows) => {
      const before = rows.map((row) => row.slice());
      const { value, linear, reason } = multiItemAgreement(rows, FIVE);
      const turned = multiItemAgreement(
        rows.toReversed().map((row) => row.toReversed()),
        FIVE,
      );
      if (value === null) expect(reason).not.toBe("");
      else {
        expect(value >= 0 && value <= 1 && linear! <= 1).toBe(true);
        expect(turned.value).toBeCloseTo(value, 12);
      }
      expect(rows).toEqual(before);
    }),
  );
});

test("items that one person rated are left out, and with no other there is nothing to measure", () => {
  const [first, second] = [
    [4, NaN, 2],
    [4, 1, NaN],
  ];
  expect(multiItemAgreement([first, second], FIVE)).toMatchObject({
    value: 1,
    items: 1,
    itemsLeftOut: 2,
    reason: "Measured on the 1 of 3 items that two people rated.",
  });
  expect(multiItemAgreement([first], FIVE)).toEqual({
    value: null,
    people: 1,
    items: 0,
    itemsLeftOut: 3,
    linear: null,
    meanVariance: null,
    underNulls: [],
    reason: "No item was rated by two people.",
  });
  expect(multiItemAgreement([], FIVE).reason).toBe("Nobody has answered.");
  expect(() => multiItemAgreement([[6], [1]], FIVE)).toThrow("Rating 6 is not on the scale 1 to 5.");
  expect(() => multiItemAgreement([[1], [1, 2]], FIVE)).toThrow(RangeError);
});
