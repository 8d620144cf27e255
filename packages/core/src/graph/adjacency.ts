/**
 * Weighted links from node to node in compressed rows: node `n` owns the places `start[n]` to `start[n] + count[n]` of
 * `to` and `weight`. A node whose links change gets new places at the end, so a change costs no more than its own
 * links, and every reader sees the same four arrays before and after.
 */
export class Adjacency {
  start: Int32Array;
  count: Int32Array;
  to: Int32Array;
  weight: Float64Array;
  #used = 0;
  /** Places that are free behind the links of a node that was changed. */
  readonly #spare = new Map<number, number>();

  /** Room for `nodes` nodes and, to begin with, `links` links. */
  constructor(nodes: number, links: number) {
    this.start = new Int32Array(nodes);
    this.count = new Int32Array(nodes);
    this.to = new Int32Array(Math.max(links, 16));
    this.weight = new Float64Array(Math.max(links, 16));
  }
  get nodes(): number {
    return this.start.length;
  }
  /** Makes room for nodes numbered below `nodes`. */
  makeRoom(nodes: number): void {
    if (nodes <= this.start.length) return;
    const length = Math.max(nodes, this.start.length * 2);
    [this.start, this.count] = [copyOf(this.start, length), copyOf(this.count, length)];
  }
  /** Begins the links of a node anew; `append` adds them. */
  begin(node: number): void {
    this.start[node] = this.#used;
    this.count[node] = 0;
    this.#spare.delete(node);
  }
  /** Adds a link to the node begun last. */
  append(node: number, to: number, weight: number): void {
    this.#makeLinkRoom(1);
    this.to[this.#used] = to;
    this.weight[this.#used++] = weight;
    this.count[node]!++;
  }
  #makeLinkRoom(links: number): void {
    if (this.#used + links <= this.to.length) return;
    const length = Math.max(this.#used + links, this.#used * 2);
    this.to = copyOf(this.to, length);
    const grown = new Float64Array(length);
    grown.set(this.weight);
    this.weight = grown;
  }
  /** Adds one link to a node whose links are in ascending order, and keeps them so. Costs the links behind it. */
  insert(node: number, to: number, weight: number): void {
    const spare = this.#spare.get(node) ?? 0;
    if (spare === 0) this.#moveToEnd(node);
    else this.#spare.set(node, spare - 1);
    const start = this.start[node]!;
    let place = start + this.count[node]!++;
    for (; place > start && this.to[place - 1]! > to; place--) {
      this.to[place] = this.to[place - 1]!;
      this.weight[place] = this.weight[place - 1]!;
    }
    this.to[place] = to;
    this.weight[place] = weight;
  }
  /** Moves a node's links to where there is room for one more, and for as many again so that this is seldom done. */
  #moveToEnd(node: number): void {
    const [from, links] = [this.start[node]!, this.count[node]!];
    const room = links * 2 + 2;
    this.#makeLinkRoom(room);
    this.to.copyWithin(this.#used, from, from + links);
    this.weight.copyWithin(this.#used, from, from + links);
    this.start[node] = this.#used;
    this.#used += room;
    this.#spare.set(node, room - links - 1);
  }
  /** Takes the links from one node to another away. */
  remove(node: number, to: number): void {
    const start = this.start[node]!;
    const end = start + this.count[node]!;
    let kept = start;
    for (let place = start; place < end; place++) {
      if (this.to[place] === to) continue;
      this.to[kept] = this.to[place]!;
      this.weight[kept++] = this.weight[place]!;
    }
    if (kept < end) this.#spare.set(node, (this.#spare.get(node) ?? 0) + end - kept);
    this.count[node] = kept - start;
  }
  linksOf(node: number): { to: number; weight: number }[] {
    const start = this.start[node]!;
    return Array.from({ length: this.count[node]! }, (_, i) => ({
      to: this.to[start + i]!,
      weight: this.weight[start + i]!,
    }));
  }
  /** The nodes a node links to; do not keep the array across a change. */
  targets(node: number): Int32Array {
    return this.to.subarray(this.start[node], this.start[node]! + this.count[node]!);
  }
  /** The same links seen from their other end, each node's in ascending order. O(nodes + links). */
  transposed(): Adjacency {
    const turned = new Adjacency(this.nodes, this.#used);
    for (let node = 0; node < this.nodes; node++)
      for (let i = this.start[node]!, end = i + this.count[node]!; i < end; i++) turned.count[this.to[i]!]!++;
    let used = 0;
    for (let node = 0; node < this.nodes; node++) {
      turned.start[node] = used;
      used += turned.count[node]!;
    }
    const next = turned.start.slice();
    for (let node = 0; node < this.nodes; node++)
      for (let i = this.start[node]!, end = i + this.count[node]!; i < end; i++) {
        const place = next[this.to[i]!]!++;
        turned.to[place] = node;
        turned.weight[place] = this.weight[i]!;
      }
    turned.#used = used;
    return turned;
  }
}

function copyOf(numbers: Int32Array, length: number): Int32Array {
  const copy = new Int32Array(length);
  copy.set(numbers);
  return copy;
}
