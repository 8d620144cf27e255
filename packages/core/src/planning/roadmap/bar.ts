import { type Day, parseDay } from "../../calendar/day.ts";
import type { Row } from "../../organisation/schema.ts";

/** The tables whose rows have a place on the roadmap. A target is a milestone: the day by which its number is due. */
export type BarTable = "objectives" | "initiatives" | "actions" | "targets";

/** What the roadmap is made of. */
export type BarRows = { readonly [T in BarTable]: readonly Row<T>[] };

/** A plan item on the roadmap, from its first to its last day, both included. */
export type Bar = {
  readonly id: string;
  readonly table: BarTable;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  /** Only the last day is known, and stands for both. */
  readonly isPoint: boolean;
  /** It is not done: its days can still move. */
  readonly isOpen: boolean;
  /** The unit that answers for it: of an action its initiative's, of a target its objective's. */
  readonly unit: string | null;
  readonly owner: string | null;
};

/** A plan item that has no place in time: a day is missing, or the last lies before the first. */
export type UndatedItem = Omit<Bar, "from" | "to" | "isPoint">;

type Dated = UndatedItem & { readonly startsOn: string | null; readonly endsOn: string | null };

/**
 * The items of a plan in time, and those without days. What was declined or dropped is left out. Work with a first day
 * but no last one has no length, so it has no place; with a last day alone it is a point. O(items).
 */
export function barsOf(rows: BarRows): { readonly bars: readonly Bar[]; readonly undated: UndatedItem[] } {
  const bars: Bar[] = [];
  const undated: UndatedItem[] = [];
  for (const { startsOn, endsOn, ...item } of datedItems(rows)) {
    const to = parseDay(endsOn ?? "");
    const from = startsOn === null ? to : parseDay(startsOn);
    if (from === undefined || to === undefined || to < from) undated.push(item);
    else bars.push({ ...item, from, to, isPoint: startsOn === null });
  }
  return { bars, undated };
}

function datedItems(rows: BarRows): Dated[] {
  const unitOf = new Map([...rows.objectives, ...rows.initiatives].map(({ id, unit }) => [id, unit]));
  const dropped = new Set(rows.objectives.filter(isOver).map(({ id }) => id));
  const actions = rows.actions.map((row) => ({
    ...row,
    unit: unitOf.get(row.initiative ?? "") ?? null,
    startsOn: null,
  }));
  const targets = rows.targets
    .filter(({ objective }) => !dropped.has(objective))
    .map((row) => ({ ...row, unit: unitOf.get(row.objective) ?? null, startsOn: null, status: null }));
  const initiatives = rows.initiatives.map((row) => ({ ...row, dueOn: row.endsOn }));
  return [
    ...rows.objectives.filter((row) => !isOver(row)).map((row) => dated("objectives", row)),
    ...initiatives.filter((row) => !isOver(row)).map((row) => dated("initiatives", row)),
    ...actions.filter((row) => !isOver(row)).map((row) => dated("actions", row)),
    ...targets.map((row) => dated("targets", row)),
  ];
}

type Datable = Pick<Row<"objectives">, "id" | "title" | "unit" | "owner" | "startsOn" | "dueOn"> & {
  readonly status: string | null;
};

const dated = (table: BarTable, { id, title, unit, owner, startsOn, dueOn, status }: Datable): Dated => ({
  id,
  table,
  title,
  unit,
  owner,
  isOpen: status !== "done",
  startsOn,
  endsOn: dueOn,
});

const isOver = ({ status }: { readonly status: string | null }) =>
  status === "declined" || status === "dropped";
