import { parseDay } from "../calendar/day.ts";
import { Lexicon, NO_TERM, type Term } from "./lexicon.ts";
import { type ItemKind, type Row, type TableName, schema, tableNames } from "./schema.ts";
import { Table } from "./table.ts";

/** An item is named by the term that is its id. */
export type Item = Term;

/** Items of which one asks only whether some item is among them. */
export type ItemSet = { has(item: Item): boolean };

/** Codes of the tables an item may live in; 0 is none. */
export const kindCode = Object.fromEntries(tableNames.map((name, place) => [name, place + 1])) as Record<
  TableName,
  number
>;

/** A table the format does not know, kept as it was written. */
export type UnknownTable = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** Everything recorded about one organisation in one cycle. */
export class Organisation {
  readonly lexicon = new Lexicon();
  readonly tables = Object.fromEntries(tableNames.map((name) => [name, new Table(name, this.lexicon)])) as {
    readonly [T in TableName]: Table<T>;
  };
  readonly unknownTables: UnknownTable[] = [];
  /** By term: the table of the item with this id (see `kindCode`), 0 where the term is no id. */
  kind: Uint8Array = new Uint8Array(1024);
  /** By term: the item's row in its table. */
  row: Int32Array = new Int32Array(1024);

  /** Notes that row `row` of `table` is the item `item`. */
  define(item: Item, table: ItemKind, row: number): void {
    this.makeRoom(item + 1);
    this.kind[item] = kindCode[table];
    this.row[item] = row;
  }
  /** Makes `kind` and `row` cover every term. */
  makeRoom(terms: number): void {
    if (terms <= this.kind.length) return;
    const length = Math.max(terms, this.kind.length * 2);
    const [kind, row] = [new Uint8Array(length), new Int32Array(length)];
    kind.set(this.kind);
    row.set(this.row);
    [this.kind, this.row] = [kind, row];
  }
  isKind(item: Item, table: TableName): boolean {
    return item !== NO_TERM && this.kind[item] === kindCode[table];
  }
  kindOf(item: Item): ItemKind | undefined {
    return tableNames[(this.kind[item] ?? 0) - 1] as ItemKind | undefined;
  }
  /** The item with this id, or `NO_TERM`. */
  item(id: string): Item {
    const term = this.lexicon.find(id);
    return term !== NO_TERM && this.kind[term] ? term : NO_TERM;
  }
  id(item: Item): string {
    return this.lexicon.text(item);
  }
  /** What people call an item: its name, title, question or words; its id where there are none, or where they are kept but not shown. */
  title(item: Item): string {
    const kind = this.kindOf(item);
    if (kind === undefined) return this.id(item);
    if (kind === "statements" && this.tables.statements.columns.moderated.is(this.row[item]!, "yes"))
      return this.id(item);
    const columns = this.tables[kind].anyColumns;
    const column =
      columns["title"] ?? columns["name"] ?? columns["question"] ?? columns["text"] ?? columns["need"];
    return (column?.value(this.row[item]!) as string | null | undefined) ?? this.id(item);
  }
  add<T extends TableName>(table: T, values: Partial<Row<T>>): number {
    const row = (this.tables[table] as unknown as Table<T>).add(values);
    if ("id" in schema[table])
      this.define(this.lexicon.internText((values as { id: string }).id), table as ItemKind, row);
    this.makeRoom(this.lexicon.count);
    return row;
  }
  /** What organisation.csv says under a key. */
  fact(key: Row<"organisation">["key"]): string | null {
    const { columns, rows } = {
      columns: this.tables.organisation.columns,
      rows: this.tables.organisation.rows(),
    };
    for (const row of rows) if (columns.key.is(row, key)) return columns.value.value(row);
    return null;
  }
  /** First and last day of the cycle, where both are known. */
  get cycle(): { readonly from: number; readonly to: number } | undefined {
    const from = parseDay(this.fact("starts_on") ?? "");
    const to = parseDay(this.fact("ends_on") ?? "");
    return from === undefined || to === undefined ? undefined : { from, to };
  }
}
