import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type GroupVotes, groupAwareConsensus } from "./group-aware-consensus.ts";

const groups = fc.array(
  fc
    .tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }), fc.nat({ max: 30 }))
    .filter(([agree, disagree, pass]) => agree + disagree + pass > 0)
    .map(([agree, disagree, pass]): GroupVotes => ({ agree, disagree, votes: agree + disagree + pass })),
  { minLength: 1, maxLength: 5 },
);

test("the worked example of docs/method/group-aware-consensus.md", () => {
  const [large, small] = [
    { agree: 8, disagree: 1, votes: 10 },
    { agree: 3, disagree: 0, votes: 4 },
  ];
  expect(groupAwareConsensus([large, small])).toEqual({ value: 0.5, people: 14, reason: "" });
  expect(groupAwareConsensus([large, { agree: 0, disagree: 4, votes: 4 }]).value).toBeCloseTo(0.125, 12);
});

test("it is a share and does not depend on the order of the groups", () => {
  fc.assert(
    fc.property(groups, (each) => {
      const { value } = groupAwareConsensus(each);
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
      expect(groupAwareConsensus(each.toReversed()).value).toBeCloseTo(value!, 12);
    }),
  );
});

test("one more agreement in place of a pass raises it", () => {
  fc.assert(
    fc.property(groups, (each) => {
      const [first, ...others] = each;
      fc.pre(first!.agree + first!.disagree < first!.votes);
      const after = groupAwareConsensus([{ ...first!, agree: first!.agree + 1 }, ...others]);
      expect(after.value).toBeGreaterThan(groupAwareConsensus(each).value!);
    }),
  );
});

test("a group that has not voted has not agreed", () => {
  const silent = { agree: 0, disagree: 0, votes: 0 };
  expect(groupAwareConsensus([{ agree: 3, disagree: 0, votes: 3 }, silent])).toEqual({
    value: null,
    people: 3,
    reason: "A group has not voted on the statement.",
  });
  expect(groupAwareConsensus([])).toEqual({ value: null, people: 0, reason: "There are no groups." });
});

test("what is no count is a mistake of the caller", () => {
  expect(() => groupAwareConsensus([{ agree: NaN, disagree: 0, votes: 1 }])).toThrow(RangeError);
  expect(() => groupAwareConsensus([{ agree: 2, disagree: 0, votes: 1 }])).toThrow(RangeError);
});

const reference = process.env.LODESTAR_REFERENCE;

test.skipIf(!reference)("a pol.is server reckons the same from the same groups", () => {
  let compared = 0;
  for (const folder of ["below-100-ptpts", "25ptpt-3gp-no-strict-with-meta"]) {
    const file = join(reference!, "data/polis-math-fixtures", folder, "math-pca2.json");
    const answer = JSON.parse(readFileSync(file, "utf8")) as ServerAnswer;
    for (const [statement, expected] of Object.entries(answer["group-aware-consensus"])) {
      const counts = Object.values(answer["group-votes"]).map(({ votes }) => votes[statement]!);
      if (counts.some(({ S }) => S === 0)) continue;
      const ours = groupAwareConsensus(counts.map(({ A, D, S }) => ({ agree: A, disagree: D, votes: S })));
      expect(Math.abs(ours.value! - expected)).toBeLessThan(1e-12);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(50);
});

type ServerAnswer = {
  readonly "group-aware-consensus": Record<string, number>;
  readonly "group-votes": Record<string, { votes: Record<string, { A: number; D: number; S: number }> }>;
};
