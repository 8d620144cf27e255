import fc from "fast-check";
import { expect, test } from "vitest";
import { Adjacency } from "./adjacency.ts";
import { leavesFirst, reachedFrom } from "./leaves-first.ts";
import { ringsAmong } from "./rings.ts";

const NODES = 8;
const EVERY_NODE = Array.from({ length: NODES }, (_, node) => node);
const anyLinks = fc.array(fc.tuple(fc.nat({ max: NODES - 1 }), fc.nat({ max: NODES - 1 })), {
  maxLength: 18,
});
const anyOpen = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: NODES, maxLength: NODES });

type Links = readonly (readonly [number, number])[];

function linked(links: Links): Adjacency {
  const adjacency = new Adjacency(NODES, links.length);
  for (const node of EVERY_NODE) {
    adjacency.begin(node);
    for (const [from, to] of links) if (from === node) adjacency.append(node, to, 1);
  }
  return adjacency;
}

function ordered(links: Links, open: readonly number[], ring: Int32Array, scratch = new Int32Array(NODES)) {
  const nodes = EVERY_NODE.filter((node) => open[node] === 1);
  return [...leavesFirst(linked(links), nodes, Uint8Array.from(open), ring, scratch)];
}

const noRings = () => new Int32Array(NODES).fill(-1);

function ringsNamed(links: Links, open: readonly number[]): Int32Array {
  const ring = noRings();
  const nodes = EVERY_NODE.filter((node) => open[node] === 1);
  for (const members of ringsAmong(linked(links), nodes))
    for (const node of members) ring[node] = members[0]!;
  return ring;
}

test("where every ring is named, each open node stands once, behind all that links to it from outside its ring", () => {
  fc.assert(
    fc.property(anyLinks, anyOpen, (links, open) => {
      const ring = ringsNamed(links, open);
      const order = ordered(links, open, ring);
      expect(order.toSorted()).toEqual(EVERY_NODE.filter((node) => open[node] === 1));
      for (const [from, to] of links)
        if (open[from] && open[to] && (ring[from] === -1 || ring[from] !== ring[to]))
          expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
    }),
  );
});

test("where no ring is named, just the nodes in and behind a ring are missing", () => {
  fc.assert(
    fc.property(anyLinks, anyOpen, (links, open) => {
      const inRings = EVERY_NODE.filter((node) => ringsNamed(links, open)[node] !== -1);
      const behind = reachedFrom(linked(links), inRings, Uint8Array.from(open));
      const order = ordered(links, open, noRings());
      expect(order.toSorted()).toEqual(EVERY_NODE.filter((node) => open[node] === 1 && !behind.has(node)));
    }),
  );
});

test("the scratch numbers are zero again afterwards", () => {
  fc.assert(
    fc.property(anyLinks, anyOpen, fc.boolean(), (links, open, isNamed) => {
      const scratch = new Int32Array(NODES);
      ordered(links, open, isNamed ? ringsNamed(links, open) : noRings(), scratch);
      expect([...scratch]).toEqual([...new Int32Array(NODES)]);
    }),
  );
});

test("what is reached is what a chain of open nodes leads to", () => {
  fc.assert(
    fc.property(anyLinks, anyOpen, fc.subarray(EVERY_NODE), (links, open, from) => {
      const expected = new Set(from.filter((node) => open[node] === 1));
      for (let step = 0; step < NODES; step++)
        for (const [a, b] of links) if (expected.has(a) && open[b] === 1) expected.add(b);
      expect(reachedFrom(linked(links), from, Uint8Array.from(open))).toEqual(expected);
    }),
  );
});
