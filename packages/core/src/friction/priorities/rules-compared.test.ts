import fc from "fast-check";
import { expect, test } from "vitest";
import { borda } from "../measures/borda.ts";
import { bordaShares } from "./borda-shares.ts";
import { hundredPoints } from "./hundred-points.ts";
import { ruleDecision } from "./rule-decision.ts";
import { rulesCompared } from "./rules-compared.ts";
import { SCHULZE_45, ballots, preferred, rankings } from "./testing/rank-profiles.ts";

const LETTERS = ["A", "B", "C", "D", "E"];
const voters = preferred(ballots(SCHULZE_45, LETTERS));

test("the worked example of docs/method/rules-compared.md", () => {
  const { orders, splits, firstByAll, isOneOrder } = rulesCompared(voters);
  const words = orders.map(
    ({ rule, places }) =>
      `${rule} ${places
        .flat()
        .map((at) => LETTERS[at])
        .join("")}`,
  );
  expect(words).toEqual(["borda EABCD", "kemeny EBADC", "schulze EACBD", "bradley_terry EABCD"]);
  expect(splits).toEqual([
    {
      first: 0,
      second: 1,
      firstAbove: ["borda", "schulze", "bradley_terry"],
      secondAbove: ["kemeny"],
      tied: [],
    },
    {
      first: 1,
      second: 2,
      firstAbove: ["borda", "kemeny", "bradley_terry"],
      secondAbove: ["schulze"],
      tied: [],
    },
    {
      first: 2,
      second: 3,
      firstAbove: ["borda", "schulze", "bradley_terry"],
      secondAbove: ["kemeny"],
      tied: [],
    },
  ]);
  expect(firstByAll).toEqual([4]);
  expect(isOneOrder).toBe(false);
});

test("a decision names its rule and says who would have it otherwise", () => {
  const decision = ruleDecision(rulesCompared(voters), "schulze", LETTERS);
  expect(decision).toEqual({
    ok: true,
    value: {
      rule: "schulze",
      question: "In which order do these priorities stand?",
      options: [
        "Borda’s count: E > A > B > C > D",
        "Kemeny’s order: E > B > A > D > C",
        "Schulze’s strongest paths: E > A > C > B > D",
        "Bradley and Terry’s strengths: E > A > B > C > D",
      ],
      outcome: "Schulze’s strongest paths: E > A > C > B > D",
      otherwise: [
        "“B” above “A”: Kemeny’s order.",
        "“B” above “C”: Borda’s count, Kemeny’s order, Bradley and Terry’s strengths.",
        "“D” above “C”: Kemeny’s order.",
      ],
    },
  });
  expect(ruleDecision(rulesCompared(voters), "points", LETTERS)).toMatchObject({
    refusal: { code: "no_order" },
  });
  expect(ruleDecision(rulesCompared(voters), "borda", ["A"])).toMatchObject({
    refusal: { code: "title_missing" },
  });
});

test("Borda's shares from preferences are those of the count, and weights count like as many people", () => {
  fc.assert(
    fc.property(rankings(), fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5 }), (rows, many) => {
      const plain = bordaShares(preferred(rows));
      for (const [option, { value }] of borda(rows).entries())
        if (plain[option] !== null) expect(plain[option]).toBeCloseTo(value!, 12);
      const weights = many.slice(0, rows.length);
      const repeated = rows.flatMap((row, person) => new Array<number[]>(weights[person]!).fill(row));
      fc.pre(repeated.length > 0);
      for (const [option, share] of bordaShares(preferred(rows, weights)).entries())
        if (share !== null) expect(share).toBeCloseTo(bordaShares(preferred(repeated))[option]!, 12);
    }),
  );
});

test("pairs are split exactly where two orders differ", () => {
  fc.assert(
    fc.property(rankings(), (rows) => {
      const { orders, splits, isOneOrder } = rulesCompared(preferred(rows));
      const given = orders.filter(({ places }) => places.length > 0);
      if (given.length === 0) {
        for (const { reason } of orders) expect(reason).not.toBe("");
        expect(isOneOrder).toBeNull();
        return;
      }
      const all = new Set(given.map(({ places }) => JSON.stringify(places.map((tied) => tied.toSorted()))));
      expect(isOneOrder).toBe(all.size === 1);
      for (const { firstAbove, secondAbove, tied } of splits)
        expect(firstAbove.length + secondAbove.length + tied.length).toBe(given.length);
    }),
  );
});

test("people of one mind are of one mind by every rule, their points too", () => {
  const rows = [
    [1, 2, 3],
    [1, 2, 3],
  ];
  const points = hundredPoints([
    [60, 30, 10],
    [50, 40, 10],
  ]);
  expect(points.ok).toBe(true);
  if (points.ok)
    expect(rulesCompared(preferred(rows), { points: points.value })).toMatchObject({
      splits: [],
      firstByAll: [0],
      isOneOrder: true,
    });
});

test("nobody's priorities have no order by any rule, and each says why", () => {
  const { orders, splits, firstByAll, isOneOrder } = rulesCompared(preferred([[NaN, NaN]]));
  for (const { places, reason } of orders) {
    expect(places).toEqual([]);
    expect(reason).toBe("Nobody has ranked anything.");
  }
  expect([splits, firstByAll, isOneOrder]).toEqual([[], [], null]);
  for (const { reason } of rulesCompared(preferred([]), { points: [] }).orders) expect(reason).not.toBe("");
});

test("a second order as good as Kemeny's is told", () => {
  const { orders } = rulesCompared(
    preferred([
      [1, 2, 3],
      [2, 1, 3],
    ]),
  );
  expect(orders[1]).toMatchObject({ rule: "kemeny", reason: "Another order disagrees as little." });
});
