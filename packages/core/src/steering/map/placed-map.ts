import { Adjacency } from "../../graph/adjacency.ts";
import { type LayeredLayout, layeredLayout } from "../../graph/layered-layout.ts";
import { type MapLayer, type OrganisationMap, TERRITORY_LAYER, mapLayers } from "./organisation-map.ts";

/** A part of the sheet, in cells. */
export type Sheet = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/**
 * The map of an organisation with a place for each item, numbered from 0 to `count` - 1: what lies where, what lies beside
 * it, and what leads to what. Places are cells of the layout (see `layeredLayout`).
 */
export class PlacedMap {
  readonly map: OrganisationMap;
  readonly layout: LayeredLayout;
  readonly #up: Adjacency;
  readonly #down: Adjacency;
  readonly #placeOf: ReadonlyMap<string, number>;
  /** The items on each line, ascending by x. */
  readonly #lines: readonly Int32Array[];

  constructor(map: OrganisationMap, aspect: number) {
    this.map = map;
    this.#up = linksUp(map);
    this.#down = this.#up.transposed();
    this.layout = layeredLayout(
      { layer: Uint8Array.from(map.layers), up: this.#up, headLayer: TERRITORY_LAYER },
      aspect,
    );
    this.#placeOf = new Map(map.ids.map((id, node) => [id, node]));
    this.#lines = linesOf(this.layout);
  }
  get count(): number {
    return this.map.ids.length;
  }
  /** The item with this id, `undefined` where it is not on the map. */
  node(id: string | undefined): number | undefined {
    return id === undefined ? undefined : this.#placeOf.get(id);
  }
  id(node: number): string {
    return this.map.ids[node]!;
  }
  title(node: number): string {
    return this.map.titles[node]!;
  }
  layer(node: number): MapLayer {
    return mapLayers[this.map.layers[node]!]!;
  }
  unit(node: number): string | undefined {
    return this.map.unitNames[this.map.units[node]!];
  }
  state(node: number): string {
    return this.map.states[node]!;
  }
  x(node: number): number {
    return this.layout.x[node]!;
  }
  y(node: number): number {
    return this.layout.y[node]!;
  }
  /** What an item serves, each once. */
  up(node: number): Int32Array {
    return this.#up.targets(node);
  }
  /** What serves an item, each once. */
  down(node: number): Int32Array {
    return this.#down.targets(node);
  }
  /** Whether an item lies over or in the territory of some goal. */
  leadsToGoal(node: number): boolean {
    const lost = this.layout.territories.at(-1);
    if (lost === undefined || lost.head >= 0 || this.map.layers[node]! < TERRITORY_LAYER) return true;
    return this.x(node) < lost.left;
  }
  /** All that an item leads to, up to the purpose, and all that leads to it, down to the words; itself included. */
  path(node: number): ReadonlySet<number> {
    const path = new Set<number>();
    for (const links of [this.#up, this.#down]) {
      const reached = new Set<number>([node]);
      for (const at of reached) for (const to of links.targets(at)) reached.add(to);
      for (const at of reached) path.add(at);
    }
    return path;
  }
  /** The items in a part of the sheet, line by line. What lies beside it is not looked at. */
  *nodesIn({ left, top, right, bottom }: Sheet): Iterable<number> {
    const last = Math.min(this.#lines.length, Math.ceil(bottom));
    for (let y = Math.max(0, Math.floor(top)); y < last; y++) {
      const line = this.#lines[y]!;
      for (let at = this.#firstFrom(line, left - 1); at < line.length && this.x(line[at]!) <= right; at++)
        yield line[at]!;
    }
  }
  /** The item nearest to another in a direction: beside it on its line, or on the next line that has any. */
  neighbour(node: number, dx: number, dy: number): number {
    const line = this.#lines[this.y(node)]!;
    if (dx !== 0) return line[line.indexOf(node) + dx] ?? node;
    for (let y = this.y(node) + dy; y >= 0 && y < this.#lines.length; y += dy) {
      const found = this.#lines[y]!;
      const far = (each: number) => Math.abs(this.x(each) - this.x(node));
      if (found.length > 0) return found.reduce((best, each) => (far(each) < far(best) ? each : best));
    }
    return node;
  }
  #firstFrom(line: Int32Array, left: number): number {
    let [low, high] = [0, line.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.x(line[middle]!) < left) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The links of each item, each once, in the order of the links. */
function linksUp({ ids, from, to, weights }: OrganisationMap): Adjacency {
  const byItem: number[][] = ids.map(() => []);
  from.forEach((node, link) => byItem[node]!.push(link));
  const links = new Adjacency(ids.length, from.length);
  byItem.forEach((own, node) => {
    links.begin(node);
    const met = new Set<number>();
    for (const link of own) {
      if (met.has(to[link]!)) continue;
      met.add(to[link]!);
      links.append(node, to[link]!, weights[link]!);
    }
  });
  return links;
}

function linesOf({ x, y, height }: LayeredLayout): Int32Array[] {
  const lines: number[][] = Array.from({ length: height }, () => []);
  y.forEach((line, node) => lines[line]!.push(node));
  return lines.map((nodes) => Int32Array.from(nodes).sort((a, b) => x[a]! - x[b]!));
}
