import { TermColumn } from "../organisation/columns.ts";
import { NO_TERM, type Term } from "../organisation/lexicon.ts";
import { LinkColumn, type ListColumn } from "../organisation/list-column.ts";
import { type Organisation, kindCode } from "../organisation/organisation.ts";
import {
  type ColumnSpec,
  type ItemKind,
  type TableName,
  schema,
  tableNames,
  writtenName,
} from "../organisation/schema.ts";
import { quoted } from "./fault.ts";
import type { Elsewhere, TableReader } from "./table-reader.ts";

/**
 * Binds what rows refer to, once every id is known: an id stays as it is; an exact and unambiguous name is replaced
 * by its item; anything else is a fault. Lists lose only the entry that is wrong; a row whose required reference is
 * wrong is left out. Rows that were left out before are looked at too: all faults are told at once.
 */
export class References {
  readonly #organisation: Organisation;
  readonly #elsewhere: Elsewhere;
  #names: Map<string, Term[]> | undefined;

  constructor(organisation: Organisation, elsewhere: Elsewhere) {
    this.#organisation = organisation;
    this.#elsewhere = elsewhere;
    organisation.makeRoom(organisation.lexicon.count);
  }
  /** Items that cannot do without what they refer to go first: nothing may be bound to one that is then left out. */
  bind(readers: readonly TableReader[]): void {
    for (const reader of readers)
      if ("id" in schema[reader.table.name]) this.#bind(reader, (spec) => spec.required);
    for (const reader of readers)
      this.#bind(reader, (spec) => !spec.required || !("id" in schema[reader.table.name]));
  }
  #bind(reader: TableReader, isMeant: (spec: ColumnSpec) => boolean): void {
    for (const [key, spec] of Object.entries<ColumnSpec>(schema[reader.table.name])) {
      if (!isMeant(spec)) continue;
      const column = reader.table.anyColumns[key]!;
      if (spec.type === "rated") this.#bindRated(reader, key, column as unknown as TermColumn);
      else if (spec.type === "reference")
        this.#bindColumn(reader, key, spec, column as unknown as TermColumn);
      else if (spec.refersTo)
        this.#bindLists(reader, key, spec, column as unknown as ListColumn | LinkColumn);
    }
  }
  #bindColumn(reader: TableReader, key: string, spec: ColumnSpec, column: TermColumn): void {
    const { table, faults } = reader;
    const allowed = allowedKinds(spec);
    const { kind } = this.#organisation;
    const { values } = column;
    const find = remembered((term) => this.#byName(term, allowed));
    for (let row = 0; row < table.length; row++) {
      const term = values[row]!;
      if (term === NO_TERM || allowed[kind[term]!] === 1) continue;
      const found = find(term);
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
    const find = remembered((term) => this.#byName(term, allowed));
    const misread = remembered((term) => this.#misread(term, column, allowed));
    for (let row = 0; row < table.length; row++) {
      const start = column.start[row]!;
      const end = start + column.count[row]!;
      let write = start;
      for (let at = start; at < end; at++) {
        const term = terms[at]!;
        const found = allowed[kind[term]!] === 1 ? term : find(term);
        if (typeof found === "number") {
          terms[write] = found;
          weights[write++] = weights[at]!;
          continue;
        }
        const message = misread(term) ?? `${found}, expected ${expectation(spec)}`;
        faults.add(table.line[row]!, writtenName(key), message);
      }
      column.count[row] = write - start;
    }
  }
  /** What is wrong with an entry that starts with an item but goes on with no share: `g1:1.5`, `g1:half`. */
  #misread(entry: Term, column: ListColumn | LinkColumn, allowed: Uint8Array): string | undefined {
    const text = this.#organisation.lexicon.text(entry);
    const colon = text.lastIndexOf(":");
    if (colon < 1 || !(column instanceof LinkColumn)) return undefined;
    const start = text.slice(0, colon).trimEnd();
    const candidates = [this.#organisation.lexicon.find(start), ...this.#named(start)];
    const isItem = candidates.some(
      (item) => item !== NO_TERM && allowed[this.#organisation.kind[item]!] === 1,
    );
    return isItem ? `${quoted(text)}, expected ${column.expected}` : undefined;
  }
  /** What people rated: an item, or a text that names one; a text that names none stays and is an item of its own kind. */
  #bindRated(reader: TableReader, key: string, column: TermColumn): void {
    const { table, faults } = reader;
    const { kind } = this.#organisation;
    const every = new Uint8Array(tableNames.length + 1).fill(1, 1);
    const find = remembered((term) => (this.#namesNone(term) ? term : this.#byName(term, every)));
    for (let row = 0; row < table.length; row++) {
      const term = column.values[row]!;
      if (term === NO_TERM || kind[term]! > 0) continue;
      const found = find(term);
      if (typeof found === "number") column.values[row] = found;
      else {
        const message = `${found}, expected an id, an exact name or the text of a proposition`;
        faults.add(table.line[row]!, writtenName(key), message);
        this.#leaveOut(reader, row);
      }
    }
  }
  #namesNone(term: Term): boolean {
    const text = this.#organisation.lexicon.text(term);
    return (
      !this.#elsewhere.leftOut.has(term) &&
      !this.#named(text).some((item) => this.#organisation.kind[item]! > 0)
    );
  }
  #leaveOut(reader: TableReader, row: number): void {
    if (!reader.table.has(row)) return;
    const id = reader.table.anyColumns["id"] as unknown as TermColumn | undefined;
    reader.table.remove(row);
    if (id === undefined) return;
    this.#organisation.kind[id.values[row]!] = 0;
    this.#elsewhere.leftOut.set(id.values[row]!, `${reader.faults.file}:${reader.table.line[row]!}`);
  }
  /** The item with this name, or what is wrong with it. */
  #byName(term: Term, allowed: Uint8Array): Term | string {
    const text = this.#organisation.lexicon.text(term);
    const kind = this.#organisation.kindOf(term);
    if (kind) return `${quoted(text)} is an id of ${writtenName(kind)}`;
    const place = this.#elsewhere.leftOut.get(term);
    if (place !== undefined) return `${quoted(text)} was left out because of its own fault in ${place}`;
    const found = this.#named(text).filter((item) => allowed[this.#organisation.kind[item]!] === 1);
    if (found.length === 1) return found[0]!;
    if (found.length === 0) return `${quoted(text)} is unknown`;
    const ids = found.slice(0, 3).map((item) => quoted(this.#organisation.id(item)));
    return `${quoted(text)} is the name of ${found.length} items (${ids.join(", ")}${found.length > 3 ? ", …" : ""})`;
  }
  #named(text: string): readonly Term[] {
    this.#names ??= namesOf(this.#organisation);
    return this.#names.get(text) ?? [];
  }
}

/** The same answers, each worked out once: thousands of rows may name one thing that thousands of items are called. */
function remembered<Answer>(answer: (term: Term) => Answer): (term: Term) => Answer {
  const known = new Map<Term, Answer>();
  return (term) => {
    if (!known.has(term)) known.set(term, answer(term));
    return known.get(term)!;
  };
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
  const tables = spec.refersTo!.filter((name) => name !== "any").map(writtenName);
  return `an id or an exact name${tables.length === 0 ? "" : ` in ${tables.join(" or ")}`}`;
}

/** Items by the name, title or proposition that people may write in place of the id. */
function namesOf(organisation: Organisation): Map<string, Term[]> {
  const names = new Map<string, Term[]>();
  for (const table of tableNames.filter((name): name is ItemKind => "id" in schema[name])) {
    const { anyColumns: columns } = organisation.tables[table];
    const column =
      columns["name"] ?? columns["title"] ?? (table === "propositions" ? columns["text"] : undefined);
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
