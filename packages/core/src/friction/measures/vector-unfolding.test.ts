import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { strategicConsensus } from "./strategic-consensus.ts";
import { type Place, vectorUnfolding } from "./vector-unfolding.ts";

const rating = fc.oneof({ weight: 19, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(NaN));
const group = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([items, members]) => {
    const row = fc.array(rating, { minLength: items, maxLength: items });
    return fc.array(row, { minLength: members, maxLength: members });
  });
const shown = (places: readonly (Place | null)[]) => places.filter((place) => place !== null);
const along = (one: Place, other: Place) => one.across * other.across + one.up * other.up;
const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);

test("the worked example of docs/method/vector-unfolding.md", () => {
  const { value, shares, members, items, mean, turn, reason, people } = vectorUnfolding([
    [1, 2, 3, 4],
    [1, 3, 2, 4],
    [2, 1, 3, 4],
  ]);
  expect({ people, reason }).toEqual({ people: 3, reason: "" });
  expect(value).toBeCloseTo(0.983, 4);
  expect(shares.map((share) => share.toFixed(4))).toEqual(["0.7830", "0.2000", "0.0170"]);
  const across = (places: readonly (Place | null)[]) => places.map((place) => place!.across.toFixed(4));
  expect(across(members)).toEqual(["0.9849", "0.8303", "0.8303"]);
  expect(across(items)).toEqual(["-1.1949", "-0.5037", "0.1875", "1.5111"]);
  expect(members.map((place) => Math.abs(place!.up).toFixed(4))).toEqual(["0.0000", "0.5477", "0.5477"]);
  expect(mean!.across).toBeCloseTo(0.8819, 4);
  expect(turn).toBeCloseTo(Math.PI / 2, 12);
});

test("with three items the picture is exact: an item lies along a vector as that member rated it", () => {
  const three = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(three, (rows) => {
      const { value, members, items } = vectorUnfolding(rows);
      fc.pre(value !== null);
      for (const [member, place] of members.entries()) {
        if (place === null) continue;
        const row = rows[member]!;
        const mean = sum(row) / 3;
        const deviation = Math.sqrt(sum(row.map((x) => (x - mean) ** 2)) / 3);
        for (const [item, x] of row.entries())
          expect(along(items[item]!, place)).toBeCloseTo((x - mean) / deviation, 9);
      }
    }),
  );
});

test("items spread alike along both directions, vectors are at most 1 long, and their squares say how much is shown", () => {
  fc.assert(
    fc.property(group, (rows) => {
      const before = rows.map((row) => row.slice());
      const { value, shares, members, items, mean, turn, people, reason } = vectorUnfolding(rows);
      expect(rows).toEqual(before);
      expect(value === null).toBe(shown(members).length === 0);
      if (value === null) {
        expect(reason).not.toBe("");
        return;
      }
      expect(sum(shares)).toBeCloseTo(1, 10);
      expect(shares).toEqual(shares.toSorted((x, y) => y - x));
      const places = shown(items);
      expect(sum(places.map(({ across }) => across))).toBeCloseTo(0, 9);
      expect(sum(places.map(({ across }) => across ** 2))).toBeCloseTo(places.length, 9);
      expect(sum(places.map(({ across, up }) => across * up))).toBeCloseTo(0, 9);
      for (const place of shown(members)) expect(along(place, place)).toBeLessThanOrEqual(1 + 1e-9);
      expect(sum(shown(members).map((place) => along(place, place)))).toBeCloseTo(people * value, 9);
      expect(along(mean!, mean!)).toBeLessThanOrEqual(strategicConsensus(rows).value! + 1e-9);
      expect(mean!.across >= -1e-9 && mean!.up >= -1e-9).toBe(true);
      const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
      expect(cosine * mean!.across - sine * mean!.up).toBeCloseTo(0, 9);
      expect(sine * mean!.across + cosine * mean!.up).toBeCloseTo(Math.hypot(mean!.across, mean!.up), 9);
    }),
  );
});

test("many items or many members: both ways to the directions give the same picture", () => {
  fc.assert(
    fc.property(group, (rows) => {
      const once = vectorUnfolding(rows);
      const thrice = vectorUnfolding([...rows, ...rows, ...rows]);
      fc.pre(once.value !== null && once.shares.length >= 2 && once.shares[0]! - once.shares[1]! > 1e-3);
      fc.pre((once.shares[2] ?? 0) < once.shares[1]! - 1e-3);
      expect(thrice.value).toBeCloseTo(once.value, 9);
      for (const [member, place] of once.members.entries()) {
        const again = thrice.members[member]!;
        if (place === null) expect(again).toBeNull();
        else expect(Math.abs(again.across) - Math.abs(place.across)).toBeCloseTo(0, 7);
      }
    }),
  );
});

test("who spreads ratings more has a longer vector, and more say, only where widths are kept", () => {
  const rows = [
    [1, 5, 3],
    [3, 3.1, 2.9],
  ];
  const [equal, kept] = [vectorUnfolding(rows), vectorUnfolding(rows, "kept")];
  const lengths = (places: readonly (Place | null)[]) => places.map((place) => along(place!, place!));
  expect(lengths(equal.members)).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
  expect(lengths(kept.members)).toEqual([expect.closeTo(8 / 3, 9), expect.closeTo(0.02 / 3, 9)]);
  expect(equal.shares[0]).toBeCloseTo(0.75, 9);
  expect(kept.shares[0]).toBeGreaterThan(0.99);
});

test("without two people who tell items apart there is no picture", () => {
  expect(vectorUnfolding([[1, 2, 3]])).toEqual({
    value: null,
    people: 0,
    shares: [],
    items: [null, null, null],
    members: [null],
    mean: null,
    turn: 0,
    reason: "Fewer than two people rated anything.",
  });
  expect(vectorUnfolding([]).value).toBeNull();
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("a top team's picture agrees with the reference vectors, up to the side each direction points to", () => {
    const file = join(reference, "vectors/strategic-consensus-mapping.json");
    const { cases } = JSON.parse(readFileSync(file, "utf8")) as ReferenceFile;
    const known = cases.filter(({ expected }) => expected.vaf_by_dimension !== undefined);
    expect(known.length).toBeGreaterThan(0);
    for (const { input, expected, tolerance } of known) {
      const byItem = input.matrix_items_by_members;
      const rows = byItem[0]!.map((_, member) => byItem.map((row) => row[member]!));
      const { shares, members } = vectorUnfolding(rows);
      for (const [direction, share] of expected.vaf_by_dimension!.entries())
        expect(Math.abs(shares[direction]! - share)).toBeLessThanOrEqual(tolerance);
      for (const [direction, axis] of (["across", "up"] as const).entries()) {
        const numbers = expected.member_vectors_2d_up_to_sign.map((vector) => vector[direction]!);
        const sign = Math.sign(numbers[0]! * members[0]![axis]);
        for (const [member, number] of numbers.entries())
          expect(Math.abs(sign * members[member]![axis] - number)).toBeLessThanOrEqual(tolerance);
      }
    }
  });

type ReferenceFile = {
  cases: {
    input: { matrix_items_by_members: number[][] };
    expected: { vaf_by_dimension?: number[]; member_vectors_2d_up_to_sign: number[][] };
    tolerance: number;
  }[];
};
