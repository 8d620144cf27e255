import type { PlacedMap } from "@lodestar/core";

/** A cell of the layout in points at full size, and the card in it. */
export const CELL = { width: 196, height: 64 } as const;
export const CARD = { width: 180, height: 48 } as const;

/** Room above the first line for the names of the territories. */
export const HEAD = 56;

/** What part of the sheet is seen: `scale` points for one of the sheet, `x` and `y` of the sheet's corner in the window. */
export type View = { readonly x: number; readonly y: number; readonly scale: number };
export type Size = { readonly width: number; readonly height: number };

const MOST = 2;
const MARGIN = 16;
/** Room in the window for the names of bands beside the sheet, and of territories above it. */
const BESIDE = 88;
const ABOVE = 44;
/** Nothing is ever drawn smaller: a window without room would ask for it. */
const LEAST = 1e-4;

export const sheetOf = ({ layout }: PlacedMap): Size => ({
  width: layout.width * CELL.width,
  height: layout.height * CELL.height + HEAD,
});

/** All of the sheet in the window, not larger than life. */
export function fitted(sheet: Size, room: Size): View {
  const [width, height] = [room.width - BESIDE - MARGIN, room.height - ABOVE - MARGIN];
  const scale = Math.max(
    LEAST,
    Math.min(1, width / Math.max(1, sheet.width), height / Math.max(1, sheet.height)),
  );
  return {
    scale,
    x: BESIDE + Math.max(0, (width - sheet.width * scale) / 2),
    y: ABOVE + Math.max(0, (height - sheet.height * scale) / 2),
  };
}

/** Closer to, or further from, a point of the window, which stays where it is. */
export function zoomed(view: View, factor: number, at: { x: number; y: number }, least: number): View {
  const scale = Math.min(MOST, Math.max(least, view.scale * factor));
  const by = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by };
}

/** A place of the sheet in the middle of the window, large enough to be read. */
export function centredOn(data: PlacedMap, node: number, view: View, room: Size): View {
  const scale = Math.max(view.scale, 0.7);
  const { x, y } = cornerOf(data, node);
  return {
    scale,
    x: room.width / 2 - (x + CARD.width / 2) * scale,
    y: room.height / 2 - (y + CARD.height / 2) * scale,
  };
}

/** Where the card of an item begins on the sheet. */
export const cornerOf = (data: PlacedMap, node: number) => ({
  x: data.x(node) * CELL.width + (CELL.width - CARD.width) / 2,
  y: data.y(node) * CELL.height + HEAD + (CELL.height - CARD.height) / 2,
});

/** The items in the window. */
export const nodesSeen = (data: PlacedMap, view: View, room: Size): Iterable<number> =>
  data.nodesIn({
    left: -view.x / view.scale / CELL.width,
    right: (room.width - view.x) / view.scale / CELL.width,
    top: (-view.y / view.scale - HEAD) / CELL.height,
    bottom: ((room.height - view.y) / view.scale - HEAD) / CELL.height,
  });

/** The item under a point of the window. */
export function nodeAt(data: PlacedMap, view: View, at: { x: number; y: number }): number | undefined {
  const [x, y] = [(at.x - view.x) / view.scale, (at.y - view.y) / view.scale];
  const line = Math.floor((y - HEAD) / CELL.height);
  const cell = { left: x / CELL.width, right: x / CELL.width, top: line, bottom: line + 1 };
  for (const node of data.nodesIn(cell)) {
    const corner = cornerOf(data, node);
    if (x >= corner.x && x < corner.x + CARD.width && y >= corner.y && y < corner.y + CARD.height)
      return node;
  }
  return undefined;
}

/** A view as one value of the address, and back. */
export const viewText = ({ x, y, scale }: View): string =>
  `${Math.round(x)},${Math.round(y)},${scale.toFixed(4)}`;

export function viewOf(text: string | undefined): View | undefined {
  const [x, y, scale] = (text ?? "").split(",").map(Number);
  if (x === undefined || y === undefined || scale === undefined) return undefined;
  return [x, y, scale].every(Number.isFinite) && scale > 0 && scale <= MOST ? { x, y, scale } : undefined;
}
