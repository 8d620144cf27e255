import fc from "fast-check";
import { expect, test } from "vitest";
import { consensusChange } from "./consensus-change.ts";
import { seededRandom } from "./seeded-random.ts";
import { strategicConsensus } from "./strategic-consensus.ts";

const BEFORE = [
  [1, 2, 3, 4],
  [4, 3, 2, 1],
  [2, 1, 4, 3],
  [3, 1, 4, 2],
];
const AFTER = [
  [1, 2, 3, 4],
  [1, 3, 2, 4],
  [2, 1, 3, 4],
  [1, 2, 3, 4],
];

const order = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4, maxLength: 4 });
const rounds = fc
  .array(fc.tuple(order, order), { minLength: 2, maxLength: 5 })
  .map((people) => [people.map(([was]) => was), people.map(([, is]) => is)] as const);

/** The definition: every person's answers in either order. */
function shareBySwapping(before: readonly number[][], after: readonly number[][]): number {
  const changes = before.reduce<[number[][], number[][]][]>(
    (all, was, person) =>
      all.flatMap(([first, second]) => [
        [
          [...first, was],
          [...second, after[person]!],
        ],
        [
          [...first, after[person]!],
          [...second, was],
        ],
      ]),
    [[[], []]],
  );
  const gaps = changes.map(([was, is]) => strategicConsensus(is).value! - strategicConsensus(was).value!);
  return gaps.filter((gap) => Math.abs(gap) >= Math.abs(gaps[0]!) - 1e-9).length / gaps.length;
}

test("the worked example of docs/method/consensus-change.md", () => {
  const found = consensusChange(BEFORE, AFTER);
  expect(found).toMatchObject({ people: 4, byChance: 0.25, how: "counted", reason: "" });
  expect(found.before).toBeCloseTo(0.225, 12);
  expect(found.after).toBeCloseTo(0.825, 12);
  expect(found.value).toBeCloseTo(0.6, 12);
  expect(found.similarity).toBeCloseTo(0.2611, 4);
});

test("counting half of the orders finds the same as all of them", () => {
  fc.assert(
    fc.property(rounds, ([before, after]) => {
      expect(consensusChange(before, after).byChance).toBeCloseTo(shareBySwapping(before, after), 12);
    }),
  );
});

test("turning time round turns the change round, and the order of people does not matter", () => {
  fc.assert(
    fc.property(rounds, ([before, after]) => {
      const found = consensusChange(before, after);
      const turned = consensusChange(after.toReversed(), before.toReversed());
      expect(turned.value).toBeCloseTo(-found.value!, 12);
      expect(turned.byChance).toBe(found.byChance);
      expect(found.byChance! > 0 && found.byChance! <= 1).toBe(true);
    }),
  );
});

test("who answered once is not compared", () => {
  const silent = [NaN, NaN, NaN, NaN];
  const found = consensusChange([...BEFORE, silent, [1, 2, 4, 3]], [...AFTER, [1, 2, 3, 4], silent]);
  expect(found).toMatchObject({ people: 4, before: consensusChange(BEFORE, AFTER).before });
  expect(
    consensusChange(
      [[1, 2], silent.slice(2)],
      [
        [1, 2],
        [2, 1],
      ],
    ),
  ).toMatchObject({
    value: null,
    people: 1,
    byChance: null,
    reason: "Fewer than two people told the same items apart both times.",
  });
  expect(() => consensusChange([[1, 2]], [])).toThrow(RangeError);
});

test("what somebody who answered once left out narrows nothing", () => {
  const found = consensusChange([...BEFORE, [1, 2, NaN, NaN]], [...AFTER, [NaN, NaN, NaN, NaN]]);
  expect(found).toEqual(consensusChange(BEFORE, AFTER));
});

test("a dozen people are counted, two dozen are too many", () => {
  const many = (times: number, rows: readonly number[][]) => new Array<typeof rows>(times).fill(rows).flat();
  expect(consensusChange(many(3, BEFORE), many(3, AFTER)).how).toBe("counted");
  expect(consensusChange(many(6, BEFORE), many(6, AFTER))).toMatchObject({
    how: null,
    byChance: null,
    reason: "There are too many orders to count, and no source of chance was given to sample them.",
  });
});

test("a sample comes near to what counting finds, and is the same for the same seed", () => {
  const sampled = () => consensusChange(BEFORE, AFTER, { mostSteps: 1, random: seededRandom(3) });
  expect(sampled().how).toBe("sampled");
  expect(sampled().byChance).toBeCloseTo(0.25, 1);
  expect(sampled()).toEqual(sampled());
  expect(consensusChange(BEFORE, AFTER, { mostSteps: 1 })).toMatchObject({ byChance: null, how: null });
});
