import { type Bar, type Day, packedLanes } from "@lodestar/core";
import type { Group } from "./roadmap-groups.ts";
import { type Zoom, axisUnits, beginOf, stretchesOf, zooms } from "./time-axis.ts";
import { barAt } from "./bar-at.ts";

/** In points: the name of a group, its band of capacity, a lane, and the room below a group. */
export const HEAD = 30;
export const BAND = 22;
export const LANE = 30;
export const BELOW = 12;
/** So wide is the room that every bar has for its words. */
const WORDS = 168;
/** The picture ends so many days before and after today; what lies further off is in the table. */
const MOST_BEFORE = 3660;
const MOST_AFTER = 7320;

export type PlacedGroup = Group & {
  readonly top: number;
  readonly height: number;
  /** Where its lanes begin, from the top of the sheet. */
  readonly lanesTop: number;
};

/** Where everything lies on the roadmap, in points from its corner. */
export type Sheet = {
  readonly first: Day;
  readonly last: Day;
  readonly dayWidth: number;
  readonly width: number;
  readonly height: number;
  readonly groups: readonly PlacedGroup[];
  /** The top of each bar's lane, by its place; bars that are not shown have none. */
  readonly tops: ReadonlyMap<number, number>;
  /** Bars as they follow each other: by group, lane and first day. */
  readonly order: readonly number[];
};

export type SheetNeeds = {
  readonly bars: readonly Bar[];
  readonly groups: readonly Group[];
  readonly zoom: Zoom;
  readonly today: Day;
  readonly hasBand: (key: string | null) => boolean;
};

export function sheetOf({ bars, groups, zoom, today, hasBand }: SheetNeeds): Sheet {
  const dayWidth = zooms[zoom];
  const { first, last } = spanOf(bars, groups, zoom, today);
  const leastDays = Math.ceil(WORDS / dayWidth);
  const tops = new Map<number, number>();
  const order: number[] = [];
  let top = 0;
  const placed = groups.map((group) => {
    const packed = packedLanes(
      group.bars.map((place) => barAt(bars, place)),
      leastDays,
    );
    const lanesTop = top + HEAD + (hasBand(group.key) ? BAND : 0);
    const inLanes = group.bars
      .map((place, at) => ({ place, lane: packed.laneOf[at] ?? 0, from: barAt(bars, place).from }))
      .sort((a, b) => a.lane - b.lane || a.from - b.from);
    for (const { place, lane } of inLanes) {
      tops.set(place, lanesTop + lane * LANE);
      order.push(place);
    }
    const height = lanesTop - top + packed.lanes * LANE + BELOW;
    const whole = { ...group, top, height, lanesTop };
    top += height;
    return whole;
  });
  const width = (last - first + 1) * dayWidth;
  return { first, last, dayWidth, width, height: top, groups: placed, tops, order };
}

/** From the beginning of the stretch before the first bar to the end of the one after the last, today included. */
function spanOf(bars: readonly Bar[], groups: readonly Group[], zoom: Zoom, today: Day) {
  const [wide] = axisUnits[zoom];
  let [least, most] = [today, today];
  for (const { bars: places } of groups)
    for (const place of places) {
      least = Math.min(least, barAt(bars, place).from);
      most = Math.max(most, barAt(bars, place).to);
    }
  const first = beginOf(wide, Math.max(least, today - MOST_BEFORE) - 14);
  const end = Math.min(most, today + MOST_AFTER) + Math.ceil(WORDS / zooms[zoom]);
  return { first, last: stretchesOf(wide, end, end)[0]?.to ?? end };
}

export const leftOf = ({ first, dayWidth }: Sheet, day: Day): number => (day - first) * dayWidth;

/** Whether some of a bar is on the sheet at all. */
export const isOnSheet = ({ first, last }: Sheet, { from, to }: Pick<Bar, "from" | "to">): boolean =>
  to >= first && from <= last;

/** The part of the sheet that is looked at. */
export type Part = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Room that a bar takes with its words. */
export const reachOf = (sheet: Sheet, { from, to }: Pick<Bar, "from" | "to">): number =>
  Math.max((to - from + 1) * sheet.dayWidth, WORDS);
