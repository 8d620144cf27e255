import fc from "fast-check";
import { expect, test } from "vitest";
import { objectiveOf } from "./integer-program.ts";
import { choicesOfOrder, kemenyProgram, orderFrom, solvedPart } from "./kemeny-program.ts";
import { disagreementsOf } from "./kemeny.ts";
import { permutations, preferred, rankings } from "./testing/rank-profiles.ts";

test("every order is allowed, costs its disagreements and is read back; nothing else is allowed", () => {
  fc.assert(
    fc.property(rankings(4, 2), (rows) => {
      const preferences = preferred(rows);
      const part = [...Array(preferences.options).keys()];
      const program = kemenyProgram(preferences, part);
      const orders = permutations(part);
      for (const order of orders) {
        const choices = choicesOfOrder(part, order);
        expect(objectiveOf(program, choices)).toBeCloseTo(disagreementsOf(preferences, order), 9);
        expect(orderFrom(part, choices)).toEqual(order);
      }
      const allowed = Array.from({ length: 2 ** program.variables.length }, (_, bits) =>
        objectiveOf(
          program,
          Array.from(program.variables, (_, at) => (bits >> at) & 1),
        ),
      ).filter((objective) => objective !== undefined);
      expect(allowed).toHaveLength(orders.length);
    }),
    { numRuns: 30 },
  );
});

test("the order that is not asked for is the only one not allowed", () => {
  const part = [4, 2, 7];
  const preferences = preferred([[1, 2, 3, 4, 5, 6, 7, 8]]);
  const program = kemenyProgram(preferences, part, [7, 4, 2]);
  const allowed = permutations(part).filter(
    (order) => objectiveOf(program, choicesOfOrder(part, order)) !== undefined,
  );
  expect(allowed).toHaveLength(5);
  expect(allowed).not.toContainEqual([7, 4, 2]);
});

test("a bound below the order says that it is not proved, the next best order how far it leads", () => {
  const preferences = preferred([
    [1, 2, 3],
    [1, 2, 3],
    [3, 2, 1],
  ]);
  const proved = solvedPart(preferences, [0, 1, 2], { bound: 3 - 1e-9, nextBest: 4 });
  expect(proved).toEqual({ order: [0, 1, 2], disagreements: 3, atLeast: 3, optima: 1, margin: 1 });
  expect(solvedPart(preferences, [0, 1, 2], { bound: 2, nextBest: null })).toMatchObject({
    atLeast: 2,
    optima: null,
    margin: null,
  });
  expect(solvedPart(preferences, [0, 1, 2], { bound: 3, nextBest: 3 })).toMatchObject({
    optima: null,
    margin: 0,
  });
});
