import type { StakeholderRow } from "./register-rows.ts";

export type GridSide = "inner" | "outer" | "unknown";

/** One mark of the grid: all of one side who are judged alike. */
export type GridPlace = {
  readonly key: string;
  readonly influence: number;
  readonly interest: number;
  readonly side: GridSide;
  readonly people: readonly StakeholderRow[];
  /** Where the mark stands, in units of the drawing. */
  readonly x: number;
  readonly y: number;
};

export const drawing = { width: 640, height: 520, left: 48, top: 24, inline: 568, block: 440 } as const;

/** Judgements closer than this share a mark, so that ten thousand people stay a picture. */
const STEP = 2.5;
const BESIDE: Readonly<Record<GridSide, number>> = { inner: -5, outer: 5, unknown: 0 };

/** Marks from most to least influence. Who lacks a judgement has no place: unknown is not 0. */
export function gridPlaces(rows: readonly StakeholderRow[]): readonly GridPlace[] {
  const places = new Map<string, GridPlace & { readonly people: StakeholderRow[] }>();
  for (const row of rows) {
    if (row.influence === null || row.interest === null) continue;
    const side = row.side ?? "unknown";
    const influence = rounded(row.influence);
    const interest = rounded(row.interest);
    const key = `${interest}/${influence}/${side}`;
    const place = places.get(key);
    if (place !== undefined) {
      place.people.push(row);
      continue;
    }
    const x = drawing.left + (interest / 100) * drawing.inline + BESIDE[side];
    const y = drawing.top + (1 - influence / 100) * drawing.block;
    places.set(key, { key, influence, interest, side, people: [row], x, y });
  }
  return [...places.values()].toSorted((a, b) => a.y - b.y || a.x - b.x);
}

const rounded = (value: number) => Math.round(value / STEP) * STEP;

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest mark in the direction of an arrow key; being off the line counts double. */
export function neighbour(places: readonly GridPlace[], from: GridPlace, key: string): GridPlace | undefined {
  const [right, down] = directions[key] ?? [0, 0];
  let nearest: GridPlace | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const dx = place.x - from.x;
    const dy = place.y - from.y;
    const along = dx * right + dy * down;
    if (along <= 0) continue;
    const distance = along + 2 * Math.abs(dx * down + dy * right);
    if (distance < least) [least, nearest] = [distance, place];
  }
  return nearest;
}

const LINE = 14;
const LETTER = 6.6;
const MARK = 8;

/** Marks whose label has room: more influence first, a label never covers another label or mark. */
export function labelledPlaces(
  places: readonly GridPlace[],
  labelOf: (place: GridPlace) => string,
): ReadonlySet<string> {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  const labelled = new Set<string>();
  for (const place of places) {
    const half = (labelOf(place).length * LETTER) / 2;
    const y = place.y - LINE;
    if (place.x - half < 0 || place.x + half > drawing.width) continue;
    const isCovering =
      taken.some(
        (other) => Math.abs(other.y - y) < LINE && Math.abs(other.x - place.x) < half + other.half,
      ) ||
      places.some(
        (other) =>
          other !== place && Math.abs(other.y - y) < MARK + 4 && Math.abs(other.x - place.x) < half + MARK,
      );
    if (isCovering) continue;
    taken.push({ x: place.x, y, half });
    labelled.add(place.key);
    if (labelled.size >= 200) break;
  }
  return labelled;
}
