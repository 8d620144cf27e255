import type { Adjacency } from "./adjacency.ts";

/**
 * The nodes so that each stands behind everything that links to it (Kahn 1962). Links to nodes that are not `open`
 * are left out, and links inside a ring: two nodes with the same `ring` (not -1) do not wait for each other. Nodes in
 * or behind a ring that `ring` does not name are missing from the result. `nodes` are open and hold every open node
 * they link to. `scratch` is all zero before and after. O(nodes + links).
 */
export function leavesFirst(
  links: Adjacency,
  nodes: ArrayLike<number>,
  open: Uint8Array,
  ring: Int32Array,
  scratch: Int32Array,
): Int32Array {
  const { start, count, to } = links;
  const isCounted = (from: number, node: number) =>
    open[node] === 1 && (ring[from] === -1 || ring[from] !== ring[node]);
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    for (let at = start[node]!, end = at + count[node]!; at < end; at++)
      if (isCounted(node, to[at]!)) scratch[to[at]!]!++;
  }
  const order = new Int32Array(nodes.length);
  let known = 0;
  for (let i = 0; i < nodes.length; i++) if (scratch[nodes[i]!] === 0) order[known++] = nodes[i]!;
  for (let done = 0; done < known; done++) {
    const node = order[done]!;
    for (let at = start[node]!, end = at + count[node]!; at < end; at++)
      if (isCounted(node, to[at]!) && --scratch[to[at]!]! === 0) order[known++] = to[at]!;
  }
  if (known < nodes.length) for (let i = 0; i < nodes.length; i++) scratch[nodes[i]!] = 0;
  return order.subarray(0, known);
}

/** Every open node that can be reached from `from` over the links, open ones of `from` included. */
export function reachedFrom(links: Adjacency, from: Iterable<number>, open: Uint8Array): Set<number> {
  const reached = new Set<number>();
  for (const node of from) if (open[node] === 1) reached.add(node);
  for (const node of reached)
    for (let at = links.start[node]!, end = at + links.count[node]!; at < end; at++)
      if (open[links.to[at]!] === 1) reached.add(links.to[at]!);
  return reached;
}
