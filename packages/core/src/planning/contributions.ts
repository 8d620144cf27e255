import { Adjacency } from "../graph/adjacency.ts";
import { leavesFirst, reachedFrom } from "../graph/leaves-first.ts";
import { ringMembers, ringsAmong } from "../graph/rings.ts";
import { grownBytes, grownInts, grownNumbers } from "../organisation/lexicon.ts";
import { type Item, type Organisation, kindCode } from "../organisation/organisation.ts";
import { effectiveShares } from "./effective-shares.ts";
import { isGivenUp } from "./status.ts";

/** What a change of some items changed further up or down. */
export type Ripple = {
  /** Items that have a path to a goal now and had none before, or the other way round. */
  readonly reach: ReadonlySet<Item>;
  /** Items whose sums of work below are, or may be, other than before. */
  readonly sums: ReadonlySet<Item>;
  /** Items that are, or were, in one of the rings of contributions that changed. */
  readonly rings: ReadonlySet<Item>;
};

const NODE_TABLES = ["northstar", "elements", "objectives", "initiatives"] as const;

/**
 * Which item contributes to which, with shares over many parents, and what follows from it: rings, paths to goals,
 * and work summed up from below. Items that were declined or dropped are not pursued: nothing passes through them.
 * Links inside a ring carry nothing either: a ring is a finding, and sums must end. See docs/method/roll-up.md.
 */
export class Contributions {
  readonly organisation: Organisation;
  /** From an item to what it contributes to, with effective shares. */
  readonly up: Adjacency;
  /** From an item to what contributes to it, in ascending order. */
  readonly down: Adjacency;
  /** 1 for goals and other parts of the north star, elements, and work that is not given up. */
  isPursued: Uint8Array;
  /** The pursued items, children before their parents, as they were when all was built. */
  readonly order: Int32Array;
  /** The ring an item is in, by the ring's smallest member; -1 for none. */
  ring: Int32Array;
  /** 1 where a chain of contributions ends in a goal. A goal reaches itself. */
  reachesGoal: Uint8Array;
  /** Cost and effort in days of the item and of all below it, each counted by the product of its shares. */
  cost: Float64Array;
  effortDays: Float64Array;
  /** Initiatives at or below the item, counted by the product of their shares; above 0 where there is any. */
  initiatives: Float64Array;
  #scratch: Int32Array;

