import fc from "fast-check";
import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "./testing/builders.ts";
import { rankAgreement } from "./priority-agreement.ts";

const GOALS = ["g1", "g2", "g3"];

/** Units u1, u2, …, each led by a person p1, p2, … with these ranks of g1, g2, g3. */
function unitsWith(orders: readonly (readonly number[])[], more: WrittenOrganisation = {}) {
  return rankAgreement(
    situationOf({
      goals: GOALS,
      units: orders.map((_, n) => ({ id: `u${n + 1}`, lead: `p${n + 1}` })),
      stakeholders: orders.map((_, n) => ({ id: `p${n + 1}`, unit: `u${n + 1}` })),
      rankings: orders.flatMap((ranks, n) =>
        ranks.map((rank, goal) => ({ stakeholder: `p${n + 1}`, item: GOALS[goal]!, rank })),
      ),
      ...more,
    }),
  );
}

const example = [
  [1, 2, 3],
  [1, 3, 2],
  [2, 1, 3],
];

test("the worked example of docs/method/priority-agreement.md", () => {
  const agreement = unitsWith(example);
  expect(agreement).toMatchObject({ among: "units", judges: 3, people: 3, items: 3, reason: "" });
  expect(agreement.value).toBeCloseTo(96 / 216, 12);
  expect(agreement.p).toBeCloseTo(0.3611, 4);
  expect(agreement.order.map(({ item, meanRank }) => [item, meanRank])).toEqual([
    ["g1", 4 / 3],
    ["g2", 2],
    ["g3", 8 / 3],
  ]);
});

test("agreement is 1 for the same order, within 0 and 1 for any, and free of the order of units", () => {
  const anyOrder = fc.shuffledSubarray([1, 2, 3], { minLength: 3 });
  expect(unitsWith([example[0]!, example[0]!]).value).toBe(1);
  fc.assert(
    fc.property(fc.array(anyOrder, { minLength: 2, maxLength: 5 }), (orders) => {
      const { value } = unitsWith(orders);
      expect(value! >= 0 && value! <= 1 + 1e-12).toBe(true);
      expect(unitsWith(orders.toReversed()).value).toBeCloseTo(value!, 12);
    }),
    { numRuns: 40 },
  );
});

test("where nobody ranked anything, or only one did, nothing can be said", () => {
  const nobody = rankAgreement(situationOf({ goals: GOALS }));
  expect(nobody).toMatchObject({ value: null, p: null, judges: 0, people: 0, order: [] });
  expect(nobody.reason).toBe("Nobody has ranked two things or more.");
  expect(unitsWith([[1, 2, 3]]).reason).toBe("Only one person has ranked two things or more.");
});

test("without units people are the judges", () => {
  const people = { units: [], stakeholders: ["p1", "p2", "p3"].map((id) => ({ id })) };
  expect(unitsWith(example, people)).toMatchObject({ among: "people", judges: 3, people: 3 });
});

test("units that speak through the same lead count once", () => {
  const units = [
    { id: "u1", lead: "p1" },
    { id: "u2", lead: "p2" },
    { id: "u3", lead: "p1" },
  ];
  expect(unitsWith(example.slice(0, 2), { units })).toMatchObject({ among: "units", judges: 2, people: 2 });
});

test("a changed mind replaces the earlier ranking", () => {
  const ranked = (stakeholder: string, round: string, order: readonly string[]) =>
    order.map((item, n) => ({ stakeholder, round, item, rank: n + 1 }));
  const rankings = [
    ...ranked("p1", "2027-2", ["g1", "g2", "g3"]),
    ...ranked("p1", "2027-1", ["g3", "g2", "g1"]),
    ...ranked("p2", "2027-1", ["g1", "g2", "g3"]),
  ];
  expect(unitsWith(example.slice(0, 2), { rankings }).value).toBe(1);
});

test("things that not all have ranked are left out, and the reason says so", () => {
  const agreement = unitsWith([
    [1, 2, 3],
    [1, 2],
  ]);
  expect(agreement).toMatchObject({ value: 1, items: 2 });
  expect(agreement.reason).toBe("Compared on the 2 of 3 things that all 2 units ranked.");
});
