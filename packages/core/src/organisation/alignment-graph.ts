import { type Day, NO_DAY } from "../calendar/day.ts";
import { Contributions, type Ripple } from "../planning/contributions.ts";
import { Dependencies } from "../planning/dependencies.ts";
import { takesPart } from "../planning/status.ts";
import type { TermColumn } from "./columns.ts";
import { Join } from "./join.ts";
import { NO_TERM, type Term, grownInts } from "./lexicon.ts";
import { type Item, type Organisation, kindCode } from "./organisation.ts";
import type { Row, TableName } from "./schema.ts";

/** A change of one row: new values for some of its columns, a new row, or a row that goes. */
export type Change =
  | { readonly table: TableName; readonly row: number; readonly set: Readonly<Record<string, unknown>> }
  | { readonly table: TableName; readonly add: Readonly<Record<string, unknown>> }
  | { readonly table: TableName; readonly remove: number };

/** The row that changed, and what followed from it elsewhere. */
export type Changed = { readonly table: TableName; readonly row: number } & Ripple & {
    readonly dependencyRings: ReadonlySet<Item>;
  };

/** Stands beside the names of columns among the joins of the targets. */
const BY_MEASURE = "by measure";

const WORK = ["objectives", "initiatives", "elements", "northstar"];

/**
 * The organisation with its references followed: rows by what they refer to, contributions, dependencies. Built once,
 * then kept true under changes of single rows. Analyses read it; only `change` writes.
 */
export class AlignmentGraph {
  readonly organisation: Organisation;
  readonly contributions: Contributions;
  readonly dependencies: Dependencies;
  readonly #joins = new Map<TableName, Map<string, Join>>();
  /** By term: what it measures where it is written as a measure, `NO_TERM` where nobody asked yet. */
  #measures: Int32Array = new Int32Array(0);

