import fc from "fast-check";
import { expect, test } from "vitest";
import { Adjacency } from "./adjacency.ts";

const NODES = 5;
const anyNode = fc.nat({ max: NODES - 1 });
const anyLinks = fc.array(fc.tuple(anyNode, anyNode, fc.constantFrom(0.25, 0.5, 1)), { maxLength: 20 });

type Links = readonly (readonly [from: number, to: number, weight: number])[];

/** Links by node in ascending order, as they should be. */
function linked(links: Links): Adjacency {
  const adjacency = new Adjacency(NODES, 0);
  for (let node = 0; node < NODES; node++) {
    adjacency.begin(node);
    for (const [from, to, weight] of ascending(links)) if (from === node) adjacency.append(node, to, weight);
  }
  return adjacency;
}

const ascending = (links: Links) => links.toSorted(([, a], [, b]) => a - b);
const allLinks = (adjacency: Adjacency) =>
  Array.from({ length: adjacency.nodes }, (_, node) => adjacency.linksOf(node));
const expected = (links: Links) =>
  Array.from({ length: NODES }, (_, node) =>
    ascending(links).flatMap(([from, to, weight]) => (from === node ? [{ to, weight }] : [])),
  );

test("links seen from their other end and back again are the same links", () => {
  fc.assert(
    fc.property(anyLinks, (links) => {
      const turned = linked(links).transposed();
      const reversed = links.map(([from, to, weight]) => [to, from, weight] as const);
      expect(allLinks(turned).map((each) => each.map(({ to }) => to))).toEqual(
        expected(reversed).map((each) => each.map(({ to }) => to)),
      );
      expect(allLinks(turned.transposed())).toEqual(allLinks(turned.transposed().transposed().transposed()));
      expect(allLinks(turned.transposed())).toEqual(expected(links));
    }),
  );
});

test("links that come and go leave the same links as if only those that stayed had ever been there", () => {
  const anyChange = fc.record({ isNew: fc.boolean(), from: anyNode, to: anyNode, weight: fc.double() });
  fc.assert(
    fc.property(anyLinks, fc.array(anyChange, { maxLength: 60 }), (beginning, changes) => {
      const adjacency = linked(beginning);
      let links: Links = beginning;
      for (const { isNew, from, to, weight } of changes) {
        if (isNew) adjacency.insert(from, to, weight);
        else adjacency.remove(from, to);
        links = isNew
          ? [...links, [from, to, weight]]
          : links.filter((link) => link[0] !== from || link[1] !== to);
        expect(allLinks(adjacency)).toEqual(expected(links));
      }
      expect(allLinks(adjacency.transposed().transposed())).toEqual(expected(links));
    }),
  );
});

test("links begun anew replace those the node had and leave the other nodes alone", () => {
  const adjacency = linked([
    [0, 1, 0.5],
    [1, 3, 1],
    [2, 0, 0.25],
  ]);
  adjacency.insert(1, 4, 1);
  adjacency.begin(1);
  adjacency.append(1, 2, 0.75);
  adjacency.insert(2, 4, 1);
  adjacency.insert(1, 0, 1);
  expect(allLinks(adjacency)).toEqual(
    expected([
      [0, 1, 0.5],
      [1, 0, 1],
      [1, 2, 0.75],
      [2, 0, 0.25],
      [2, 4, 1],
    ]),
  );
});

test("nodes for which room is made have no links, and those before keep theirs", () => {
  const adjacency = linked([[4, 1, 0.5]]);
  adjacency.makeRoom(6);
  adjacency.insert(5, 4, 1);
  expect(allLinks(adjacency).slice(3, 7)).toEqual([[], [{ to: 1, weight: 0.5 }], [{ to: 4, weight: 1 }], []]);
});

test("a node that gains and loses links for long does not keep what it lost", () => {
  const adjacency = new Adjacency(2, 0);
  for (let to = 0; to < 5000; to++) adjacency.insert(0, to, 1);
  for (let round = 0; round < 2000; round++) {
    adjacency.remove(0, 4999);
    adjacency.insert(0, 4999, 1);
  }
  expect(adjacency.count[0]).toBe(5000);
  expect(adjacency.to.length).toBeLessThan(50_000);
});
