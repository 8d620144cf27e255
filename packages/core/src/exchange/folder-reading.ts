import type { LinkColumn } from "../organisation/list-column.ts";
import { Organisation } from "../organisation/organisation.ts";
import { type TableName, tableNames, writtenName } from "../organisation/schema.ts";
import { decodeUtf8 } from "../organisation/utf8.ts";
import { checkAcross } from "./cross-checks.ts";
import { nearest } from "./did-you-mean.ts";
import { type Fault, FaultList, type Note } from "./fault.ts";
import { References } from "./references.ts";
import { noteDoubleCounting } from "./double-counting.ts";
import { type ColumnMeaning, type Elsewhere, TableReader } from "./table-reader.ts";
import { KeepingSink, ReadingSink, type Room, type TableSink, roomForUnknown } from "./table-sink.ts";

/** What reading a folder or workbook gave: the organisation as far as it could be read, and all that was wrong. */
export type Reading = {
  readonly organisation: Organisation;
  readonly faults: readonly Fault[];
  /** Every fault, those not listed included. */
  readonly faultCount: number;
  /** What is worth knowing though nothing is wrong: unknown files and columns, shares above 1, texts like formulas. */
  readonly notes: readonly Note[];
  readonly unknownColumns: readonly { readonly file: string; readonly column: string }[];
  /** Rows read of each table, by its name in the folder. */
  readonly rows: Readonly<Record<string, number>>;
};

/** The table with this name in the folder (`link_ratings`), or `undefined` where the format knows none. */
export const tableNamed = (name: string): TableName | undefined =>
  tableNames.find((table) => writtenName(table) === name);

/** The table that a name was probably meant to be (`Units`, `stakeholder`), as it is written in the folder. */
export const tableMeant = (name: string): string | undefined => nearest(name, tableNames.map(writtenName));

/** Reads an alignment folder: open its tables in any order, each once, feed each, then `finish`. */
export class FolderReading {
  readonly #organisation = new Organisation();
  readonly #readers: TableReader[] = [];
  readonly #elsewhere: Elsewhere;
  readonly #other: FaultList[] = [];
  readonly #notes: FaultList[] = [];
  readonly #room: Room = roomForUnknown();

  /** `meaning`: columns that are to be read as others, because somebody has said what they stand for. */
  constructor(meaning: ColumnMeaning = (_file, column) => column) {
    this.#elsewhere = { leftOut: new Map(), files: new Map(), meaning };
  }

  /** `file` is what faults call it: `units.csv`. */
  open(table: TableName, file: string): TableSink {
    const reader = new TableReader(this.#organisation, table, file, this.#elsewhere);
    this.#readers.push(reader);
    return new ReadingSink(reader);
  }
  /** Keeps a table that the format does not know. */
  openUnknown(name: string, file: string): TableSink {
    const faults = new FaultList(file);
    this.#other.push(faults);
    const meant = tableMeant(name);
    this.note(
      file,
      `not part of the format; it is kept as it is${meant === undefined ? "" : `; did you mean ${meant}?`}`,
    );
    const rows: string[][] = [];
    this.#organisation.unknownTables.push({ name, rows });
    return new KeepingSink(rows, faults, this.#room);
  }
  /** Tells something that is wrong with the folder as a whole. */
  fault(file: string, message: string): void {
    const faults = new FaultList(file);
    faults.add(1, "-", message);
    this.#other.push(faults);
  }
  note(file: string, message: string): void {
    const notes = new FaultList(file);
    notes.add(1, "-", message);
    this.#notes.push(notes);
  }
  finish(): Reading {
    const readers = this.#readers.toSorted(
      (a, b) => tableNames.indexOf(a.table.name) - tableNames.indexOf(b.table.name),
    );
    this.#settleLinks(readers);
    new References(this.#organisation, this.#elsewhere).bind(readers);
    checkAcross(this.#organisation, readers);
    for (const reader of readers) noteDoubleCounting(reader);
    this.#organisation.makeRoom(this.#organisation.lexicon.count);
    const lists = [...this.#other, ...readers.map((reader) => reader.faults)];
    return {
      organisation: this.#organisation,
      faults: lists.flatMap((list) => list.sorted()),
      faultCount: lists.reduce((sum, list) => sum + list.count, 0),
      notes: [...this.#notes, ...readers.map((reader) => reader.notes)].flatMap((list) => list.sorted()),
      unknownColumns: readers.flatMap(({ faults, unknownColumns }) =>
        unknownColumns.map((column) => ({ file: faults.file, column })),
      ),
      rows: Object.fromEntries(readers.map(({ table }) => [writtenName(table.name), table.size])),
    };
  }
  #settleLinks(readers: readonly TableReader[]): void {
    const { leftOut } = this.#elsewhere;
    const isId = (bytes: Uint8Array, from: number, to: number) => {
      const text = decodeUtf8(bytes, from, to);
      return this.#organisation.item(text) >= 0 || leftOut.has(this.#organisation.lexicon.find(text));
    };
    const isNeeded = readers.some((reader) => reader.hasIdsLikeLinks);
    for (const { table } of readers)
      for (const column of Object.values(table.anyColumns))
        if ("settle" in column)
          (column as unknown as LinkColumn).settle(table.length, isNeeded ? isId : undefined);
  }
}
