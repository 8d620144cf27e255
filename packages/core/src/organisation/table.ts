import type { Column } from "./columns.ts";
import { TextColumn } from "./columns.ts";
import { type Lexicon, grownInts } from "./lexicon.ts";
import { type ColumnSpec, type Columns, type Row, type TableName, schema } from "./schema.ts";

/**
 * The rows of one kind, column by column. A row keeps its number for ever; a removed row stays as a gap, which
 * `has` knows. `line` is the row's first line in the file it was read from, 0 where there was none.
 */
export class Table<T extends TableName = TableName> {
  readonly name: T;
  readonly columns: Columns<T>;
  /** Columns the format does not know, kept as they were written. */
  readonly unknown = new Map<string, TextColumn>();
  line: Int32Array = new Int32Array(0);
  /** Rows ever made, gaps included. */
  length = 0;
  #gone = new Set<number>();
  #capacity = 0;
  #rows: Int32Array | undefined;
  /** `length` when `#rows` was made. */
  #rowsOf = 0;

  constructor(name: T, lexicon: Lexicon) {
    this.name = name;
    const made = Object.entries<ColumnSpec>(schema[name]).map(([column, spec]) => [
      column,
      spec.make(lexicon),
    ]);
    this.columns = Object.fromEntries(made) as Columns<T>;
  }
  /** The columns by name, where the table is not known by its type. */
  get anyColumns(): Readonly<Record<string, Column & ValueColumn>> {
    return this.columns as unknown as Readonly<Record<string, Column & ValueColumn>>;
  }
  /** Rows that are there. */
  get size(): number {
    return this.length - this.#gone.size;
  }
  has(row: number): boolean {
    return row < this.length && (this.#gone.size === 0 || !this.#gone.has(row));
  }
  /** The rows that are there, in ascending order; do not keep the array across a change. */
  rows(): Int32Array {
    if (this.#rows?.length === this.size && this.#rowsOf === this.length) return this.#rows;
    const rows = new Int32Array(this.size);
    let used = 0;
    for (let row = 0; row < this.length; row++) if (this.has(row)) rows[used++] = row;
    this.#rows = rows;
    this.#rowsOf = this.length;
    return rows;
  }
  /** Makes room for the next row without adding it. */
  reserveNext(): number {
    if (this.length === this.#capacity) this.#grow(Math.max(16, this.#capacity * 2));
    return this.length;
  }
  #grow(rows: number): void {
    this.#capacity = rows;
    this.line = grownInts(this.line, rows);
    for (const column of Object.values(this.anyColumns)) column.reserve(rows);
    for (const column of this.unknown.values()) column.reserve(rows);
  }
  keepUnknown(column: string): TextColumn {
    const kept = this.unknown.get(column) ?? new TextColumn();
    kept.reserve(this.#capacity);
    this.unknown.set(column, kept);
    return kept;
  }
  add(values: Partial<Row<T>>): number {
    const row = this.reserveNext();
    this.length++;
    for (const column of Object.values(this.anyColumns)) column.clear(row);
    this.set(row, values);
    return row;
  }
  set(row: number, values: Partial<Row<T>>): void {
    for (const [name, value] of Object.entries(values)) this.anyColumns[name]!.set(row, value as never);
  }
  remove(row: number): void {
    this.#gone.add(row);
    this.#rows = undefined;
  }
  restore(row: number): void {
    this.#gone.delete(row);
    this.#rows = undefined;
  }
  row(row: number): Row<T> {
    const values = Object.entries(this.anyColumns).map(([name, column]) => [name, column.value(row)]);
    return Object.fromEntries(values) as Row<T>;
  }
}

type ValueColumn = { value(row: number): unknown; set(row: number, value: never): void };