  constructor(organisation: Organisation) {
    const terms = organisation.lexicon.count;
    this.organisation = organisation;
    this.isPursued = new Uint8Array(terms);
    this.ring = new Int32Array(terms).fill(-1);
    this.reachesGoal = new Uint8Array(terms);
    this.cost = new Float64Array(terms);
    this.effortDays = new Float64Array(terms);
    this.initiatives = new Float64Array(terms);
    this.#scratch = new Int32Array(terms);
    const nodes = nodesOf(organisation);
    this.up = new Adjacency(terms, nodes.length * 2);
    for (let i = 0; i < nodes.length; i++) this.#readItem(nodes[i]!);
    this.down = this.up.transposed();
    this.order = this.#arrange(this.#pursued(nodes));
    this.lookUp();
    this.rollUp();
  }
  /** Members of every ring, in ascending order. */
  rings(): number[][] {
    const rings: number[][] = [];
    for (let item = 0; item < this.ring.length; item++)
      if (this.ring[item] === item) rings.push(ringMembers(this.up, this.ring, item));
    return rings;
  }
  isGoal(item: Item): boolean {
    const { northstar } = this.organisation.tables;
    return (
      this.organisation.isKind(item, "northstar") &&
      northstar.columns.kind.is(this.organisation.row[item]!, "goal")
    );
  }
  /** Finds out for every item whether it has a path to a goal: parents first, one pass. */
  lookUp(): void {
    const { order, reachesGoal } = this;
    const pending = new Set<number>();
    for (let i = order.length - 1; i >= 0; i--) {
      const item = order[i]!;
      reachesGoal[item] = this.#reaches(item);
      if (this.ring[item] !== -1) pending.add(item);
    }
    if (pending.size > 0) this.#settleReach(reachedFrom(this.down, pending, this.isPursued));
  }
  /** Sums work from below into every item: children first, one pass. */
  rollUp(): void {
    for (let i = 0; i < this.order.length; i++) this.#sum(this.order[i]!);
  }
  /** Follows a change of items: their links, status or amounts. Costs what lies above them, and below where a path opens or closes. */
  follow(items: readonly Item[]): Ripple {
    this.#makeRoom(this.organisation.lexicon.count);
    const touched = [...items, ...items.flatMap((item) => [...this.up.targets(item)])];
    const before = reachedFrom(this.up, touched, this.isPursued);
    for (const item of items) this.#readAgain(item);
    const above = reachedFrom(this.up, [...touched, ...items], this.isPursued);
    const rings = this.#reformRings(new Set([...before, ...above]));
    const reach = this.#refreshReach(new Set([...items, ...rings]));
    const region = Int32Array.from(
      new Set([...before, ...above].filter((item) => this.isPursued[item] === 1)),
    ).sort();
    for (const item of items) if (this.isPursued[item] === 0) this.#clearSums(item);
    for (const item of leavesFirst(this.up, region, this.isPursued, this.ring, this.#scratch))
      this.#sum(item);
    return { reach, sums: new Set([...region, ...items]), rings };
  }
  #pursued(nodes: Int32Array): Int32Array {
    let used = 0;
    const pursued = new Int32Array(nodes.length);
    for (let i = 0; i < nodes.length; i++) if (this.isPursued[nodes[i]!] === 1) pursued[used++] = nodes[i]!;
    return pursued.subarray(0, used);
  }
  #makeRoom(terms: number): void {
    if (terms <= this.ring.length) return;
    const length = Math.max(terms, this.ring.length * 2);
    this.ring = grownInts(this.ring, length, -1);
    this.#scratch = grownInts(this.#scratch, length);
    this.isPursued = grownBytes(this.isPursued, length);
    this.reachesGoal = grownBytes(this.reachesGoal, length);
    this.cost = grownNumbers(this.cost, length);
    this.effortDays = grownNumbers(this.effortDays, length);
    this.initiatives = grownNumbers(this.initiatives, length);
    this.up.makeRoom(length);
    this.down.makeRoom(length);
  }
  /** Takes over an item's links, status and amounts from its row. */
  #readItem(item: Item): void {
    const { kind, row, tables } = this.organisation;
    const at = row[item]!;
    this.up.begin(item);
    this.isPursued[item] = 1;
    if (kind[item] === kindCode.northstar) return;
    const { elements, objectives, initiatives } = tables;
    let { supports } = elements.columns;
    if (kind[item] === kindCode.objectives) {
      supports = objectives.columns.supports;
      this.isPursued[item] = isGivenUp(objectives.columns.status, at) ? 0 : 1;
    } else if (kind[item] === kindCode.initiatives) {
      supports = initiatives.columns.supports;
      this.isPursued[item] = isGivenUp(initiatives.columns.status, at) ? 0 : 1;
    } else if (kind[item] !== kindCode.elements) {
      this.isPursued[item] = 0;
      return;
    }
    const from = supports.start[at]!;
    const links = supports.count[at]!;
    if (links === 1) {
      const share = supports.weights[from]!;
      this.up.append(item, supports.terms[from]!, Number.isNaN(share) || share > 1 ? 1 : share);
    } else if (links > 1) {
      const shares = effectiveShares([...supports.weights.subarray(from, from + links)]);
      for (let i = 0; i < links; i++) this.up.append(item, supports.terms[from + i]!, shares[i]!);
    }
  }
  #readAgain(item: Item): void {
    for (const parent of new Set(this.up.targets(item))) this.down.remove(parent, item);
    this.#readItem(item);
    for (const { to, weight } of this.up.linksOf(item)) this.down.insert(to, item, weight);
  }
  /** Orders the items; where rings stand in the way, finds and names them and orders the rest around them. */
  #arrange(nodes: Int32Array): Int32Array {
    const order = leavesFirst(this.up, nodes, this.isPursued, this.ring, this.#scratch);
    if (order.length === nodes.length) return order;
    for (let i = 0; i < order.length; i++) this.#scratch[order[i]!] = 1;
    const rest = nodes.filter((item) => this.#scratch[item] === 0);
    for (let i = 0; i < order.length; i++) this.#scratch[order[i]!] = 0;
    this.#nameRings(rest);
    const behind = leavesFirst(this.up, rest, this.isPursued, this.ring, this.#scratch);
    const whole = new Int32Array(nodes.length);
    whole.set(order);
    whole.set(behind, order.length);
    return whole;
  }
  #nameRings(among: ArrayLike<number>): number[][] {
    const rings = ringsAmong(this.up, among);
    for (const ring of rings) for (const item of ring) this.ring[item] = ring[0]!;
    return rings;
  }
  #reformRings(region: ReadonlySet<Item>): Set<Item> {
    const changed = new Set<Item>();
    for (const item of region) {
      if (this.ring[item] !== -1) changed.add(item);
      this.ring[item] = -1;
    }
    const pursued = [...region].filter((item) => this.isPursued[item] === 1);
    for (const ring of this.#nameRings(pursued)) for (const item of ring) changed.add(item);
    return changed;
  }
  #reaches(item: Item): 0 | 1 {
    if (this.isGoal(item)) return 1;
    const { start, count, to } = this.up;
    for (let at = start[item]!, end = at + count[item]!; at < end; at++)
      if (this.isPursued[to[at]!] === 1 && this.reachesGoal[to[at]!] === 1) return 1;
    return 0;
  }
  /** Finds the reach of items that may depend on each other: from those with a path through others, down. */
  #settleReach(items: ReadonlySet<Item>): void {
    for (const item of items) this.reachesGoal[item] = 0;
    const found = new Set<Item>();
    for (const item of items) if (this.#reaches(item) === 1) found.add(item);
    for (const item of found) {
      this.reachesGoal[item] = 1;
      for (const child of this.down.targets(item))
        if (items.has(child) && this.isPursued[child] === 1) found.add(child);
    }
  }
  #refreshReach(items: ReadonlySet<Item>): Set<Item> {
    const isSettled = [...items].every((item) => {
      const reaches = this.isPursued[item] === 1 ? this.#reaches(item) : 0;
      return reaches === this.reachesGoal[item] && this.ring[item] === -1;
    });
    if (isSettled) return new Set();
    const below = reachedFrom(this.down, items, this.isPursued);
    const closed = [...items].filter((item) => this.isPursued[item] === 0);
    for (const item of closed)
      for (const child of reachedFrom(this.down, this.down.targets(item), this.isPursued)) below.add(child);
    const before = new Map([...below, ...closed].map((item) => [item, this.reachesGoal[item]]));
    for (const item of closed) this.reachesGoal[item] = 0;
    this.#settleReach(below);
    return new Set([...before.keys()].filter((item) => before.get(item) !== this.reachesGoal[item]));
  }
  #clearSums(item: Item): void {
    this.cost[item] = this.effortDays[item] = this.initiatives[item] = 0;
  }
  /** Sums up one item. What is not pursued has sums of 0, so that its links add nothing. */
  #sum(item: Item): void {
    const { start, count, to, weight } = this.down;
    const { cost, effortDays, initiatives, ring } = this;
    let ownCost = 0;
    let ownEffort = 0;
    let ownInitiatives = 0;
    if (this.organisation.kind[item] === kindCode.initiatives) {
      const { columns } = this.organisation.tables.initiatives;
      const row = this.organisation.row[item]!;
      ownCost = columns.cost.values[row]! || 0;
      ownEffort = columns.effortDays.values[row]! || 0;
      ownInitiatives = 1;
    }
    const own = ring[item]!;
    for (let at = start[item]!, end = at + count[item]!; at < end; at++) {
      const child = to[at]!;
      if (own !== -1 && ring[child] === own) continue;
      const share = weight[at]!;
      ownCost += share * cost[child]!;
      ownEffort += share * effortDays[child]!;
      ownInitiatives += share * initiatives[child]!;
    }
    cost[item] = ownCost;
    effortDays[item] = ownEffort;
    initiatives[item] = ownInitiatives;
  }
}

/** Everything that contributes or is contributed to, in order of its id's first use. */
function nodesOf(organisation: Organisation): Int32Array {
  const nodes = new Int32Array(NODE_TABLES.reduce((sum, name) => sum + organisation.tables[name].size, 0));
  let used = 0;
  for (const name of NODE_TABLES) {
    const table = organisation.tables[name];
    const id = table.columns.id.values;
    for (let row = 0; row < table.length; row++) if (table.has(row)) nodes[used++] = id[row]!;
  }
  return nodes;
}
