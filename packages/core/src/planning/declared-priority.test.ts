import fc from "fast-check";
import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "../friction/testing/builders.ts";
import { declaredPriority } from "./declared-priority.ts";

function declared(organisation: WrittenOrganisation) {
  const people = ["ana", "bo", "col"].map((id) => ({ id }));
  const situation = situationOf({ goals: ["g1", "g2", "g3"], stakeholders: people, ...organisation });
  const { shares, ...rest } = situation.recall(declaredPriority);
  return { ...rest, shares: [...shares.values()].map((share) => Number(share.toFixed(9))) };
}

const points = (stakeholder: string, given: readonly number[], round: string | null = null) =>
  given.map((each, n) => ({ stakeholder, item: `g${n + 1}`, points: each, round }));
const ranks = (stakeholder: string, order: readonly string[]) =>
  order.map((item, n) => ({ stakeholder, item, rank: n + 1 }));

test("the worked examples of docs/method/declared-priority.md", () => {
  const goals = ["g1", "g2"];
  expect(declared({ goals, points: [...points("ana", [60, 40]), ...points("bo", [20, 80])] })).toEqual({
    by: "points",
    people: 2,
    shares: [0.4, 0.6],
  });
  const rankings = [...ranks("ana", ["g1", "g2", "g3"]), ...ranks("bo", ["g2", "g1", "g3"])];
  expect(declared({ rankings })).toEqual({ by: "rankings", people: 2, shares: [0.5, 0.5, 0] });
});

test("where nobody said anything about a goal there are no shares", () => {
  const nothing = { by: null, people: 0, shares: [] };
  expect(declared({})).toEqual(nothing);
  expect(
    declared({ objectives: [{ id: "o1" }], points: [{ stakeholder: "ana", item: "o1", points: 100 }] }),
  ).toEqual(nothing);
});

test("a person who speaks in two rounds counts once, with the mean of them", () => {
  const twice = [...points("ana", [100, 0, 0], "r1"), ...points("ana", [0, 100, 0], "r2")];
  expect(declared({ points: [...twice, ...points("bo", [0, 0, 100])] })).toEqual({
    by: "points",
    people: 2,
    shares: [0.25, 0.25, 0.5],
  });
});

test("points come before rankings, for they also say how much", () => {
  const rankings = ranks("bo", ["g3", "g2", "g1"]);
  expect(declared({ points: points("ana", [100, 0, 0]), rankings })).toMatchObject({
    by: "points",
    people: 1,
  });
});

test("the shares of all goals sum to 1, whoever comes first", () => {
  const anyPoints = fc.array(fc.array(fc.nat(50), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(anyPoints, (given) => {
      fc.pre(given.flat().some(Boolean));
      const rows = given.flatMap((each, n) => points(["ana", "bo", "col"][n]!, each));
      const { shares } = declared({ points: rows });
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
      expect(declared({ points: rows.toReversed() }).shares).toEqual(shares);
    }),
  );
});
