import type { RowOf } from "@lodestar/contract";
import type { PlanItem } from "./plan-item.ts";
import type { Place, PlanOutline } from "./plan-outline.ts";
import { WITHOUT_GOAL } from "./plan-kind.ts";

/** What the outline is narrowed down to. Empty words and `undefined` narrow nothing. */
export type PlanFilter = {
  readonly words: string;
  /** With the units below it. */
  readonly unit: string | undefined;
  /** A stakeholder, or `NOBODY`. */
  readonly owner: string | undefined;
  readonly status: string | undefined;
};

/** Stands for "has no owner"; no id begins with a blank. */
export const NOBODY = " nobody";

export const isNarrowed = ({ words, unit, owner, status }: PlanFilter): boolean =>
  words.trim() !== "" || unit !== undefined || owner !== undefined || status !== undefined;

/** A unit and every unit below it. Rings of units end where they began. */
export function unitsWithin(units: readonly RowOf<"units">[], unit: string): ReadonlySet<string> {
  const below = Map.groupBy(units, ({ parent }) => parent);
  const within = new Set([unit]);
  for (const id of within) for (const child of below.get(id) ?? []) within.add(child.id);
  return within;
}

const folded = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();

/** Whether an item is meant by a filter: every word is in its title, whatever the accents and capitals. */
export function matcher(filter: PlanFilter, units: readonly RowOf<"units">[]): (item: PlanItem) => boolean {
  const words = folded(filter.words).split(/\s+/).filter(Boolean);
  const within = filter.unit === undefined ? undefined : unitsWithin(units, filter.unit);
  const owner = filter.owner === NOBODY ? null : filter.owner;
  return (item) => {
    if (within !== undefined && (item.unit === null || !within.has(item.unit))) return false;
    if (owner !== undefined && (item.owner !== owner || item.kind === "goal")) return false;
    if (filter.status !== undefined && item.status !== filter.status) return false;
    if (words.length === 0) return true;
    const title = folded(item.title);
    return words.every((word) => title.includes(word));
  };
}

export type NarrowedOutline = PlanOutline & {
  /** What is meant itself; what else is shown leads to it. */
  readonly matches: ReadonlySet<string>;
};

/** The outline with only what is meant and what stands above it. */
export function narrowed(outline: PlanOutline, isMeant: (item: PlanItem) => boolean): NarrowedOutline {
  const matches = new Set<string>();
  for (const item of outline.items.values()) if (isMeant(item)) matches.add(item.id);
  const shown = new Set(matches);
  for (const id of shown) for (const parent of outline.parentsOf(id)) shown.add(parent.id);
  const keep = (places: readonly Place[]) => places.filter(({ id }) => shown.has(id));
  const remembered = new Map<string, readonly Place[]>();
  const childrenOf = (id: string) => {
    const children = remembered.get(id) ?? keep(outline.childrenOf(id));
    remembered.set(id, children);
    return children;
  };
  const roots = outline.roots.filter(
    ({ id }) => shown.has(id) || (id === WITHOUT_GOAL && childrenOf(id).length > 0),
  );
  return { ...outline, roots, childrenOf, matches };
}
