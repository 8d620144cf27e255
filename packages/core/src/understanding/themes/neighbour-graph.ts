import { seededRandom } from "../../friction/measures/seeded-random.ts";
import { hasWords, likeness, type StatementLikeness } from "./statement-likeness.ts";
import type { SparseRows } from "./sparse-rows.ts";

/** Who is joined with whom, and how firmly; each link stands at both ends. Node n's links lie from starts[n] on. */
export type NeighbourGraph = {
  readonly nodes: number;
  readonly starts: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
};

const NEIGHBOURS = 14;
/** Of how many by their words alone the neighbours are chosen, for fewer statements that is all of them. */
const CANDIDATES = 100;
/** A term that more statements have than this, or than this part of all, leads to no candidates. */
const MOST_HOLDERS = 500;
const PAIRS_LOOKED_AT = 20_000;
/** How many standard deviations above the mean two statements' likeness must lie to say anything. */
const ABOVE = 0.5;

/**
 * The likeness that pairs of these statements have by chance: mean and half a standard deviation more, of all pairs or
 * of 20,000 drawn with a fixed seed.
 */
export function chanceLikeness(table: StatementLikeness): number {
  const nodes = table.statements;
  const all = (nodes * (nodes - 1)) / 2;
  let [sum, squares, looked] = [0, 0, 0];
  const look = (a: number, b: number) => {
    const like = likeness(table, a, b);
    sum += like;
    squares += like * like;
    looked++;
  };
  if (all <= PAIRS_LOOKED_AT) for (let a = 1; a < nodes; a++) for (let b = 0; b < a; b++) look(a, b);
  else {
    const random = seededRandom(1);
    while (looked < PAIRS_LOOKED_AT) {
      const [a, b] = [Math.floor(random() * nodes), Math.floor(random() * nodes)];
      if (a !== b) look(a, b);
    }
  }
  if (looked === 0) return 0;
  const mean = sum / looked;
  return mean + ABOVE * Math.sqrt(Math.max(0, squares / looked - mean * mean));
}

/**
 * Joins each statement with the 14 most like it, as firmly as they are more alike than by chance; a link that one end
 * asks for holds for both. Deterministic: of equally like ones the earlier. Up to 500 statements all pairs are
 * compared; with more, the hundred that share most words with each. O(statements × terms × holders of a term).
 */
export function neighbourGraph(table: StatementLikeness, chance: number): NeighbourGraph {
  const nodes = table.statements;
  const candidatesOf = nodes <= MOST_HOLDERS ? () => allOthers(nodes) : candidateSearch(table.lexical);
  const links = new Map<number, number>();
  for (let node = 0; node < nodes; node++) {
    if (!hasWords(table, node)) continue;
    const nearest = topOf(NEIGHBOURS);
    candidatesOf(node).forEach((other) => {
      if (other !== node) nearest.offer(other, likeness(table, node, other) - chance);
    });
    nearest.each((other, excess) => {
      if (excess > 0) links.set(Math.min(node, other) * nodes + Math.max(node, other), excess);
    });
  }
  return graphOf(nodes, links);
}

const allOthers = (nodes: number) => Int32Array.from({ length: nodes }, (_, node) => node);

/** The statements that share most with one, found from each term's holders. */
function candidateSearch({ rows, terms, starts, term, weight }: SparseRows): (node: number) => Int32Array {
  const held = new Int32Array(terms + 1);
  for (let at = 0; at < term.length; at++) held[term[at]! + 1]!++;
  for (let place = 0; place < terms; place++) held[place + 1]! += held[place]!;
  const next = held.slice();
  const holder = new Int32Array(term.length);
  const holds = new Float64Array(term.length);
  for (let row = 0; row < rows; row++)
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const to = next[term[at]!]!++;
      holder[to] = row;
      holds[to] = weight[at]!;
    }

  const shared = new Float64Array(rows);
  return (node) => {
    const touched: number[] = [];
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const [from, end] = [held[term[at]!]!, held[term[at]! + 1]!];
      if (end - from > MOST_HOLDERS) continue;
      for (let place = from; place < end; place++) {
        const other = holder[place]!;
        if (shared[other] === 0) touched.push(other);
        shared[other]! += weight[at]! * holds[place]!;
      }
    }
    const most = topOf(CANDIDATES);
    for (const other of touched) {
      if (other !== node) most.offer(other, shared[other]!);
      shared[other] = 0;
    }
    return most.items();
  };
}

/** Keeps the few with the highest scores, of equal ones the earliest. */
function topOf(places: number) {
  const item = new Int32Array(places);
  const score = new Float64Array(places);
  let kept = 0;
  const isBehind = (a: number, b: number) =>
    score[a]! < score[b]! || (score[a] === score[b] && item[a]! > item[b]!);
  const swap = (a: number, b: number) => {
    [item[a], item[b]] = [item[b]!, item[a]!];
    [score[a], score[b]] = [score[b]!, score[a]!];
  };
  /** A heap with the one to go first on top. */
  const up = (from: number) => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!isBehind(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const down = () => {
    for (let at = 0; ;) {
      let last = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < kept && isBehind(child, last)) last = child;
      if (last === at) return;
      swap(at, last);
      at = last;
    }
  };
  return {
    offer(candidate: number, points: number) {
      if (kept < places) {
        item[kept] = candidate;
        score[kept] = points;
        up(kept++);
      } else if (points > score[0]! || (points === score[0] && candidate < item[0]!)) {
        item[0] = candidate;
        score[0] = points;
        down();
      }
    },
    items: () => item.slice(0, kept),
    each(visit: (candidate: number, points: number) => void) {
      for (let at = 0; at < kept; at++) visit(item[at]!, score[at]!);
    },
  };
}

/** The graph of links, each given once as smaller node × nodes + larger node. */
export function graphOf(nodes: number, links: ReadonlyMap<number, number>): NeighbourGraph {
  const starts = new Int32Array(nodes + 1);
  for (const link of links.keys()) {
    starts[Math.floor(link / nodes) + 1]!++;
    starts[(link % nodes) + 1]!++;
  }
  for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const to = new Int32Array(starts[nodes]!);
  const weight = new Float64Array(to.length);
  const put = (from: number, other: number, firmness: number) => {
    to[next[from]!] = other;
    weight[next[from]!++] = firmness;
  };
  for (const [link, firmness] of [...links].sort(([a], [b]) => a - b)) {
    put(Math.floor(link / nodes), link % nodes, firmness);
    put(link % nodes, Math.floor(link / nodes), firmness);
  }
  return { nodes, starts, to, weight };
}
