import type { Adjacency } from "./adjacency.ts";

/**
 * The rings among some nodes: strongly connected components of more than one node, and nodes that link to themselves.
 * Each ring lists its members in ascending order. Links that leave `nodes` are not followed. Tarjan's algorithm (1972)
 * without recursion, O(nodes + links).
 */
export function ringsAmong(links: Adjacency, nodes: ArrayLike<number>): number[][] {
  const rings: number[][] = [];
  const place = new Map<number, number>();
  for (let i = 0; i < nodes.length; i++) place.set(nodes[i]!, -1);
  const low = new Map<number, number>();
  const waiting: number[] = [];
  const isWaiting = new Set<number>();
  const path: { node: number; next: number }[] = [];
  let visited = 0;

  const enter = (node: number) => {
    place.set(node, visited);
    low.set(node, visited++);
    waiting.push(node);
    isWaiting.add(node);
    path.push({ node, next: 0 });
  };
  const lower = (node: number, to: number) => low.set(node, Math.min(low.get(node)!, to));
  const leave = (node: number) => {
    path.pop();
    const above = path.at(-1);
    if (above) lower(above.node, low.get(node)!);
    if (low.get(node) !== place.get(node)) return;
    const members = waiting.splice(waiting.lastIndexOf(node));
    for (const member of members) isWaiting.delete(member);
    if (members.length > 1 || links.targets(node).includes(node)) rings.push(members.sort((a, b) => a - b));
  };

  for (let i = 0; i < nodes.length; i++) {
    if (place.get(nodes[i]!)! >= 0) continue;
    enter(nodes[i]!);
    while (path.length > 0) {
      const top = path.at(-1)!;
      if (top.next === links.count[top.node]!) leave(top.node);
      else {
        const to = links.to[links.start[top.node]! + top.next++]!;
        const at = place.get(to);
        if (at === -1) enter(to);
        else if (at !== undefined && isWaiting.has(to)) lower(top.node, at);
      }
    }
  }
  return rings.sort((a, b) => a[0]! - b[0]!);
}

/** The members of the ring that holds `member`, in ascending order; `ring` names the ring of every node, -1 for none. */
export function ringMembers(links: Adjacency, ring: Int32Array, member: number): number[] {
  const members = new Set([member]);
  for (const node of members)
    for (const to of links.targets(node)) if (ring[to] === ring[member]) members.add(to);
  return [...members].sort((a, b) => a - b);
}

/** One way round a ring that starts and ends at its first member: the shortest, for people to read. */
export function wayRound(links: Adjacency, ring: readonly number[]): number[] {
  const start = ring[0]!;
  const inside = new Set(ring);
  const from = new Map<number, number>();
  const queue = [start];
  for (const node of queue)
    for (const to of links.targets(node)) {
      if (to === start) return backTo(start, node, from);
      if (!inside.has(to) || from.has(to)) continue;
      from.set(to, node);
      queue.push(to);
    }
  return [...ring];
}

function backTo(start: number, last: number, from: ReadonlyMap<number, number>): number[] {
  const way = [last];
  for (let node = last; node !== start; way.push(node)) node = from.get(node)!;
  return way.reverse();
}
