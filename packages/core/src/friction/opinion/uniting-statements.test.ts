import fc from "fast-check";
import { expect, test } from "vitest";
import type { GroupVotes } from "./group-aware-consensus.ts";
import { unitingStatements } from "./uniting-statements.ts";

const cast = (agree: number, disagree: number, all = agree + disagree): GroupVotes => ({
  agree,
  disagree,
  votes: all,
});
const votes = fc
  .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 4 }))
  .map(([agree, disagree, pass]) => cast(agree, disagree, agree + disagree + pass));

test("the worked example of docs/method/uniting-statements.md", () => {
  const { agree, disagree } = unitingStatements([cast(15, 1), cast(9, 7), cast(1, 11, 14), cast(2, 0)]);
  expect(agree.map(({ statement }) => statement)).toEqual([0, 3]);
  expect(agree[0]).toMatchObject({ count: 15, votes: 16 });
  expect(agree[0]!.share).toBeCloseTo(0.8889, 4);
  expect(agree[0]!.test).toBeCloseTo(3.638, 4);
  expect(disagree.map(({ statement }) => statement)).toEqual([2]);
});

test("nobody is united both for and against a statement, and sides turned round change places", () => {
  fc.assert(
    fc.property(fc.array(votes, { maxLength: 8 }), (all) => {
      const { agree, disagree } = unitingStatements(all, 3);
      const both = agree.filter(({ statement }) => disagree.some((other) => other.statement === statement));
      expect(both).toEqual([]);
      const strengths = agree.map(({ share, test: deviation }) => share * deviation);
      expect(strengths).toEqual(strengths.toSorted((x, y) => y - x));
      expect(Math.max(agree.length, disagree.length)).toBeLessThanOrEqual(3);
      const turned = unitingStatements(
        all.map((each) => cast(each.disagree, each.agree, each.votes)),
        3,
      );
      expect(turned).toEqual({ agree: disagree, disagree: agree });
    }),
  );
});

test("without votes nothing unites", () => {
  expect(unitingStatements([cast(0, 0)])).toEqual({ agree: [], disagree: [] });
  expect(unitingStatements([])).toEqual({ agree: [], disagree: [] });
});
