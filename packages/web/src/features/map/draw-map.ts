import type { PlacedMap } from "@lodestar/core";
import type { Colours } from "./map-colours.ts";
import { CARD, CELL, HEAD, type Size, type View, cornerOf, nodesSeen } from "./map-view.ts";

/** How the picture looks, read from the page's own colours and type. */
export type Looks = {
  readonly paper: string;
  readonly raised: string;
  readonly sunk: string;
  readonly ink: string;
  readonly soft: string;
  readonly hairline: string;
  readonly gold: string;
  readonly shades: readonly string[];
  readonly sans: string;
  readonly serif: string;
};

export type Picture = {
  readonly data: PlacedMap;
  readonly colours: Colours;
  readonly looks: Looks;
  readonly names: { readonly bands: readonly string[]; readonly withoutGoal: string };
  /** Lit: the path of what is pointed at or chosen, or what was found. */
  readonly lit: ReadonlySet<number> | undefined;
  readonly chosen: number | undefined;
};

/** Titles are written on cards at least so wide. */
const READABLE = 84;
/** Links are drawn where no more items than this are in the window. */
const FEW = 700;

/** Draws the part of the map that is in the window. */
export function drawMap(brush: CanvasRenderingContext2D, picture: Picture, view: View, room: Size): void {
  const { looks } = picture;
  brush.fillStyle = looks.paper;
  brush.fillRect(0, 0, room.width, room.height);
  drawGround(brush, picture, view, room);
  const seen = [...nodesSeen(picture.data, view, room)];
  drawLinks(brush, picture, view, seen);
  if (CARD.width * view.scale >= READABLE) drawCards(brush, picture, view, seen);
  else drawDots(brush, picture, view, seen);
  drawNames(brush, picture, view, room);
}

/** Territories in turn a shade darker, and a line between the bands. */
function drawGround(brush: CanvasRenderingContext2D, { data, looks }: Picture, view: View, room: Size): void {
  const { territories, bands, height } = data.layout;
  const bottom = view.y + (height * CELL.height + HEAD) * view.scale;
  brush.fillStyle = looks.sunk;
  territories.forEach(({ left, width }, place) => {
    if (place % 2 === 1) return;
    brush.fillRect(
      view.x + left * CELL.width * view.scale,
      view.y,
      width * CELL.width * view.scale,
      bottom - view.y,
    );
  });
  brush.fillStyle = looks.hairline;
  for (const { top } of bands)
    brush.fillRect(0, Math.round(view.y + (top * CELL.height + HEAD) * view.scale), room.width, 1);
}

function drawLinks(
  brush: CanvasRenderingContext2D,
  { data, looks, lit }: Picture,
  view: View,
  seen: readonly number[],
) {
  if (seen.length <= FEW) {
    brush.beginPath();
    for (const node of seen) for (const to of data.up(node)) trace(brush, data, view, node, to);
    brush.strokeStyle = looks.hairline;
    brush.lineWidth = Math.min(1.25, Math.max(0.5, view.scale * 2));
    brush.globalAlpha = CARD.width * view.scale >= READABLE ? 1 : 0.6;
    brush.stroke();
    brush.globalAlpha = 1;
  }
  if (lit === undefined || lit.size > 20_000) return;
  brush.beginPath();
  for (const node of lit) for (const to of data.up(node)) if (lit.has(to)) trace(brush, data, view, node, to);
  brush.strokeStyle = looks.gold;
  brush.lineWidth = lit.size > 300 ? 0.75 : 1.75;
  brush.stroke();
}

/** A link leaves the top of what serves and arrives at the bottom of what is served. */
function trace(brush: CanvasRenderingContext2D, data: PlacedMap, view: View, from: number, to: number): void {
  const [a, b] = [cornerOf(data, from), cornerOf(data, to)];
  const x1 = view.x + (a.x + CARD.width / 2) * view.scale;
  const y1 = view.y + (a.y < b.y ? a.y + CARD.height : a.y) * view.scale;
  const x2 = view.x + (b.x + CARD.width / 2) * view.scale;
  const y2 = view.y + (a.y < b.y ? b.y : b.y + CARD.height) * view.scale;
  const middle = (y1 + y2) / 2;
  brush.moveTo(x1, y1);
  brush.bezierCurveTo(x1, middle, x2, middle, x2, y2);
}

/** From afar an item is a spot of its colour. Colour by colour, so that the brush is dipped once for each. */
function drawDots(
  brush: CanvasRenderingContext2D,
  picture: Picture,
  view: View,
  seen: readonly number[],
): void {
  const { data, colours, looks, lit, chosen } = picture;
  const width = Math.max(1, CARD.width * view.scale);
  const height = Math.max(1, CARD.height * view.scale);
  const byShade: number[][] = colours.shades.map(() => []);
  for (const node of seen) byShade[colours.of[node] ?? 0]?.push(node);
  const fill = (nodes: Iterable<number>) => {
    for (const node of nodes) {
      const corner = cornerOf(data, node);
      brush.fillRect(view.x + corner.x * view.scale, view.y + corner.y * view.scale, width, height);
    }
  };
  if (lit !== undefined) brush.globalAlpha = 0.25;
  byShade.forEach((nodes, shade) => {
    brush.fillStyle = looks.shades[shade] ?? looks.soft;
    fill(nodes);
  });
  brush.globalAlpha = 1;
  if (lit === undefined) return;
  byShade.forEach((nodes, shade) => {
    brush.fillStyle = looks.shades[shade] ?? looks.soft;
    fill(nodes.filter((node) => lit.has(node)));
  });
  if (chosen === undefined) return;
  brush.fillStyle = looks.gold;
  fill([chosen]);
}

