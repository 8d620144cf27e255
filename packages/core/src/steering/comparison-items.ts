import { type Day, NO_DAY } from "../calendar/day.ts";
import type { ChoiceColumn, DayColumn, NumberColumn, TermColumn } from "../organisation/columns.ts";
import { NO_TERM } from "../organisation/lexicon.ts";
import type { LinkColumn, ListColumn } from "../organisation/list-column.ts";
import type { Item, Organisation } from "../organisation/organisation.ts";
import type { ComparedItem, ComparedKind, Named } from "./comparison.ts";
import { compareTexts } from "./comparison-pairs.ts";

/** One item as it is compared. What its kind does not have, or is unknown, is `null`. */
export type SeenItem = ComparedItem & {
  readonly lead: Named | null;
  readonly kind: string | null;
  readonly direction: string | null;
  readonly target: number | null;
  readonly weight: number | null;
  readonly due: Day | null;
  /** What is compared to know it again: its title; for a target what it measures, since its title may hold the value. */
  readonly knownBy: string;
  /** What it belongs to besides its unit: the first parent it supports, the objective of a target. */
  readonly parent: string | null;
};

const tableOf = {
  northStar: "northstar",
  goals: "northstar",
  units: "units",
  elements: "elements",
  objectives: "objectives",
  targets: "targets",
  initiatives: "initiatives",
} as const satisfies Record<ComparedKind, string>;

/** Every item of a kind, in the order of ids. */
export function itemsSeen(organisation: Organisation, kind: ComparedKind): SeenItem[] {
  const table = organisation.tables[tableOf[kind]];
  const read = reader(organisation, kind);
  const rows = [...table.rows()].filter((row) => isOfKind(organisation, kind, row));
  return rows.map(read).sort((a, b) => compareTexts(a.id, b.id));
}

function isOfKind(organisation: Organisation, kind: ComparedKind, row: number): boolean {
  if (kind !== "goals" && kind !== "northStar") return true;
  return organisation.tables.northstar.columns.kind.is(row, "goal") === (kind === "goals");
}

function reader(organisation: Organisation, kind: ComparedKind): (row: number) => SeenItem {
  const columns = organisation.tables[tableOf[kind]].anyColumns;
  const choice = (name: string, row: number) =>
    (columns[name] as ChoiceColumn | undefined)?.value(row) ?? null;
  const number = (name: string, row: number) =>
    (columns[name] as NumberColumn | undefined)?.value(row) ?? null;
  const nameOnce = namesOnce(organisation);
  const named = (name: string, row: number) =>
    nameOnce((columns[name] as TermColumn | undefined)?.values[row]);
  const due = (columns["dueOn"] ?? columns["endsOn"]) as DayColumn | undefined;
  return (row) => {
    const item = (columns["id"] as unknown as TermColumn).values[row]!;
    const title = organisation.title(item);
    return {
      id: organisation.id(item),
      title,
      knownBy: (columns["measure"] as TermColumn | undefined)?.value(row) ?? title,
      unit: named("unit", row),
      owner: named("owner", row),
      lead: nameOnce(firstOf(columns["lead"] as ListColumn | undefined, row)),
      status: choice("status", row),
      kind: kind === "objectives" || kind === "elements" ? choice("kind", row) : null,
      direction: choice("direction", row),
      target: number("target", row),
      weight: kind === "goals" ? number("weight", row) : null,
      due: due === undefined || due.values[row] === NO_DAY ? null : due.values[row]!,
      parent: idOf(
        organisation,
        firstOf(columns["supports"] as LinkColumn | undefined, row) ?? columnTerm(columns["objective"], row),
      ),
    };
  };
}

const columnTerm = (column: unknown, row: number) => (column as TermColumn | undefined)?.values[row];

const firstOf = (column: ListColumn | LinkColumn | undefined, row: number): Item | undefined =>
  column?.termsOf(row)[0];

const idOf = (organisation: Organisation, item: Item | undefined) =>
  item === undefined || item === NO_TERM ? null : organisation.id(item);

/** An item and what it is called, `null` where there is none. */
export function nameOf(organisation: Organisation, item: Item | undefined): Named | null {
  if (item === undefined || item === NO_TERM) return null;
  return { id: organisation.id(item), title: organisation.title(item) };
}

/** The same for items that are named often, such as owners: each is put into words once. */
function namesOnce(organisation: Organisation): (item: Item | undefined) => Named | null {
  const names = new Map<Item, Named | null>();
  return (item = NO_TERM) => {
    let name = names.get(item);
    if (name === undefined) names.set(item, (name = nameOf(organisation, item)));
    return name;
  };
}
