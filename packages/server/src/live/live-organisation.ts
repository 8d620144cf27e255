import {
  ALL_RULES,
  AlignmentGraph,
  Analysis,
  type Change,
  type Day,
  type Organisation,
  Situation,
  type TableName,
  assessmentDay,
  schema,
  tableNames,
} from "@lodestar/core";
import type { AuditRow, Values } from "../command.ts";
import { isItemTable } from "../db/content-tables.ts";
import type { PastAct } from "./acts-after.ts";

/** Rows of the tables whose rows have no id in the format, by the id that the database gave them. */
export type KeylessRows = ReadonlyMap<TableName, Map<string, number>>;

/** What was loaded: an organisation as it was after the act numbered `seq`. */
export type LoadedOrganisation = {
  readonly organisation: Organisation;
  readonly keyless: KeylessRows;
  readonly seq: number;
};

/**
 * Asking the rules again where one row matters takes up to a millisecond, asking them about everything some three
 * thousandths of one for each row: beyond so many rows, and such a share of all, the latter is sooner done.
 */
const FEW_ROWS = 100;
const WORTH_ANALYSING = 1 / 300;

/**
 * One organisation in memory with everything the rules find in it, kept true act by act. It knows nothing of the
 * database: whoever holds it hands it the acts, in their order.
 */
export class LiveOrganisation {
  readonly organisation: Organisation;
  readonly graph: AlignmentGraph;
  readonly #keyless: KeylessRows;
  readonly #recalled = new Map<(live: LiveOrganisation) => unknown, unknown>();
  #analysis: Analysis;
  #clockDay: Day;
  #seq: number;

  constructor({ organisation, keyless, seq }: LoadedOrganisation, clockDay: Day) {
    this.organisation = organisation;
    this.graph = new AlignmentGraph(organisation);
    this.#keyless = keyless;
    this.#seq = seq;
    this.#clockDay = clockDay;
    this.#analysis = this.#analysed();
  }
  /** The act it is true at. */
  get seq(): number {
    return this.#seq;
  }
  /** The day it is by the calendar, where the organisation is; rules may judge by another. */
  get clockDay(): Day {
    return this.#clockDay;
  }
  get analysis(): Analysis {
    return this.#analysis;
  }
  /** All rows it holds. */
  get size(): number {
    return tableNames.reduce((sum, table) => sum + this.organisation.tables[table].size, 0);
  }
  /** What `derive` makes of it, worked out once between changes. */
  recall<T>(derive: (live: LiveOrganisation) => T): T {
    if (this.#recalled.has(derive)) return this.#recalled.get(derive) as T;
    const value = derive(this);
    this.#recalled.set(derive, value);
    return value;
  }
  /** Follows the next act. If it throws, what is in memory is no longer true and has to be loaded anew. */
  follow(act: PastAct): void {
    if (act.seq !== this.#seq + 1) throw new RangeError(`Act ${act.seq} does not follow ${this.#seq}.`);
    this.#recalled.clear();
    const rows = inOrder(act.rows);
    const areMany = rows.length > Math.max(FEW_ROWS, this.size * WORTH_ANALYSING);
    for (const row of rows) this.#followRow(row, areMany);
    this.#seq = act.seq;
    if (areMany) this.#analysis = this.#analysed();
    this.judgeOn(this.#clockDay);
  }
  /** Judges it by another day, where the clock's day or the cycle has changed. */
  judgeOn(clockDay: Day): void {
    if (clockDay !== this.#clockDay) this.#recalled.clear();
    this.#clockDay = clockDay;
    if (assessmentDay(this.organisation, clockDay) === this.#analysis.situation.today) return;
    this.#recalled.clear();
    this.#analysis = this.#analysed();
  }
  #analysed(): Analysis {
    const today = assessmentDay(this.organisation, this.#clockDay);
    return new Analysis(new Situation(this.graph, today), ALL_RULES);
  }
  /** Takes over a row; the analysis too, unless it is to be made anew. */
  #followRow({ table, id, after }: ContentAuditRow, isGraphEnough: boolean): void {
    const row = this.#rowOf(table, id);
    const change = row === undefined ? added(table, id, after) : this.#changed(table, row, after);
    if (change === undefined) return;
    const length = this.organisation.tables[table].length;
    if (isGraphEnough) this.graph.change(change);
    else this.#analysis.change(change);
    const keyless = this.#keyless.get(table);
    if ("add" in change) keyless?.set(id, length);
    if ("remove" in change) keyless?.delete(id);
  }
  #rowOf(table: TableName, id: string): number | undefined {
    if (!isItemTable(table)) return this.#keyless.get(table)?.get(id);
    const item = this.organisation.item(id);
    return this.organisation.isKind(item, table) ? this.organisation.row[item] : undefined;
  }
  /** The change that makes a row what it was left as: only the columns that differ, because texts are never given back. */
  #changed(table: TableName, row: number, after: Values | null): Change | undefined {
    if (after === null) return { table, remove: row };
    const now: Values = this.organisation.tables[table].row(row);
    const set = Object.fromEntries(
      Object.entries(valuesOf(table, after)).filter(([name, value]) => !isSame(now[name], value)),
    );
    return Object.keys(set).length === 0 ? undefined : { table, row, set };
  }
}

type ContentAuditRow = AuditRow & { readonly table: TableName };

const isContent = (row: AuditRow): row is ContentAuditRow => Object.hasOwn(schema, row.table);

/**
 * The rows in an order in which each may be followed alone: what goes first, so that its id is free; then units that
 * move are taken out of the tree before they take their new places, so that no ring stands in between.
 */
function inOrder(rows: readonly AuditRow[]): ContentAuditRow[] {
  const content = rows.filter(isContent);
  const gone = content.filter(({ after }) => after === null);
  const there = content.filter(({ after }) => after !== null);
  const moved = there.filter(
    ({ table, before, after }) =>
      table === "units" && before !== null && before["parent"] !== after?.["parent"],
  );
  const takenOut =
    moved.length < 2 ? [] : moved.map((row) => ({ ...row, after: { ...row.before, parent: null } }));
  return [...gone, ...takenOut, ...there];
}

function added(table: TableName, id: string, after: Values | null): Change | undefined {
  if (after === null) return undefined;
  const values = valuesOf(table, after);
  return { table, add: isItemTable(table) ? { id, ...values } : values };
}

/** The values that core knows of a row, without its id and version. */
export function valuesOf(table: TableName, row: Values): Values {
  const names = Object.keys(schema[table]).filter((name) => name !== "id" && row[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

const isSame = (a: unknown, b: unknown) =>
  a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
