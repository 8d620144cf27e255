import type { Adjacency } from "./adjacency.ts";
import { leastSquaresPlaces } from "./least-squares-places.ts";

/** What is laid out. Nodes are numbered from 0. */
export type Layers = {
  /** By node: its layer, 0 at the top. */
  readonly layer: Uint8Array;
  /** From each node to those it serves. Only links to a higher layer decide places; the heaviest says where a node is at home. */
  readonly up: Adjacency;
  /** The layer whose nodes each head a territory: everything at home below such a node lies beneath it. */
  readonly headLayer: number;
};

/** A layer that has nodes: `rows` lines of cells from line `top` on. */
export type Band = { readonly layer: number; readonly top: number; readonly rows: number };

/** The columns from `left` on that belong to what is at home below `head`; `head` is -1 for what has no home. */
export type Territory = { readonly head: number; readonly left: number; readonly width: number };

/** Places in cells: a node lies at column `x` (its left side, may lie between two columns) and line `y`. */
export type LayeredLayout = {
  readonly x: Float64Array;
  readonly y: Int32Array;
  readonly bands: readonly Band[];
  readonly territories: readonly Territory[];
  readonly width: number;
  readonly height: number;
};

/** A node whose home cannot be told. */
const NOWHERE = -1;

/** Passes over the layers that draw nodes towards what they are linked to: down, up, down and up again. */
const PASSES = 4;

/**
 * Lays a graph out in layers, top down, as a map: one band of lines for each layer, one territory of columns for
 * each head, so that what serves a goal lies beneath it. A band has as many lines as keep the whole near `aspect` (width
 * to height in cells), so 30 nodes make a few calm lines and 50,000 a sheet that can be looked at. Within a territory the
 * nodes of a band are ordered by the mean place of what they are linked to (barycentre heuristic, Sugiyama et al. 1981) and
 * stand as near to it as room allows (`leastSquaresPlaces`). Deterministic; O(nodes log nodes + links). See
 * docs/method/layered-layout.md.
 */
export function layeredLayout({ layer, up, headLayer }: Layers, aspect: number): LayeredLayout {
  const nodes = layer.length;
  const head = headsOf(layer, up, headLayer);
  const groups = grouped(layer, head, headLayer);
  const { rows, width, territories } = shaped(groups, aspect);
  const bands: Band[] = [];
  let height = 0;
  for (const { layer: at } of groups.bands) {
    bands.push({ layer: at, top: height, rows: rows.get(at)! });
    height += rows.get(at)!;
  }
  const x = new Float64Array(nodes);
  const y = new Int32Array(nodes);
  const down = up.transposed();
  const centre = centredUnderHeads(groups, territories, width, nodes);
  for (let pass = 0; pass < PASSES; pass++) {
    const isDown = pass % 2 === 0;
    const inOrder = isDown ? groups.bands : groups.bands.toReversed();
    for (const { layer: at, members } of inOrder) {
      // Heads stay over what is theirs: going down they are not drawn to what lies over all of them.
      const isDrawn = !isDown || at > headLayer;
      if (!isDrawn && pass > 0) continue;
      const { top, rows: lines } = bands.find((band) => band.layer === at)!;
      for (const [territory, cells] of members) {
        const { left, width: room } = territory < 0 ? { left: 0, width } : territories[territory]!;
        if (isDrawn) drawTowards(cells, isDown ? up : down, layer, isDown, x, centre, pass > 0);
        place(cells, left, room, top, lines, x, y, centre);
      }
    }
  }
  return { x, y, bands, territories, width, height };
}

/** By node: the head above its home, itself for a head, `NOWHERE` where there is none. */
function headsOf(layer: Uint8Array, up: Adjacency, headLayer: number): Int32Array {
  const head = new Int32Array(layer.length).fill(NOWHERE);
  const byLayer = Array.from({ length: layer.length }, (_, node) => node).sort(
    (a, b) => layer[a]! - layer[b]! || a - b,
  );
  for (const node of byLayer) {
    if (layer[node] === headLayer) head[node] = node;
    else if (layer[node]! > headLayer) head[node] = homeHead(node, layer, up, head);
  }
  settleSameLayer(byLayer, layer, up, head);
  return head;
}

/** The head of the heaviest link to a higher layer that has one; the first of those that weigh the same. */
function homeHead(node: number, layer: Uint8Array, up: Adjacency, head: Int32Array): number {
  let [best, heaviest] = [NOWHERE, -Infinity];
  for (let at = up.start[node]!, end = at + up.count[node]!; at < end; at++) {
    const to = up.to[at]!;
    if (layer[to]! > layer[node]! || head[to] === NOWHERE || up.weight[at]! <= heaviest) continue;
    [best, heaviest] = [head[to]!, up.weight[at]!];
  }
  return best;
}

/** Links within a layer are looked at until no more heads come from them: objectives below objectives below goals. */
function settleSameLayer(byLayer: readonly number[], layer: Uint8Array, up: Adjacency, head: Int32Array) {
  let waiting = byLayer.filter((node) => head[node] === NOWHERE && up.count[node]! > 0);
  for (;;) {
    const left = waiting.filter((node) => (head[node] = homeHead(node, layer, up, head)) === NOWHERE);
    if (left.length === waiting.length) return;
    waiting = left;
  }
}

type Groups = {
  readonly heads: readonly number[];
  /** By band: the nodes of each territory, by its place in `heads`; -1 stands for the whole width. */
  readonly bands: readonly { readonly layer: number; readonly members: ReadonlyMap<number, Int32Array> }[];
};

