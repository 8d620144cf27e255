import type { NeighbourGraph } from "./neighbour-graph.ts";

/** No theme yet. */
export const FREE = -1;

type Contracted = {
  readonly size: number;
  readonly links: readonly ReadonlyMap<number, number>[];
  /** Twice the weight inside each. */
  readonly inside: Float64Array;
  /** All weight at each, inside counted twice. */
  readonly weight: Float64Array;
  readonly isFixed: Uint8Array;
};

const MOST_PASSES = 50;

/**
 * Groups the nodes so that more weight lies inside of groups than would by chance: the Louvain method (V. D. Blondel,
 * J.-L. Guillaume, R. Lambiotte and E. Lefebvre, Fast unfolding of communities in large networks, 2008) for modularity
 * with a resolution, larger for more groups. Nodes that `given` puts into a group (0, 1, …; else `FREE`) stay there, and no
 * two of these groups become one. Answers a group a node; the given ones keep their numbers, others follow in order of
 * their first node. Deterministic. About O(links) a pass, some ten passes.
 */
export function communities(graph: NeighbourGraph, resolution: number, given: Int32Array): Int32Array {
  const fixed = countOf(given);
  const groups = numbered(
    Int32Array.from(given, (theme, node) => (theme === FREE ? fixed + node : theme)),
    fixed,
  );
  for (;;) {
    const level = contracted(graph, groups, fixed);
    const moved = movedNodes(level, resolution);
    if (moved === undefined) return groups;
    const names = numbered(moved, fixed);
    for (let node = 0; node < graph.nodes; node++) groups[node] = names[groups[node]!]!;
  }
}

/** How many groups there are: one more than the highest number. */
export const countOf = (groups: Int32Array): number =>
  groups.reduce((most, group) => Math.max(most, group + 1), 0);

/** The same groups under the numbers 0, 1, … in order of first use, the first `fixed` numbers kept. */
export function numbered(groups: Int32Array, fixed: number): Int32Array {
  const names = new Map<number, number>();
  for (let name = 0; name < fixed; name++) names.set(name, name);
  return groups.map((group) => {
    if (!names.has(group)) names.set(group, names.size);
    return names.get(group)!;
  });
}

function contracted(
  { nodes, starts, to, weight }: NeighbourGraph,
  groups: Int32Array,
  fixed: number,
): Contracted {
  let size = fixed;
  for (const group of groups) size = Math.max(size, group + 1);
  const links = Array.from({ length: size }, () => new Map<number, number>());
  const inside = new Float64Array(size);
  const all = new Float64Array(size);
  for (let node = 0; node < nodes; node++) {
    const group = groups[node]!;
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const other = groups[to[at]!]!;
      all[group]! += weight[at]!;
      if (other === group) inside[group]! += weight[at]!;
      else links[group]!.set(other, (links[group]!.get(other) ?? 0) + weight[at]!);
    }
  }
  const isFixed = Uint8Array.from({ length: size }, (_, group) => (group < fixed ? 1 : 0));
  return { size, links, inside, weight: all, isFixed };
}

/** Moves one after the other to where it gains most, until nothing moves; `undefined` if nothing did at all. */
function movedNodes(
  { size, links, weight, isFixed }: Contracted,
  resolution: number,
): Int32Array | undefined {
  const whole = weight.reduce((sum, each) => sum + each, 0);
  const group = Int32Array.from({ length: size }, (_, node) => node);
  const total = weight.slice();
  let hasMoved = false;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let isSettled = true;
    for (let node = 0; node < size; node++) {
      if (isFixed[node] === 1) continue;
      const home = group[node]!;
      total[home]! -= weight[node]!;
      const best = bestGroup(
        links[node]!,
        group,
        home,
        (to) => (resolution * weight[node]! * total[to]!) / whole,
      );
      total[best]! += weight[node]!;
      if (best === home) continue;
      group[node] = best;
      isSettled = false;
      hasMoved = true;
    }
    if (isSettled) break;
  }
  return hasMoved ? group : undefined;
}

/** A gain smaller than this is rounding. */
const ROUNDING = 1e-12;

/** Where most weight leads beyond what chance expects; home if nothing is better, of equal ones the lowest number. */
function bestGroup(
  links: ReadonlyMap<number, number>,
  group: Int32Array,
  home: number,
  expected: (to: number) => number,
): number {
  const towards = new Map<number, number>([[home, 0]]);
  for (const [node, firmness] of links) {
    const to = group[node]!;
    towards.set(to, (towards.get(to) ?? 0) + firmness);
  }
  let best = home;
  let most = towards.get(home)! - expected(home) + ROUNDING;
  for (const [to, firmness] of towards) {
    const gain = firmness - expected(to);
    if (to === home || gain < most || (gain === most && to > best)) continue;
    best = to;
    most = gain;
  }
  return best;
}

/**
 * The same with a number of groups given: the resolution is searched, and groups too many are then joined, the pair
 * first that keeps modularity highest; given groups are never joined with each other. Fewer where links do not allow it.
 */
export function communitiesNumbering(graph: NeighbourGraph, wanted: number, given: Int32Array): Int32Array {
  const groupsAt = (resolution: number) => {
    const groups = communities(graph, resolution, given);
    return { groups, resolution, count: countOf(groups) };
  };
  let found = groupsAt(1);
  while (found.count < wanted && found.resolution < MOST_RESOLUTION)
    found = groupsAt(found.resolution * STEP);
  while (found.count > wanted && found.resolution > LEAST_RESOLUTION) {
    const coarser = groupsAt(found.resolution / STEP);
    if (coarser.count < wanted) break;
    found = coarser;
  }
  return joinedTo(graph, found.groups, found.resolution, wanted, countOf(given));
}

const STEP = 1.3;
const [LEAST_RESOLUTION, MOST_RESOLUTION] = [0.05, 100];

function joinedTo(
  graph: NeighbourGraph,
  groups: Int32Array,
  resolution: number,
  wanted: number,
  fixed: number,
): Int32Array {
  let current = groups;
  for (;;) {
    const level = contracted(graph, current, fixed);
    const pair = level.size > wanted ? bestPair(level, resolution) : undefined;
    if (pair === undefined) return current;
    const [kept, gone] = pair;
    current = numbered(
      current.map((group) => (group === gone ? kept : group)),
      fixed,
    );
  }
}

function bestPair(
  { size, links, weight, isFixed }: Contracted,
  resolution: number,
): [number, number] | undefined {
  const whole = weight.reduce((sum, each) => sum + each, 0) || 1;
  let best: [number, number] | undefined;
  let most = -Infinity;
  for (let b = 1; b < size; b++)
    for (let a = 0; a < b; a++) {
      if (isFixed[a] === 1 && isFixed[b] === 1) continue;
      const gain = (links[a]!.get(b) ?? 0) - (resolution * weight[a]! * weight[b]!) / whole;
      if (gain <= most) continue;
      most = gain;
      best = [a, b];
    }
  return best;
}
