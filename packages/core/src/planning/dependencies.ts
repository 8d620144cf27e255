import { Adjacency } from "../graph/adjacency.ts";
import { reachedFrom } from "../graph/leaves-first.ts";
import { leavesFirst } from "../graph/leaves-first.ts";
import { ringsAmong } from "../graph/rings.ts";
import { grownBytes, grownInts } from "../organisation/lexicon.ts";
import type { Item, Organisation } from "../organisation/organisation.ts";

/**
 * What must be finished before what can start. Only items that still take part are linked; the rings among them are
 * known by `ring`, the smallest member, -1 for none.
 */
export class Dependencies {
  /** From an item to those that wait for it. */
  readonly after: Adjacency;
  ring: Int32Array;
  /** 1 where an item takes part: it is neither done nor given up. */
  isOpen: Uint8Array;
  readonly #takesPart: (item: Item) => boolean;

  constructor(organisation: Organisation, takesPart: (item: Item) => boolean) {
    const terms = organisation.lexicon.count;
    const { columns, length } = organisation.tables.dependencies;
    this.#takesPart = takesPart;
    this.after = new Adjacency(terms, length);
    this.ring = new Int32Array(terms).fill(-1);
    this.isOpen = new Uint8Array(terms);
    const nodes = new Set<Item>();
    for (const row of organisation.tables.dependencies.rows()) {
      const [before, after] = [columns.before.values[row]!, columns.after.values[row]!];
      this.after.insert(before, after, 1);
      nodes.add(before).add(after);
    }
    for (const item of nodes) this.isOpen[item] = takesPart(item) ? 1 : 0;
    const open = Int32Array.from(nodes).filter((item) => this.isOpen[item] === 1);
    const ordered = new Set(leavesFirst(this.after, open, this.isOpen, this.ring, new Int32Array(terms)));
    this.#nameRings(open.filter((item) => !ordered.has(item)));
  }
  /** Follows a change: `links` now leave `item`, or its status changed. Returns the items in rings that were or are there. */
  follow(item: Item, links: readonly Item[]): Set<Item> {
    this.#makeRoom(Math.max(item, ...links) + 1);
    const touched = new Set([item, ...this.after.targets(item), ...links]);
    const region = reachedFrom(this.after, touched, this.isOpen);
    this.after.begin(item);
    for (const link of links.toSorted((a, b) => a - b)) this.after.append(item, link, 1);
    for (const end of touched) this.isOpen[end] = this.#takesPart(end) ? 1 : 0;
    for (const end of reachedFrom(this.after, touched, this.isOpen)) region.add(end);
    const changed = new Set<Item>();
    for (const member of region) {
      if (this.ring[member] !== -1) changed.add(member);
      this.ring[member] = -1;
    }
    for (const ring of this.#nameRings([...region].filter((member) => this.isOpen[member] === 1)))
      for (const member of ring) changed.add(member);
    return changed;
  }
  #nameRings(among: ArrayLike<number>): number[][] {
    const rings = ringsAmong(this.after, among);
    for (const ring of rings) for (const item of ring) this.ring[item] = ring[0]!;
    return rings;
  }
  #makeRoom(terms: number): void {
    if (terms <= this.ring.length) return;
    const length = Math.max(terms, this.ring.length * 2);
    this.ring = grownInts(this.ring, length, -1);
    this.isOpen = grownBytes(this.isOpen, length);
    this.after.makeRoom(length);
  }
}
