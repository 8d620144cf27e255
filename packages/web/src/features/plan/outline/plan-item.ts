import type { RowOf } from "@lodestar/contract";
import type { Link } from "@lodestar/core";
import { progressOfTarget } from "./progress-of-target.ts";
import { type PlanKind, type PlanTable, tableOf } from "./plan-kind.ts";

/** A row of the plan's tables, whichever it is. */
export type PlanRow = RowOf<PlanTable>;

/** What an item contributes to; `through` is the element in between, where there is one. */
export type Parent = { readonly id: string; readonly share: number | null; readonly through: string | null };

/** One item of the plan with what the outline shows of it, whatever its table. */
export type PlanItem = {
  readonly kind: PlanKind;
  readonly id: string;
  readonly title: string;
  /** Its own unit, or that of the item it belongs to. */
  readonly unit: string | null;
  readonly owner: string | null;
  readonly status: string | null;
  readonly dueOn: string | null;
  /** Of a target, from 0 to 1; `null` where that cannot be said. */
  readonly progress: number | null;
  readonly row: PlanRow;
};

/** The tables of the plan as they are loaded. */
export type PlanTables = {
  readonly northstar: readonly RowOf<"northstar">[];
  readonly elements: readonly RowOf<"elements">[];
  readonly objectives: readonly RowOf<"objectives">[];
  readonly targets: readonly RowOf<"targets">[];
  readonly initiatives: readonly RowOf<"initiatives">[];
  readonly actions: readonly RowOf<"actions">[];
  /** Where each target stands by its latest check-in, by id. */
  readonly standing: ReadonlyMap<string, number>;
};

const item = (kind: PlanKind, row: PlanRow, rest: Partial<PlanItem> = {}): PlanItem => ({
  kind,
  id: row.id,
  title: row.title,
  unit: null,
  owner: null,
  status: null,
  dueOn: null,
  progress: null,
  ...rest,
  row,
});

/** All items of the plan by id. An id that two tables use, which the server refuses, counts once. */
export function planItems(tables: PlanTables): ReadonlyMap<string, PlanItem> {
  const items = new Map<string, PlanItem>();
  const add = (made: PlanItem) => items.has(made.id) || items.set(made.id, made);
  for (const row of tables.northstar) if (row.kind === "goal") add(item("goal", row));
  for (const row of tables.objectives)
    add(item("objective", row, { unit: row.unit, owner: row.owner, status: row.status, dueOn: row.dueOn }));
  for (const row of tables.initiatives)
    add(item("initiative", row, { unit: row.unit, owner: row.owner, status: row.status, dueOn: row.endsOn }));
  for (const row of tables.targets) {
    const unit = items.get(row.objective)?.unit ?? null;
    const progress = progressOfTarget({ ...row, current: tables.standing.get(row.id) ?? row.current });
    add(item("target", row, { unit, owner: row.owner, dueOn: row.dueOn, progress }));
  }
  for (const row of tables.actions) {
    const unit = items.get(row.initiative ?? "")?.unit ?? null;
    add(item("action", row, { unit, owner: row.owner, status: row.status, dueOn: row.dueOn }));
  }
  return items;
}

export const tableOfItem = ({ kind }: PlanItem): PlanTable => tableOf(kind);

/** The words and decisions an item exists for; `undefined` where its kind has none. */
export const originsOf = ({ kind, row }: PlanItem): readonly string[] | undefined =>
  kind === "objective" || kind === "initiative" ? (row as RowOf<"objectives">).origin : undefined;

/** The links of an item as its row has them; none for what belongs to one other item only. */
export const linksOf = ({ kind, row }: PlanItem): readonly Link[] =>
  kind === "objective" || kind === "initiative" ? (row as RowOf<"objectives">).supports : [];
