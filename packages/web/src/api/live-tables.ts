import { type Change, type Edit, type RowOf, tableEndpoints } from "@lodestar/contract";
import type { TableName } from "@lodestar/core";
import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { answered } from "./client.ts";
import {
  type AnyRow,
  type BlankRow,
  type Supposed,
  type TableState,
  loadedTable,
  withNews,
  withSettled,
  withSupposed,
} from "./table-state.ts";

/** So many changes are remembered for tables that are being loaded while they come. */
const remembered = 400;
/** Rows that others changed are marked for this long, in milliseconds. */
const freshFor = 4000;

/** The tables of one organisation in the browser, kept true by the news of its changes. */
export class LiveTables {
  readonly organisation: string;
  readonly #queries: QueryClient;
  #blank: BlankRow = () => ({});
  #news: readonly Change[] = [];
  #fresh: ReadonlyMap<TableName, ReadonlySet<string>> = new Map();
  readonly #listeners = new Set<() => void>();

  constructor(queries: QueryClient, organisation: string) {
    this.#queries = queries;
    this.organisation = organisation;
  }

  /** Knows the columns of tables from here on. They come after the first page. */
  async prepare(): Promise<void> {
    const { blankRow } = await import("./blank-row.ts");
    this.#blank = blankRow;
  }

  keyOf(table: TableName): QueryKey {
    return ["organisation", this.organisation, "table", table];
  }

  stateOf(table: TableName): TableState | undefined {
    return this.#queries.getQueryData<TableState>(this.keyOf(table));
  }

  rowOf(table: TableName, id: string): AnyRow | undefined {
    return this.stateOf(table)?.confirmed.get(id);
  }

  /** Loads a whole table; news that came meanwhile is taken in. */
  async load(table: TableName, signal: AbortSignal): Promise<TableState> {
    const rows: AnyRow[] = [];
    let seq = Infinity;
    let after: string | null = null;
    do {
      const page: { rows: RowOf<TableName>[]; seq: number; after: string | null } = await answered(
        tableEndpoints[table].list,
        {
          params: { organisation: this.organisation, table },
          query: after === null ? {} : { after },
          signal,
        },
      );
      for (const row of page.rows) rows.push(row);
      // Pages may be true at different moments: what counts is the earliest, later news is taken in again.
      seq = Math.min(seq, page.seq);
      after = page.after;
    } while (after !== null);
    const kept = this.stateOf(table)?.supposed ?? [];
    return this.#news.reduce<TableState>(
      (state, change) => this.#told(state, table, change),
      loadedTable(rows, seq, kept, this.#blank),
    );
  }

  /** Takes in one change, of whomever. `isOwn` changes are not marked as fresh. */
  hear(change: Change, isOwn: boolean): void {
    if (this.#news.some(({ seq }) => seq === change.seq)) return;
    this.#news = [...this.#news, change].slice(-remembered);
    for (const table of new Set(change.rows.map((row) => row.table)))
      this.#put(table, (state) => this.#told(state, table, change));
    void this.#queries.invalidateQueries({ queryKey: ["organisation", this.organisation, "derived"] });
    if (!isOwn) this.#mark(change);
  }

  /** Shows edits before the server has confirmed them, under a key that settles them. */
  suppose(supposed: Supposed): void {
    for (const [table, edits] of byTable(supposed.edits))
      this.#put(table, (state) => withSupposed(state, { key: supposed.key, edits }, this.#blank));
  }

  settle({ key, edits }: Supposed): void {
    for (const table of byTable(edits).keys())
      this.#put(table, (state) => withSettled(state, key, this.#blank));
  }

  /** Everything must be loaded again: news was lost. */
  reload(): void {
    void this.#queries.invalidateQueries({ queryKey: ["organisation", this.organisation] });
  }

  /** Ids of rows that others changed a moment ago. */
  freshIn(table: TableName): ReadonlySet<string> {
    return this.#fresh.get(table) ?? noIds;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #told(state: TableState, table: TableName, change: Change): TableState {
    const rows = change.rows.filter((row) => row.table === table);
    return rows.length === 0 ? state : withNews(state, change.seq, rows, this.#blank);
  }

  #put(table: TableName, next: (state: TableState) => TableState): void {
    this.#queries.setQueryData<TableState>(this.keyOf(table), (state) => state && next(state));
  }

  #mark(change: Change): void {
    const marked = change.rows.filter(({ row }) => row !== null).slice(0, 200);
    this.#remark(
      (ids, table) => {
        for (const row of marked) if (row.table === table) ids.add(row.id);
      },
      marked.map(({ table }) => table),
    );
    setTimeout(() => {
      this.#remark(
        (ids, table) => {
          for (const row of marked) if (row.table === table) ids.delete(row.id);
        },
        marked.map(({ table }) => table),
      );
    }, freshFor);
  }

  #remark(change: (ids: Set<string>, table: TableName) => void, tables: readonly TableName[]): void {
    const fresh = new Map(this.#fresh);
    for (const table of new Set(tables)) {
      const ids = new Set(fresh.get(table));
      change(ids, table);
      fresh.set(table, ids);
    }
    this.#fresh = fresh;
    for (const listener of this.#listeners) listener();
  }
}

const noIds: ReadonlySet<string> = new Set();

function byTable(edits: readonly Edit[]): ReadonlyMap<TableName, Edit[]> {
  const tables = new Map<TableName, Edit[]>();
  for (const edit of edits) tables.set(edit.table, [...(tables.get(edit.table) ?? []), edit]);
  return tables;
}
