import fc from "fast-check";
import { expect, test } from "vitest";
import { DELPHI_RULES, type RatingRule } from "./delphi-rules.ts";
import { delphiOrderStop, delphiStop } from "./delphi-stop.ts";

const { threeQuarters, ninePoints, narrowOnFivePoints, narrowOnNinePoints, oneOrder } = DELPHI_RULES;
const rules = fc.constantFrom<RatingRule>(ninePoints, narrowOnFivePoints, narrowOnNinePoints, threeQuarters);
const answers = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -1, max: 9 }) }, fc.constant(NaN)),
  { maxLength: 12 },
);

test("the worked example of docs/method/delphi-stop.md", () => {
  const first = [7, 8, 9, 6, 8, 7, 9, 5, 2, 8];
  const second = [7, 8, 9, 7, 8, 7, 9, 6, 2, 8];
  expect(delphiStop(ninePoints, first)).toEqual({
    value: 0.7,
    people: 10,
    end: "consensus",
    side: "in favour",
    change: null,
    reason: "",
  });
  const narrow = { ...ninePoints, othersBelow: 0.1 };
  expect(delphiStop(narrow, first).end).toBe("not stable");
  const again = delphiStop(narrow, second, first);
  expect(again).toMatchObject({ value: 0.8, end: "stable dissent", side: null });
  expect(again.change).toBeCloseTo(0.1, 12);
});

test("three quarters against are a consensus too", () => {
  const votes = [-1, -1, -1, 1];
  expect(delphiStop(threeQuarters, votes)).toMatchObject({ value: 0.75, end: "consensus", side: "against" });
  expect(delphiStop(threeQuarters, [-1, -1, 0, 1])).toMatchObject({ value: 0.5, end: "not stable" });
});

test("the middle half may be one step wide on five points", () => {
  expect(delphiStop(narrowOnFivePoints, [3, 4, 4, 4, 3])).toMatchObject({ value: 1, end: "consensus" });
  expect(delphiStop(narrowOnFivePoints, [1, 2, 4, 5]).end).toBe("not stable");
  expect(delphiStop(narrowOnNinePoints, [5, 6, 7, 8]).value).toBe(1.5);
});

test("rankings end in consensus, in stable dissent, or go on", () => {
  const [alike, mixed] = [
    [
      [1, 2, 3, 4],
      [1, 3, 2, 4],
      [2, 1, 3, 4],
    ],
    [
      [1, 2, 3, 4],
      [4, 3, 2, 1],
      [2, 1, 4, 3],
    ],
  ];
  expect(delphiOrderStop(oneOrder, alike)).toMatchObject({ end: "consensus", change: null });
  expect(delphiOrderStop(oneOrder, mixed, alike).end).toBe("not stable");
  expect(delphiOrderStop(oneOrder, mixed, mixed)).toMatchObject({ end: "stable dissent", change: 0 });
  expect(delphiOrderStop(oneOrder, [[1, 2]])).toMatchObject({ value: null, end: null, people: 1 });
});

test("dissent is never stable in the first round, and the order of answers does not matter", () => {
  fc.assert(
    fc.property(rules, answers, answers, (rule, now, before) => {
      const first = delphiStop(rule, now);
      expect(first.end).not.toBe("stable dissent");
      const later = delphiStop(rule, now, before);
      const turned = delphiStop(rule, now.toReversed(), before.toReversed());
      expect(turned).toEqual({ ...later, change: turned.change });
      if (later.value === null) expect([later.reason === "", later.end]).toEqual([false, null]);
      else expect(later.value >= 0 && later.end !== null).toBe(true);
      if (later.change !== null) {
        expect(later.change >= 0 && later.change <= 1 + 1e-12).toBe(true);
        expect(turned.change).toBeCloseTo(later.change, 12);
      }
      if (first.end === "consensus") expect(later.end).toBe("consensus");
    }),
  );
});

test("nobody, one person or an infinite answer ends nothing", () => {
  expect(delphiStop(ninePoints, [NaN])).toMatchObject({ value: null, end: null, people: 0 });
  expect(delphiStop(ninePoints, [9]).reason).toBe("Only one person has answered; agreement takes two.");
  expect(delphiStop(narrowOnNinePoints, [1, Infinity]).reason).toBe("An answer is infinite.");
});
