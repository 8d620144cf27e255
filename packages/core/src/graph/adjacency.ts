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
  }
  /** Adds a link to the node begun last. */
  append(node: number, to: number, weight: number): void {
    if (this.#used === this.to.length) this.#growLinks();
    this.to[this.#used] = to;
    this.weight[this.#used++] = weight;
    this.count[node]!++;
  }
  #growLinks(): void {
    this.to = copyOf(this.to, this.#used * 2);
    const grown = new Float64Array(this.#used * 2);
    grown.set(this.weight);
    this.weight = grown;
  }
  /** Adds one link to a node that has others, keeping its links in ascending order. */
  insert(node: number, to: number, weight: number): void {
    const links = this.linksOf(node);
    const place = links.findIndex((link) => link.to > to);
    links.splice(place < 0 ? links.length : place, 0, { to, weight });
    this.#replace(node, links);
  }
  /** Takes the links from one node to another away. */
  remove(node: number, to: number): void {
    this.#replace(node, this.linksOf(node).filter((link) => link.to !== to));
  }
  #replace(node: number, links: readonly { to: number; weight: number }[]): void {
    if (links.length > this.count[node]!) this.begin(node);
    else {
      const start = this.start[node]!;
      for (const [i, link] of links.entries()) [this.to[start + i], this.weight[start + i]] = [link.to, link.weight];
      this.count[node] = links.length;
      return;
    }
    for (const link of links) this.append(node, link.to, link.weight);
  }
  linksOf(node: number): { to: number; weight: number }[] {
    const start = this.start[node]!;
    return Array.from({ length: this.count[node]! }, (_, i) => ({ to: this.to[start + i]!, weight: this.weight[start + i]! }));
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