/** The nodes by layer and territory. What has no head lies in a territory of its own, the last one. */
function grouped(layer: Uint8Array, head: Int32Array, headLayer: number): Groups {
  const heads = [...new Set(head)].filter((node) => node !== NOWHERE).sort((a, b) => a - b);
  if (head.some((at, node) => at === NOWHERE && layer[node]! >= headLayer)) heads.push(NOWHERE);
  const territoryOf = new Map(heads.map((node, place) => [node, place]));
  const byLayer = new Map<number, Map<number, number[]>>();
  for (let node = 0; node < layer.length; node++) {
    const territory = layer[node]! < headLayer ? -1 : territoryOf.get(head[node]!)!;
    const members = byLayer.get(layer[node]!) ?? new Map<number, number[]>();
    const cells = members.get(territory);
    if (cells === undefined) members.set(territory, [node]);
    else cells.push(node);
    byLayer.set(layer[node]!, members);
  }
  const bands = [...byLayer.entries()]
    .sort(([a], [b]) => a - b)
    .map(([at, members]) => ({
      layer: at,
      members: new Map([...members].map(([territory, cells]) => [territory, Int32Array.from(cells)])),
    }));
  return { heads, bands };
}

type Shape = {
  readonly rows: ReadonlyMap<number, number>;
  readonly width: number;
  readonly territories: readonly Territory[];
};

/** The number of columns a band may need at most for one line of it, found by halving, that comes nearest to `aspect`. */
function shaped(groups: Groups, aspect: number): Shape {
  let [narrow, wide] = [1, Math.max(1, ...groups.bands.map(({ members }) => sizeOf(members)))];
  while (narrow < wide) {
    const columns = Math.floor((narrow + wide) / 2);
    const { width, rows } = shapeWith(groups, columns);
    const height = [...rows.values()].reduce((sum, lines) => sum + lines, 0);
    if (width / Math.max(1, height) < aspect) narrow = columns + 1;
    else wide = columns;
  }
  return shapeWith(groups, narrow);
}

const sizeOf = (members: ReadonlyMap<number, Int32Array>): number =>
  [...members.values()].reduce((sum, { length }) => sum + length, 0);

/** The shape when each band is given the lines that it would need if its nodes filled `columns` columns. */
function shapeWith({ heads, bands }: Groups, columns: number): Shape {
  const rows = new Map(bands.map(({ layer, members }) => [layer, Math.ceil(sizeOf(members) / columns)]));
  const widths = heads.map(() => 1);
  let whole = 1;
  for (const { layer, members } of bands)
    for (const [territory, { length }] of members) {
      const needed = Math.ceil(length / rows.get(layer)!);
      if (territory < 0) whole = Math.max(whole, needed);
      else widths[territory] = Math.max(widths[territory]!, needed);
    }
  let left = 0;
  const territories = heads.map((head, territory) => {
    const width = widths[territory]!;
    left += width;
    return { head, left: left - width, width };
  });
  return { rows, width: Math.max(whole, left), territories };
}

/** By node: the middle of its territory, where it stands as long as nothing draws it elsewhere. */
function centredUnderHeads(
  { bands }: Groups,
  territories: readonly Territory[],
  width: number,
  nodes: number,
): Float64Array {
  const centre = new Float64Array(nodes);
  for (const { members } of bands)
    for (const [territory, cells] of members) {
      const { left, width: room } = territory < 0 ? { left: 0, width } : territories[territory]!;
      for (const node of cells) centre[node] = left + (room - 1) / 2;
    }
  return centre;
}

/** Sets where each node would like to be: the weighted mean place of what it is linked to in the layers already placed. */
function drawTowards(
  cells: Int32Array,
  links: Adjacency,
  layer: Uint8Array,
  isDown: boolean,
  x: Float64Array,
  wanted: Float64Array,
  isPlaced: boolean,
): void {
  for (const node of cells) {
    let [sum, weights] = [0, 0];
    for (let at = links.start[node]!, end = at + links.count[node]!; at < end; at++) {
      const to = links.to[at]!;
      if (isDown ? layer[to]! >= layer[node]! : layer[to]! <= layer[node]!) continue;
      const weight = Math.max(links.weight[at]!, 1e-9);
      sum += weight * x[to]!;
      weights += weight;
    }
    if (weights > 0) wanted[node] = sum / weights;
    else if (isPlaced) wanted[node] = x[node]!;
  }
}

/** Orders the nodes of one band and territory by where they would like to be, fills column after column, and moves the columns near. */
function place(
  cells: Int32Array,
  left: number,
  room: number,
  top: number,
  lines: number,
  x: Float64Array,
  y: Int32Array,
  wanted: Float64Array,
): void {
  cells.sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const columns = Math.max(1, Math.ceil(cells.length / lines));
  const tall = Math.ceil(cells.length / columns);
  const means = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    const members = cells.subarray(column * tall, (column + 1) * tall);
    means[column] =
      members.reduce((sum, node) => sum + wanted[node]!, 0) / Math.max(1, members.length) - left;
  }
  const used = Math.ceil(cells.length / tall);
  const places = leastSquaresPlaces(means.subarray(0, used), room);
  cells.forEach((node, i) => {
    x[node] = left + places[Math.floor(i / tall)]!;
    y[node] = top + (i % tall);
  });
}
