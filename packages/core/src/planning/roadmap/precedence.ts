import { Adjacency } from "../../graph/adjacency.ts";
import { leavesFirst } from "../../graph/leaves-first.ts";
import { ringsAmong } from "../../graph/rings.ts";
import type { Bar } from "./bar.ts";

/** One item must be finished before the other starts. */
export type DependencyLink = { readonly before: string; readonly after: string };

/**
 * What waits for what among the bars that are open, by their place. Links within a ring of dependencies hold nothing,
 * because no dates could keep them; `rings` names the members.
 */
export type Precedence = {
  readonly bars: readonly Bar[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly after: Adjacency;
  readonly before: Adjacency;
  /** Open bars, each behind all it waits for. */
  readonly order: Int32Array;
  readonly rings: readonly (readonly number[])[];
};

/** Reads dependencies for bars; those of items without days, or done, are left out. O(bars + links). */
export function precedenceOf(bars: readonly Bar[], dependencies: readonly DependencyLink[]): Precedence {
  const placeOf = new Map(bars.map(({ id }, place) => [id, place]));
  const open = Uint8Array.from(bars, ({ isOpen }) => (isOpen ? 1 : 0));
  const nodes = Int32Array.from(bars.keys()).filter((place) => open[place] === 1);
  const links = dependencies.flatMap(({ before, after }): [number, number][] => {
    const [from, to] = [placeOf.get(before), placeOf.get(after)];
    return from !== undefined && to !== undefined && open[from] === 1 && open[to] === 1 ? [[from, to]] : [];
  });
  const rings = ringsAmong(linked(bars.length, links), nodes);
  const ringOf = new Map(rings.flatMap((ring, name) => ring.map((place) => [place, name] as const)));
  const held = links.filter(([from, to]) => !ringOf.has(from) || ringOf.get(from) !== ringOf.get(to));
  const after = linked(bars.length, held);
  const noRing = new Int32Array(bars.length).fill(-1);
  const order = leavesFirst(after, nodes, open, noRing, new Int32Array(bars.length));
  return { bars, placeOf, after, before: after.transposed(), order, rings };
}

function linked(nodes: number, links: readonly (readonly [number, number])[]): Adjacency {
  const adjacency = new Adjacency(nodes, links.length);
  let begun = -1;
  for (const [from, to] of links.toSorted(([a, x], [b, y]) => a - b || x - y)) {
    if (from !== begun) adjacency.begin((begun = from));
    adjacency.append(from, to, 1);
  }
  return adjacency;
}
