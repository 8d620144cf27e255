import { type Actor, mayEdit } from "@lodestar/core";
import type { PlanItem } from "./plan-item.ts";
import { type PlanKind, tableOf } from "./plan-kind.ts";

type Values = Readonly<Record<string, unknown>>;

/** Whether somebody may give an item these values. The unit that answers for it counts before and after. */
export function mayChange(actor: Actor, item: PlanItem, values: Values = { title: " " }): boolean {
  const before = item.row as unknown as Values;
  const unit = item.unit ?? "";
  const unitAfter = "unit" in values ? ((values.unit as string | null) ?? "") : unit;
  const units = [unit, unitAfter];
  return mayEdit(actor, { table: tableOf(item.kind), before, after: { ...before, ...values }, units });
}

export const mayRemove = (actor: Actor, item: PlanItem): boolean =>
  mayEdit(actor, {
    table: tableOf(item.kind),
    before: item.row,
    after: null,
    units: [item.unit ?? ""],
  });

/** Whether somebody may add an item of a kind, where `unit` would answer for it. */
export const mayAdd = (actor: Actor, kind: PlanKind, unit: string | null): boolean =>
  mayEdit(actor, { table: tableOf(kind), before: null, after: {}, units: [unit ?? ""] });

/**
 * The unit that a new item belongs to: that of what it stands below, or else the actor's own where only their own units
 * are theirs to plan. `null` where it is not known yet.
 */
export function unitForNew(actor: Actor, kind: PlanKind, above: string | null): string | null {
  if (kind === "target" || kind === "action") return above;
  if (mayAdd(actor, kind, above)) return above;
  return actor.units[0] ?? above;
}
