import fc from "fast-check";
import { expect, test } from "vitest";
import { Adjacency } from "./adjacency.ts";
import { ringMembers, ringsAmong, wayRound } from "./rings.ts";

const NODES = 7;
const anyLinks = fc.array(fc.tuple(fc.nat({ max: NODES - 1 }), fc.nat({ max: NODES - 1 })), {
  maxLength: 16,
});
const anyNodes = fc.subarray(Array.from({ length: NODES }, (_, node) => node));

function linked(nodes: number, links: readonly (readonly [number, number])[]): Adjacency {
  const adjacency = new Adjacency(nodes, links.length);
  for (let node = 0; node < nodes; node++) {
    adjacency.begin(node);
    for (const [from, to] of links) if (from === node) adjacency.append(node, to, 1);
  }
  return adjacency;
}

/** The nodes from which each node can be reached over links among `nodes`, by trying until nothing is new. */
function reachable(links: readonly (readonly [number, number])[], nodes: readonly number[]): boolean[][] {
  const reaches = Array.from({ length: NODES }, () => new Array<boolean>(NODES).fill(false));
  for (const [from, to] of links) if (nodes.includes(from) && nodes.includes(to)) reaches[from]![to] = true;
  for (const middle of nodes)
    for (const from of nodes)
      for (const to of nodes) reaches[from]![to] ||= reaches[from]![middle]! && reaches[middle]![to]!;
  return reaches;
}

test("a ring is all that can be reached from each other, and what links to itself", () => {
  fc.assert(
    fc.property(anyLinks, anyNodes, (links, nodes) => {
      const reaches = reachable(links, nodes);
      const inRings = nodes.filter((node) => reaches[node]![node]);
      const expected = inRings
        .map((node) => inRings.filter((other) => reaches[node]![other] && reaches[other]![node]))
        .filter((ring, place) => ring[0] === inRings[place]);
      expect(ringsAmong(linked(NODES, links), nodes)).toEqual(expected);
    }),
  );
});

test("rings do not depend on the order in which nodes are looked at", () => {
  fc.assert(
    fc.property(anyLinks, anyNodes, (links, nodes) => {
      const adjacency = linked(NODES, links);
      expect(ringsAmong(adjacency, nodes.toReversed())).toEqual(ringsAmong(adjacency, nodes));
    }),
  );
});

test("the way round a ring follows its links, passes no member twice and comes back to where it began", () => {
  fc.assert(
    fc.property(anyLinks, fc.nat(), (links, turn) => {
      const adjacency = linked(NODES, links);
      for (const ring of ringsAmong(adjacency, [0, 1, 2, 3, 4, 5, 6])) {
        const from = turn % ring.length;
        const turned = [...ring.slice(from), ...ring.slice(0, from)];
        const way = wayRound(adjacency, turned);
        expect(way[0]).toBe(turned[0]);
        expect(new Set(way).size).toBe(way.length);
        for (const [place, node] of way.entries()) {
          expect(ring).toContain(node);
          expect([...adjacency.targets(node)]).toContain(way[place + 1] ?? way[0]);
        }
      }
    }),
  );
});

test("any member of a ring leads to all its members", () => {
  fc.assert(
    fc.property(anyLinks, (links) => {
      const adjacency = linked(NODES, links);
      const rings = ringsAmong(adjacency, [0, 1, 2, 3, 4, 5, 6]);
      const ringOf = new Int32Array(NODES).fill(-1);
      for (const ring of rings) for (const node of ring) ringOf[node] = ring[0]!;
      for (const ring of rings)
        for (const node of ring) expect(ringMembers(adjacency, ringOf, node)).toEqual(ring);
    }),
  );
});

test("one ring of 20,000 members is found without running out of stack", () => {
  const nodes = Int32Array.from({ length: 20_000 }, (_, node) => node);
  const adjacency = new Adjacency(20_000, 20_000);
  for (const node of nodes) {
    adjacency.begin(node);
    adjacency.append(node, (node + 1) % 20_000, 1);
  }
  expect(ringsAmong(adjacency, nodes).map((ring) => ring.length)).toEqual([20_000]);
  expect(wayRound(adjacency, [...nodes])).toHaveLength(20_000);
});
