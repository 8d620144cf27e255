import type { RowOf } from "@lodestar/contract";
import { sortKey } from "./ordered-id.ts";
import { type Parent, type PlanItem, type PlanTables, linksOf, planItems } from "./plan-item.ts";
import { WITHOUT_GOAL, planKinds } from "./plan-kind.ts";

/** One place of an item in the outline: below one of its parents. The group of items without a goal has no item. */
export type Place = {
  readonly id: string;
  readonly item: PlanItem | undefined;
  /** What of the item is counted towards the parent it stands below. */
  readonly share: number | null;
  /** The element through which it contributes to the goal it stands below. */
  readonly through: string | null;
};

/** The plan as an outline: an item stands below each of its parents. */
export type PlanOutline = {
  readonly items: ReadonlyMap<string, PlanItem>;
  readonly roots: readonly Place[];
  readonly childrenOf: (id: string) => readonly Place[];
  /** What an item stands below, in the order of its links. */
  readonly parentsOf: (id: string) => readonly Parent[];
  /** How many items have no path to a goal. */
  readonly withoutGoal: number;
};

const nowhere: readonly never[] = [];

/** Builds the outline in one pass over items and links. Links to what is not there are passed over; rings are cut. */
export function planOutline(tables: PlanTables): PlanOutline {
  const items = planItems(tables);
  const order = [...items.values()].map((item) => ({ item, key: sortKey(item.id) })).sort(inOrder);
  const goalsBehind = goalsBehindElements(tables.elements, items);
  const parents = new Map(order.map(({ item }) => [item.id, parentsIn(item, items, goalsBehind)]));
  const children = new Map<string, Place[]>();
  for (const { item } of order)
    for (const { id, share, through } of parents.get(item.id) ?? nowhere) {
      const siblings = children.get(id);
      const place = { id: item.id, item, share, through };
      if (siblings === undefined) children.set(id, [place]);
      else siblings.push(place);
    }
  const goals = order.filter(({ item }) => item.kind === "goal").map(({ item }) => placeOf(item));
  const reached = reachedFrom(goals, children);
  const lost = order.map(({ item }) => item).filter(({ id }) => !reached.has(id));
  children.set(WITHOUT_GOAL, topOf(lost, parents, children));
  const group: Place = { id: WITHOUT_GOAL, item: undefined, share: null, through: null };
  return {
    items,
    roots: lost.length === 0 ? goals : [...goals, group],
    childrenOf: (id) => children.get(id) ?? nowhere,
    parentsOf: (id) => parents.get(id) ?? nowhere,
    withoutGoal: lost.length,
  };
}

const placeOf = (item: PlanItem): Place => ({ id: item.id, item, share: null, through: null });

type Keyed = { readonly item: PlanItem; readonly key: string };

function inOrder(a: Keyed, b: Keyed): number {
  const byKind = planKinds.indexOf(a.item.kind) - planKinds.indexOf(b.item.kind);
  if (byKind !== 0) return byKind;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : a.item.id < b.item.id ? -1 : 1;
}

/** The goals that each element leads to, through whatever elements are in between. */
function goalsBehindElements(
  elements: readonly RowOf<"elements">[],
  items: ReadonlyMap<string, PlanItem>,
): (element: string) => readonly string[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  return (element) => {
    const seen = new Set([element]);
    for (const id of seen) for (const { to } of byId.get(id)?.supports ?? nowhere) seen.add(to);
    return byId.has(element) ? [...seen].filter((id) => items.get(id)?.kind === "goal") : nowhere;
  };
}

function parentsIn(
  item: PlanItem,
  items: ReadonlyMap<string, PlanItem>,
  goalsBehind: (element: string) => readonly string[],
): readonly Parent[] {
  const parents = new Map<string, Parent>();
  const add = (parent: Parent) => {
    if (parent.id !== item.id && items.has(parent.id) && !parents.has(parent.id))
      parents.set(parent.id, parent);
  };
  for (const id of belongsTo(item)) add({ id, share: null, through: null });
  const links = linksOf(item);
  for (const { to, share } of links) add({ id: to, share, through: null });
  for (const { to, share } of links)
    if (!items.has(to)) for (const id of goalsBehind(to)) add({ id, share, through: to });
  return [...parents.values()];
}

function belongsTo({ kind, row }: PlanItem): readonly string[] {
  if (kind === "target") return [(row as RowOf<"targets">).objective];
  const above = kind === "action" ? (row as RowOf<"actions">).initiative : null;
  return above === null ? nowhere : [above];
}

/** Everything in or below some places. */
function reachedFrom(places: readonly Place[], children: ReadonlyMap<string, readonly Place[]>): Set<string> {
  const reached = new Set(places.map(({ id }) => id));
  for (const id of reached) for (const child of children.get(id) ?? nowhere) reached.add(child.id);
  return reached;
}

/** Those of some items that stand at the top: they have no parent, or their ring has to be cut somewhere. */
function topOf(
  lost: readonly PlanItem[],
  parents: ReadonlyMap<string, readonly Parent[]>,
  children: ReadonlyMap<string, readonly Place[]>,
): Place[] {
  const top = lost.filter(({ id }) => (parents.get(id) ?? nowhere).length === 0).map(placeOf);
  const reached = reachedFrom(top, children);
  for (const item of lost) {
    if (reached.has(item.id)) continue;
    top.push(placeOf(item));
    for (const id of reachedFrom([placeOf(item)], children)) reached.add(id);
  }
  return top;
}

/** Everything below an item, itself included. */
export function itemsBelow(outline: PlanOutline, id: string): ReadonlySet<string> {
  const below = new Set([id]);
  for (const each of below) for (const child of outline.childrenOf(each)) below.add(child.id);
  return below;
}