  constructor(organisation: Organisation) {
    this.organisation = organisation;
    this.contributions = new Contributions(organisation);
    this.dependencies = new Dependencies(organisation, (item) => this.takesPart(item));
  }
  /** The rows of a table by the item (or label) in one of its columns. */
  rowsBy<T extends TableName>(table: T, column: keyof Row<T> & string): Join {
    return this.#joins.get(table)?.get(column) ?? this.#join(table, column, this.#valuesOf(table, column));
  }
  /** The targets by what they measure: the same words in any case and spacing are the same measure. */
  targetsByMeasure(): Join {
    return (
      this.#joins.get("targets")?.get(BY_MEASURE) ??
      this.#join("targets", BY_MEASURE, (row) => this.measureOf(row))
    );
  }
  /** What a target measures, as a term that is the same for all ways to write it; `NO_TERM` where unknown. */
  measureOf(target: number): Term {
    const written = this.organisation.tables.targets.columns.measure.values[target]!;
    if (written === NO_TERM) return NO_TERM;
    const known = this.#measures[written];
    if (known !== undefined && known !== NO_TERM) return known;
    const { lexicon } = this.organisation;
    const measure = lexicon.internText(normalised(lexicon.text(written)));
    if (known === undefined)
      this.#measures = grownInts(this.#measures, Math.max(lexicon.count, this.#measures.length * 2), NO_TERM);
    this.#measures[written] = measure;
    return measure;
  }
  /** Whether findings are made about an item: work that is neither done nor given up; anything that has no status. */
  takesPart(item: Item): boolean {
    const { kind, row, tables } = this.organisation;
    const at = row[item]!;
    if (kind[item] === kindCode.objectives) return takesPart(tables.objectives.columns.status, at);
    if (kind[item] === kindCode.initiatives) return takesPart(tables.initiatives.columns.status, at);
    if (kind[item] !== kindCode.actions) return kind[item] !== 0;
    const { status, doneOn } = tables.actions.columns;
    return !status.is(at, "done") && !status.is(at, "dropped") && doneOn.isUnknown(at);
  }
  /** The unit an objective, initiative or action belongs to; `NO_TERM` where unknown. */
  unitOf(item: Item): Item {
    const { kind, row, tables } = this.organisation;
    const at = row[item]!;
    if (kind[item] === kindCode.objectives) return tables.objectives.columns.unit.values[at]!;
    if (kind[item] === kindCode.initiatives) return tables.initiatives.columns.unit.values[at]!;
    if (kind[item] !== kindCode.actions) return NO_TERM;
    const initiative = tables.actions.columns.initiative.values[at]!;
    return initiative === NO_TERM ? NO_TERM : this.unitOf(initiative);
  }
  /** The day of a target's latest check-in, `NO_DAY` where there is none. */
  lastCheckIn(target: Item): Day {
    const { values } = this.organisation.tables.checkins.columns.date;
    const join = this.rowsBy("checkins", "target");
    let last = NO_DAY;
    for (let row = join.first(target); row >= 0; row = join.next(row)) last = Math.max(last, values[row]!);
    return last;
  }
  /** Applies a change and all that follows from it. `beforeIt` sees the row as it still is. */
  change(change: Change, beforeIt: (table: TableName, row: number) => void = () => undefined): Changed {
    const { table } = change;
    const rows = this.organisation.tables[table];
    const row = "row" in change ? change.row : "remove" in change ? change.remove : rows.length;
    const itemBefore = "add" in change ? NO_TERM : this.#itemOf(table, row);
    const endsBefore = "add" in change ? [] : this.#dependencyEnds(table, row);
    if (!("add" in change)) {
      beforeIt(table, row);
      for (const join of this.#joinsOf(table)) join.unlink(row);
    }
    if ("add" in change) this.organisation.add(table, change.add);
    else if ("row" in change) this.organisation.tables[table].set(row, change.set);
    else {
      rows.remove(row);
      if (itemBefore !== NO_TERM) this.organisation.kind[itemBefore] = 0;
    }
    this.organisation.makeRoom(this.organisation.lexicon.count);
    if (!("remove" in change)) for (const join of this.#joinsOf(table)) join.link(row);
    const item = itemBefore === NO_TERM ? this.#itemOf(table, row) : itemBefore;
    const nothing = { reach: new Set<Item>(), sums: new Set<Item>(), rings: new Set<Item>() };
    const ripple = WORK.includes(table) ? this.contributions.follow([item]) : nothing;
    const ends =
      table === "dependencies"
        ? [...endsBefore, ...this.#dependencyEnds(table, row)]
        : this.#mayDepend(table)
          ? [item]
          : [];
    return { table, row, ...ripple, dependencyRings: this.#followDependencies(ends) };
  }
  #followDependencies(items: readonly Item[]): Set<Item> {
    const { after } = this.organisation.tables.dependencies.columns;
    const join = this.rowsBy("dependencies", "before");
    return new Set(
      [...new Set(items)].flatMap((item) => [
        ...this.dependencies.follow(
          item,
          join.rows(item).map((row) => after.values[row]!),
        ),
      ]),
    );
  }
  #dependencyEnds(table: TableName, row: number): Item[] {
    if (table !== "dependencies" || !this.organisation.tables.dependencies.has(row)) return [];
    const { before, after } = this.organisation.tables.dependencies.columns;
    return [before.values[row]!, after.values[row]!];
  }
  #mayDepend(table: TableName): boolean {
    return table === "objectives" || table === "initiatives" || table === "actions";
  }
  #itemOf(table: TableName, row: number): Item {
    const id = this.organisation.tables[table].anyColumns["id"] as unknown as TermColumn | undefined;
    return id?.values[row] ?? NO_TERM;
  }
  #joinsOf(table: TableName): Iterable<Join> {
    return this.#joins.get(table)?.values() ?? [];
  }
  #valuesOf(table: TableName, column: string): (row: number) => Term {
    const terms = this.organisation.tables[table].anyColumns[column] as unknown as TermColumn;
    return (row) => terms.values[row]!;
  }
  #join(table: TableName, name: string, keyOf: (row: number) => Term): Join {
    const rows = this.organisation.tables[table];
    const keys = rows.length > 0 ? keysFirst(rows.length, keyOf) : 0;
    const join = new Join(rows.rows(), rows.length, Math.max(keys, this.organisation.lexicon.count), keyOf);
    const joins = this.#joins.get(table) ?? new Map<string, Join>();
    this.#joins.set(table, joins.set(name, join));
    return join;
  }
}

/** Asks for every key once, so that keys which make new terms have made them; returns one more than the largest. */
function keysFirst(rows: number, keyOf: (row: number) => Term): number {
  let largest = NO_TERM;
  for (let row = 0; row < rows; row++) largest = Math.max(largest, keyOf(row));
  return largest + 1;
}

const normalised = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