function drawCards(
  brush: CanvasRenderingContext2D,
  picture: Picture,
  view: View,
  seen: readonly number[],
): void {
  const { data, colours, looks, lit, chosen } = picture;
  const [width, height] = [CARD.width * view.scale, CARD.height * view.scale];
  brush.textBaseline = "top";
  for (const node of seen) {
    const corner = cornerOf(data, node);
    const [x, y] = [view.x + corner.x * view.scale, view.y + corner.y * view.scale];
    brush.globalAlpha = lit === undefined || lit.has(node) ? 1 : 0.35;
    brush.beginPath();
    brush.roundRect(x, y, width, height, 4 * view.scale);
    brush.fillStyle = looks.raised;
    brush.fill();
    brush.strokeStyle = node === chosen ? looks.gold : looks.hairline;
    brush.lineWidth = node === chosen ? 2.5 : 1;
    brush.stroke();
    brush.fillStyle = looks.shades[colours.of[node] ?? 0] ?? looks.soft;
    brush.fillRect(x, y + 6 * view.scale, 4 * view.scale, height - 12 * view.scale);
    writeTitle(brush, picture, node, x, y, view.scale);
  }
  brush.globalAlpha = 1;
}

/** Two lines of a title; people's own words in the type of quotations. */
function writeTitle(
  brush: CanvasRenderingContext2D,
  { data, looks }: Picture,
  node: number,
  x: number,
  y: number,
  scale: number,
): void {
  const isQuoted = data.layer(node) === "statements";
  brush.font = `${isQuoted ? "italic " : ""}${13 * scale}px ${isQuoted ? looks.serif : looks.sans}`;
  brush.fillStyle = looks.ink;
  const lines = broken(brush, data.title(node), (CARD.width - 24) * scale);
  const top = y + (CARD.height / 2 - lines.length * 8.5) * scale;
  lines.forEach((line, place) => brush.fillText(line, x + 13 * scale, top + place * 17 * scale));
}

function broken(brush: CanvasRenderingContext2D, title: string, width: number): string[] {
  const words = title.split(/\s+/);
  let fits = 1;
  while (fits < words.length && brush.measureText(words.slice(0, fits + 1).join(" ")).width <= width) fits++;
  return [words.slice(0, fits).join(" "), words.slice(fits).join(" ")]
    .filter((line) => line !== "")
    .map((line) => cut(brush, line, width));
}

function cut(brush: CanvasRenderingContext2D, line: string, width: number): string {
  if (brush.measureText(line).width <= width) return line;
  const letters = [...line];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (brush.measureText(`${letters.slice(0, middle).join("")}…`).width <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join("").trimEnd()}…`;
}

/** Names of the bands at the edge of the window, and those of the territories above them while cards cannot be read. */
function drawNames(brush: CanvasRenderingContext2D, picture: Picture, view: View, room: Size): void {
  const { data, looks, names } = picture;
  brush.textBaseline = "top";
  brush.font = `600 12px ${looks.sans}`;
  let below = -Infinity;
  for (const { layer, top, rows } of data.layout.bands) {
    const y = view.y + (top * CELL.height + HEAD) * view.scale + 4;
    const end = y + rows * CELL.height * view.scale;
    if (end < 0 || y > room.height || y < below) continue;
    write(brush, looks, names.bands[layer] ?? "", 8, Math.max(y, 4));
    below = y + 16;
  }
  if (CARD.width * view.scale >= READABLE) return;
  brush.font = `600 13px ${looks.serif}`;
  for (const { head, left, width } of data.layout.territories) {
    const wide = width * CELL.width * view.scale - 8;
    if (wide < 64) continue;
    const title = head < 0 ? names.withoutGoal : data.title(head);
    const x = view.x + left * CELL.width * view.scale + 4;
    broken(brush, title, wide).forEach((line, place) =>
      write(brush, looks, line, x, Math.max(2, view.y - 30) + place * 16),
    );
  }
}

/** Words on a halo of paper, so that they can be read over anything. */
function write(
  brush: CanvasRenderingContext2D,
  { paper, ink }: Looks,
  words: string,
  x: number,
  y: number,
): void {
  brush.lineJoin = "round";
  brush.strokeStyle = paper;
  brush.lineWidth = 4;
  brush.strokeText(words, x, y);
  brush.fillStyle = ink;
  brush.fillText(words, x, y);
}
