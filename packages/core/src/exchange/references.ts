import { TermColumn } from "../organisation/columns.ts";
import { NO_TERM, type Term } from "../organisation/lexicon.ts";
import type { LinkColumn } from "../organisation/list-column.ts";
import { ListColumn } from "../organisation/list-column.ts";
import { type Organisation, kindCode } from "../organisation/organisation.ts";
import { type ColumnSpec, type ItemKind, type TableName, schema, tableNames, writtenName } from "../organisation/schema.ts";
import type { Table } from "../organisation/table.ts";
import { quoted } from "./fault.ts";
import type { LeftOut, TableReader } from "./table-reader.ts";

/**
 * Binds what rows refer to, once every id is known: an id stays as it is; an exact and unambiguous name is replaced
 * by its item; anything else is a fault. Lists lose only the entry that is wrong; a row whose required reference is
 * wrong is left out.
 */
export class References {
  readonly #organisation: Organisation;
  readonly #leftOut: LeftOut;
  #names: Map<string, Term[]> | undefined;

  constructor(organisation: Organisation, leftOut: LeftOut) {
    this.#organisation = organisation;
    this.#leftOut = leftOut;
    organisation.makeRoom(organisation.lexicon.count);
  }
  bind(reader: TableReader): void {
    for (const [key, spec] of Object.entries<ColumnSpec>(schema[reader.table.name])) {
      const column = reader.table.anyColumns[key]!;
      if (spec.type === "rated") this.#bindRated(reader.table, column as unknown as TermColumn);
      else if (spec.type === "reference") this.#bindColumn(reader, key, spec, column as unknown as TermColumn);
      else if (spec.refersTo) this.#bindLists(reader, key, spec, column as unknown as ListColumn | LinkColumn);
    }
  }
  #bindColumn(reader: TableReader, key: string, spec: ColumnSpec, column: TermColumn): void {
    const { table, faults } = reader;
    const allowed = allowedKinds(spec);
    const { kind } = this.#organisation;
    const { values } = column;
    for (let row = 0; row < table.length; row++) {
      const term = values[row]!;
      if (term === NO_TERM || allowed[kind[term]!] === 1 || !table.has(row)) continue;
      const found = this.#byName(term, allowed);
      if (typeof found === "number") values[row] = found;
      else {
        faults.add(table.line[row]!, writtenName(key), `${found}, expected ${expectation(spec)}`);
        values[row] = NO_TERM;
        if (spec.required) this.#leaveOut(reader, row);
      }
    }
  }
  #bindLists(reader: TableReader, key: string, spec: ColumnSpec, column: ListColumn | LinkColumn): void {
    const { table, faults } = reader;
    const allowed = allowedKinds(spec);
    const { kind } = this.#organisation;
    const { terms, weights } = column;
    for (let row = 0; row < table.length; row++) {
      const start = column.start[row]!;
      const end = start + column.count[row]!;
      let write = start;
      for (let at = start; at < end; at++) {
        const term = terms[at]!;
        const found = allowed[kind[term]!] === 1 ? term : this.#byName(term, allowed);
        if (typeof found === "number") {
          terms[write] = found;
          weights[write++] = weights[at]!;
        } else if (table.has(row)) faults.add(table.line[row]!, writtenName(key), `${found}, expected ${expectation(spec)}`);
      }
      column.count[row] = write - start;
    }
  }
  /** What people rated: an item, or a text that names one; any other text stays and is an item of its own kind. */
  #bindRated(table: Table, column: TermColumn): void {
    const { kind } = this.#organisation;
    const every = new Uint8Array(tableNames.length + 1).fill(1, 1);
    const known = new Map<Term, Term>();
    for (const row of table.rows()) {
      const term = column.values[row]!;
      if (term === NO_TERM || kind[term]! > 0) continue;
      if (!known.has(term)) {
        const found = this.#byName(term, every);
        known.set(term, typeof found === "number" ? found : term);
      }
      column.values[row] = known.get(term)!;
    }
  }
  #leaveOut(reader: TableReader, row: number): void {
    const id = reader.table.anyColumns["id"] as unknown as TermColumn | undefined;
    reader.table.remove(row);
    if (id === undefined) return;
    this.#organisation.kind[id.values[row]!] = 0;
    this.#leftOut.set(id.values[row]!, `${reader.faults.file}:${reader.table.line[row]!}`);
  }
  /** The item with this name, or what is wrong with it. */
  #byName(term: Term, allowed: Uint8Array): Term | string {
    const text = this.#organisation.lexicon.text(term);
    const kind = this.#organisation.kindOf(term);
    if (kind) return `${quoted(text)} is an id of ${writtenName(kind)}`;
    const place = this.#leftOut.get(term);
    if (place !== undefined) return `${quoted(text)} was left out because of its own fault in ${place}`;
    this.#names ??= namesOf(this.#organisation);
    const found = (this.#names.get(text) ?? []).filter((item) => allowed[this.#organisation.kind[item]!] === 1);
    if (found.length === 1) return found[0]!;
    if (found.length === 0) return `${quoted(text)} is unknown`;
    const ids = found.slice(0, 3).map((item) => this.#organisation.id(item));
    return `${quoted(text)} is the name of ${found.length} items (${ids.join(", ")})`;
  }
}

function allowedKinds(spec: ColumnSpec): Uint8Array {
  const allowed = new Uint8Array(tableNames.length + 1);
  for (const name of spec.refersTo ?? []) {
    if (name === "any") allowed.fill(1, 1);
    else allowed[kindCode[name as TableName]] = 1;
  }
  return allowed;
}

function expectation(spec: ColumnSpec): string {
  const tables = spec.refersTo!.filter((name) => name !== "any").map((name) => `${writtenName(name)}`);
  return `an id or an exact name${tables.length === 0 ? "" : ` in ${tables.join(" or ")}`}`;
}

/** Items by the name, title or proposition that people may write in place of the id. */
function namesOf(organisation: Organisation): Map<string, Term[]> {
  const names = new Map<string, Term[]>();
  for (const table of tableNames.filter((name): name is ItemKind => "id" in schema[name])) {
    const { anyColumns: columns } = organisation.tables[table];
    const column = columns["name"] ?? columns["title"] ?? (table === "propositions" ? columns["text"] : undefined);
    const id = organisation.tables[table].columns.id.values;
    if (column === undefined) continue;
    for (const row of organisation.tables[table].rows()) {
      const name = column.value(row) as string;
      const known = names.get(name);
      if (known) known.push(id[row]!);
      else names.set(name, [id[row]!]);
    }
  }
  return names;
}
