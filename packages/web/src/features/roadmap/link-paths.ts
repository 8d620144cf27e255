import type { Bar } from "@lodestar/core";
import type { Days } from "./bar-edits.ts";
import { LANE, type Part, type Sheet, leftOf } from "./roadmap-sheet.ts";
import { type DrawnLink, linkName } from "./use-roadmap.ts";
import { barAt } from "./bar-at.ts";

export type LinkNeeds = {
  readonly sheet: Sheet;
  readonly bars: readonly Bar[];
  readonly links: readonly DrawnLink[];
  readonly moved: ReadonlyMap<number, Days> | undefined;
  readonly late: ReadonlyMap<string, number>;
  readonly ringed: ReadonlyMap<number, number>;
  readonly critical: ReadonlySet<number>;
  readonly chosen: number | undefined;
};

export const linkKinds = ["plain", "critical", "chosen", "late"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Lines and their arrowheads, as paths. */
export type LinkPaths = Readonly<Record<LinkKind, { line: string; head: string }>>;

const KNEE = 7;

/** One path for the dependencies of each kind that cross a part of the sheet: thousands of lines are four elements. */
export function linkPaths(needs: LinkNeeds, part: Part): LinkPaths {
  const paths = {
    plain: { line: "", head: "" },
    critical: { line: "", head: "" },
    chosen: { line: "", head: "" },
    late: { line: "", head: "" },
  };
  const { sheet, bars, moved, links } = needs;
  for (const link of links) {
    const [top, bottom] = [sheet.tops.get(link.before), sheet.tops.get(link.after)];
    if (top === undefined || bottom === undefined) continue;
    const [from, to] = [
      moved?.get(link.before) ?? barAt(bars, link.before),
      moved?.get(link.after) ?? barAt(bars, link.after),
    ];
    const x1 = leftOf(sheet, from.to + 1);
    const x2 = leftOf(sheet, to.from);
    const [y1, y2] = [top + LANE / 2, bottom + LANE / 2];
    if (Math.max(x1, x2) < part.left || Math.min(x1, x2) > part.right) continue;
    if (Math.max(y1, y2) < part.top || Math.min(y1, y2) > part.bottom) continue;
    const path = paths[kindOf(needs, link, from.to > to.from)];
    path.line += lineOf(x1, y1, x2, y2);
    path.head += `M${x2} ${y2}l-5 -3v6z`;
  }
  return paths;
}

/** Out to the end, down or up, and in from the start; around where the successor begins too early. */
function lineOf(x1: number, y1: number, x2: number, y2: number): string {
  if (x2 - x1 >= KNEE) return `M${x1} ${y1}h${KNEE / 2}V${y2}H${x2 - 1}`;
  const between = y2 > y1 ? y1 + LANE / 2 : y1 - LANE / 2;
  return `M${x1} ${y1}h${KNEE}V${between}H${x2 - KNEE}V${y2}H${x2 - 1}`;
}

function kindOf(needs: LinkNeeds, link: DrawnLink, isLateNow: boolean): LinkKind {
  const { chosen, late, ringed, critical, moved } = needs;
  const ring = ringed.get(link.before);
  if (ring !== undefined && ring === ringed.get(link.after)) return "late";
  const isMoved = moved?.has(link.before) === true || moved?.has(link.after) === true;
  if (isMoved ? isLateNow : late.has(linkName(link))) return "late";
  if (link.before === chosen || link.after === chosen) return "chosen";
  return critical.has(link.before) && critical.has(link.after) ? "critical" : "plain";
}
