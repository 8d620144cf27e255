import fc from "fast-check";
import { expect, test } from "vitest";
import { type OrganisationMap, mapLayers } from "./organisation-map.ts";
import { PlacedMap } from "./placed-map.ts";

function aMap(layers: readonly number[], links: readonly (readonly [number, number])[]): OrganisationMap {
  const titles = layers.map((layer, node) => `${mapLayers[layer]!} ${node}`);
  return {
    ids: layers.map((_, node) => `i${node}`),
    titles,
    layers,
    units: layers.map(() => -1),
    unitNames: [],
    states: layers.map(() => ""),
    ages: layers.map(() => -1),
    from: links.map(([from]) => from),
    to: links.map(([, to]) => to),
    weights: links.map(() => 1),
  };
}

// The purpose, two goals, an objective for each, words behind the first; an initiative that serves nothing.
const small = new PlacedMap(
  aMap(
    [0, 1, 1, 3, 3, 11, 4],
    [
      [1, 0],
      [2, 0],
      [3, 1],
      [3, 1],
      [4, 2],
      [5, 3],
    ],
  ),
  1,
);

test("a path goes up to the purpose and down to the words, and nowhere else", () => {
  expect([...small.path(3)].sort()).toEqual([0, 1, 3, 5]);
  expect([...small.path(6)]).toEqual([6]);
  expect([...small.up(3)]).toEqual([1]);
});

test("what serves no goal is known, what lies over the goals is not meant", () => {
  expect([0, 1, 2, 3, 4, 5, 6].filter((node) => !small.leadsToGoal(node))).toEqual([6]);
});

test("arrows lead from item to item and stop at the edge", () => {
  const [left, right] = small.x(1) < small.x(2) ? [1, 2] : [2, 1];
  expect(small.neighbour(left, 1, 0)).toBe(right);
  expect(small.neighbour(right, 1, 0)).toBe(right);
  expect(small.neighbour(1, 0, 1)).toBe(3);
  expect(small.neighbour(0, 0, -1)).toBe(0);
});

test("the items in a part of the sheet are those that lie in it", () => {
  const anyLayers = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 80 });
  const anyPart = fc.tuple(fc.double({ min: -3, max: 20, noNaN: true }), fc.integer({ min: -2, max: 12 }));
  fc.assert(
    fc.property(anyLayers, anyPart, anyPart, (layers, [left, top], [wide, tall]) => {
      const placed = new PlacedMap(aMap(layers, []), 2);
      const part = { left, top, right: left + Math.abs(wide), bottom: top + Math.abs(tall) };
      const within = layers.flatMap((_, node) =>
        placed.x(node) >= left - 1 &&
        placed.x(node) <= part.right &&
        placed.y(node) >= top &&
        placed.y(node) < part.bottom
          ? [node]
          : [],
      );
      expect([...placed.nodesIn(part)].sort((a, b) => a - b)).toEqual(within);
    }),
  );
});
