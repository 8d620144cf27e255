import fc from "fast-check";
import { expect, test } from "vitest";
import type { GroupVotes } from "./group-aware-consensus.ts";
import { SURE, representativeStatements } from "./representative-statements.ts";

const votes = fc
  .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 4 }))
  .map(([agree, disagree, pass]): GroupVotes => ({ agree, disagree, votes: agree + disagree + pass }));
const groups = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 6 }))
  .chain(([count, statements]) => {
    const row = fc.array(votes, { minLength: statements, maxLength: statements });
    return fc.array(row, { minLength: count, maxLength: count });
  });

const cast = (agree: number, disagree: number, all = agree + disagree): GroupVotes => ({
  agree,
  disagree,
  votes: all,
});

test("the worked example of docs/method/representative-statements.md", () => {
  const [ours, theirs] = representativeStatements([
    [cast(9, 1), cast(5, 4, 10), cast(0, 8, 10)],
    [cast(2, 8), cast(5, 5), cast(5, 5)],
  ]);
  expect(ours!.map(({ statement, side, isSure }) => [statement, side, isSure])).toEqual([
    [0, "agree", true],
    [2, "disagree", true],
  ]);
  const [first] = ours!;
  expect(first).toMatchObject({ count: 9, votes: 10 });
  expect(first!.share).toBeCloseTo(0.8333, 4);
  expect(first!.shareTest).toBeCloseTo(2.7136, 4);
  expect(first!.ratio).toBeCloseTo(3.3333, 4);
  expect(first!.ratioTest).toBeCloseTo(3.0354, 4);
  expect(theirs!.map(({ statement, side }) => [statement, side])).toEqual([[0, "disagree"]]);
});

test("a group of which nothing is sure is told by the statement it agrees with most strongly, or by none", () => {
  const few = representativeStatements([
    [cast(1, 0), cast(1, 1)],
    [cast(1, 2), cast(1, 1)],
  ]);
  expect(few[0]).toMatchObject([{ statement: 0, side: "agree", isSure: false }]);
  expect(few[1]).toEqual([]);
});

test("what is sure stands out by both tests, what is agreed with comes first, and there are at most as many as asked", () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 4 }), (rows, most) => {
      for (const found of representativeStatements(rows, most)) {
        expect(found.length).toBeLessThanOrEqual(most);
        expect(found.filter(({ isSure }) => !isSure).length).toBeLessThanOrEqual(1);
        const sides = found.map(({ side }) => side);
        expect(sides).toEqual(sides.toSorted());
        const strengths = found.map(
          ({ side, ratio, ratioTest, share, shareTest }) =>
            (side === "agree" ? 1e6 : 0) + ratio * share * Math.max(0, ratioTest) * Math.max(0, shareTest),
        );
        expect(strengths).toEqual(strengths.toSorted((x, y) => y - x));
        for (const { isSure, ratioTest, shareTest, share, ratio } of found) {
          expect(isSure).toBe(ratioTest > SURE && shareTest > SURE);
          expect(share > 0 && share < 1 && ratio > 0 && Number.isFinite(ratioTest)).toBe(true);
        }
      }
    }),
  );
});

test("the order of groups does not matter", () => {
  fc.assert(
    fc.property(groups, (rows) => {
      expect(representativeStatements(rows.toReversed())).toEqual(representativeStatements(rows).reverse());
    }),
  );
});

test("silence stands for nobody", () => {
  expect(representativeStatements([[cast(0, 0)], [cast(9, 0)]])[0]).toEqual([]);
  expect(representativeStatements([])).toEqual([]);
  expect(representativeStatements([[]])).toEqual([[]]);
  expect(() => representativeStatements([[cast(1, 0)], []])).toThrow(RangeError);
});
