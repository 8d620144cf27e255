import { formatDay, type Day } from "../calendar/day.ts";
import type { SharedChange, DueChange, ItemChange, Named, TargetChange } from "./comparison.ts";
import type { SeenItem } from "./comparison-items.ts";
import { plainTitle } from "./comparison-pairs.ts";

/** A change is shared when at least this many items have it, and at least half of those that carried on. */
const SHARED_ITEMS = 5;
const SHARED_PART = 0.5;

/** What is the same in both periods under another id. */
export type SameThings = {
  /** The id in the first period of an item of the second; its own id where it carried on from nothing. */
  readonly idBefore: (id: string) => string;
  /** Days from the end of the first period to the end of the second, `null` where one is unknown. */
  readonly periodDays: number | null;
};

/** Everything that is different about an item that carried on. */
export function changesOf(before: SeenItem, after: SeenItem, same: SameThings): ItemChange[] {
  const changes: ItemChange[] = [];
  if (before.title !== after.title) changes.push({ what: "title", before: before.title, after: after.title });
  for (const what of ["owner", "lead"] as const)
    if (!isSamePerson(before[what], after[what]))
      changes.push({ what, before: before[what], after: after[what] });
  if (before.unit?.id !== (after.unit === null ? undefined : same.idBefore(after.unit.id)))
    changes.push({ what: "unit", before: before.unit, after: after.unit });
  for (const what of ["status", "kind", "direction"] as const)
    if (before[what] !== after[what]) changes.push({ what, before: before[what], after: after[what] });
  if (before.weight !== after.weight)
    changes.push({ what: "weight", before: before.weight, after: after.weight });
  if (before.target !== after.target) changes.push(targetChange(before, after));
  if (before.due !== after.due) changes.push(dueChange(before.due, after.due, same.periodDays));
  return changes;
}

/** The same id, or the same name under another id. */
function isSamePerson(before: Named | null, after: Named | null): boolean {
  if (before === null || after === null) return before === after;
  return before.id === after.id || plainTitle(before.title) === plainTitle(after.title);
}

function targetChange(before: SeenItem, after: SeenItem): TargetChange {
  const change = { what: "target" as const, before: before.target, after: after.target };
  const isDirected =
    before.direction === after.direction && (after.direction === "up" || after.direction === "down");
  if (!isDirected || before.target === null || after.target === null) return { ...change, became: null };
  return {
    ...change,
    became: after.target > before.target === (after.direction === "up") ? "harder" : "easier",
  };
}

function dueChange(before: Day | null, after: Day | null, periodDays: number | null): DueChange {
  const days = before === null || after === null ? null : after - before;
  return {
    what: "dueOn",
    before: before === null ? null : formatDay(before),
    after: after === null ? null : formatDay(after),
    days,
    beyondPeriod: days === null || periodDays === null ? null : days - periodDays,
  };
}

/** Changes that most of the items that carried on share, the most frequent first. */
export function sharedChanges(changes: readonly (readonly ItemChange[])[]): SharedChange[] {
  const counted = new Map<string, { change: ItemChange; items: number }>();
  for (const change of changes.flat()) {
    const key = sharedKey(change);
    if (key === null) continue;
    const known = counted.get(key);
    if (known) known.items++;
    else counted.set(key, { change, items: 1 });
  }
  return [...counted]
    .filter(([, { items }]) => items >= SHARED_ITEMS && items >= changes.length * SHARED_PART)
    .sort(([a, x], [b, y]) => y.items - x.items || (a < b ? -1 : 1))
    .map(([, { change, items }]) => ({ change, items, of: changes.length }));
}

/** The same for changes that are the same thing happening to several items; `null` for changes of an item's own. */
export function sharedKey(change: ItemChange): string | null {
  switch (change.what) {
    case "owner":
    case "lead":
    case "unit":
      return [change.what, change.before?.id ?? "", change.after?.id ?? ""].join("\n");
    case "status":
    case "kind":
      return [change.what, change.before ?? "", change.after ?? ""].join("\n");
    case "dueOn":
      if (change.beyondPeriod !== null) return `${change.what}\nbeyond\n${change.beyondPeriod}`;
      return [change.what, change.days ?? "", change.before === null, change.after === null].join("\n");
    case "title":
    case "direction":
    case "target":
    case "weight":
      return null;
  }
}
