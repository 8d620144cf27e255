import fc from "fast-check";
import { expect, test } from "vitest";
import { Adjacency } from "./adjacency.ts";
import { layeredLayout } from "./layered-layout.ts";

type Links = readonly (readonly [from: number, to: number, weight?: number])[];

function laidOut(layers: readonly number[], links: Links, aspect = 2) {
  const up = new Adjacency(layers.length, links.length);
  layers.forEach((_, node) => {
    up.begin(node);
    for (const [from, to, weight = 1] of links) if (from === node) up.append(node, to, weight);
  });
  return layeredLayout({ layer: Uint8Array.from(layers), up, headLayer: 1 }, aspect);
}

test("worked example: what serves a goal lies beneath it, what serves none lies apart", () => {
  // 0 the purpose; 1 and 2 goals; 3 and 4 serve goal 1, 5 serves both but 2 more; 6 serves nothing.
  const { x, y, territories, bands, width } = laidOut(
    [0, 1, 1, 2, 2, 2, 2],
    [
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 1],
      [5, 1, 0.4],
      [5, 2, 0.6],
    ],
  );
  expect(bands.map(({ layer, top, rows }) => [layer, top, rows])).toEqual([
    [0, 0, 1],
    [1, 1, 1],
    [2, 2, 1],
  ]);
  expect(territories).toEqual([
    { head: 1, left: 0, width: 2 },
    { head: 2, left: 2, width: 1 },
    { head: -1, left: 3, width: 1 },
  ]);
  expect(width).toBe(4);
  expect([...x]).toEqual([1.375, 0.75, 2, 0, 1, 2, 3]);
  expect([...y]).toEqual([0, 1, 1, 2, 2, 2, 2]);
});

test("nothing at all has no place, and no goal means one territory", () => {
  expect(laidOut([], [])).toMatchObject({ bands: [], territories: [], height: 0 });
  expect(laidOut([2, 2, 3], [[2, 0]]).territories).toHaveLength(1);
});

test("what serves itself or stands in a ring has a place", () => {
  const links: Links = [
    [1, 2],
    [2, 1],
    [1, 1],
    [3, 1],
  ];
  expect(laidOut([1, 2, 2, 3], links).territories.map(({ head }) => head)).toEqual([0, -1]);
});

const anyGraph = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 60 }).chain((layers) =>
  fc.record({
    layers: fc.constant(layers),
    links: fc.array(
      fc.tuple(
        fc.nat({ max: layers.length - 1 }),
        fc.nat({ max: layers.length - 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      { maxLength: 120 },
    ),
    aspect: fc.double({ min: 0.2, max: 8, noNaN: true }),
  }),
);

test("no two items touch, each lies in its band and in the territory of its head", () => {
  fc.assert(
    fc.property(anyGraph, ({ layers, links, aspect }) => {
      const { x, y, bands, territories, width, height } = laidOut(layers, links, aspect);
      const byLine = new Map<number, number[]>();
      layers.forEach((layer, node) => {
        const band = bands.find((each) => each.layer === layer)!;
        expect(y[node]! >= band.top && y[node]! < band.top + band.rows).toBe(true);
        expect(x[node]! >= -1e-9 && x[node]! <= width - 1 + 1e-9).toBe(true);
        if (layer === 1) {
          const own = territories.find(({ head }) => head === node)!;
          expect(x[node]! >= own.left - 1e-9 && x[node]! <= own.left + own.width - 1 + 1e-9).toBe(true);
        }
        byLine.set(y[node]!, [...(byLine.get(y[node]!) ?? []), x[node]!]);
      });
      for (const line of byLine.values())
        line
          .toSorted((a, b) => a - b)
          .forEach((at, i, all) => expect(i === 0 || at - all[i - 1]! >= 1 - 1e-9).toBe(true));
      expect(bands.reduce((sum, { rows }) => sum + rows, 0)).toBe(height);
    }),
  );
});

test("the same graph always has the same places", () => {
  fc.assert(
    fc.property(anyGraph, ({ layers, links, aspect }) => {
      expect(laidOut(layers, links, aspect)).toEqual(laidOut(layers, links, aspect));
    }),
    { numRuns: 20 },
  );
});
