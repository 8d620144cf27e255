import {
  type ColumnSpec,
  type Link,
  type TableName,
  boundsOf,
  choicesOf,
  schema,
  tableNames,
} from "@lodestar/core";
import { type Change, type Edit, newRowSchemas } from "@lodestar/contract";
import fc from "fast-check";
import { isItemTable } from "../../db/content-tables.ts";

type Values = Readonly<Record<string, unknown>>;

/** An edit that somebody may try: which row it is about depends on the rows that are there by then. */
export type Attempt = {
  readonly table: TableName;
  readonly act: Edit["do"];
  readonly pick: number;
  readonly values: Values;
  readonly columns: readonly string[];
};

const IDS_EACH = 4;
const NUMBERS = [0, 0.4, 1, 3, 5, 40];
const DAYS = ["2027-01-10", "2027-06-01", "2027-06-14", "2027-12-31"];
const WORDS = ["harbour", "ferry crews rested", "fewer sick days", "Ferry crews are rested", "2027"];

const idsOf = (table: TableName) => Array.from({ length: IDS_EACH }, (_, place) => `${table}-${place + 1}`);
const itemTables = tableNames.filter(isItemTable);

function idsMeant(spec: ColumnSpec): string[] {
  const tables = spec.refersTo?.includes("any") ? itemTables : ((spec.refersTo ?? []) as TableName[]);
  return tables.flatMap(idsOf);
}

/** Any value that the wire takes for a column. */
function anyValue(spec: ColumnSpec): fc.Arbitrary<unknown> {
  const ids = fc.constantFrom(...(spec.refersTo ? idsMeant(spec) : WORDS));
  const { min, max } = boundsOf(spec);
  const numbers = NUMBERS.filter((number) => number >= min && number <= max);
  const number = numbers.length > 0 ? fc.constantFrom(...numbers) : fc.integer({ min, max });
  switch (spec.type) {
    case "number":
      return number;
    case "day":
      return fc.constantFrom(...DAYS);
    case "period":
      return fc.constantFrom("2027", "2027-H1", "2027-Q2");
    case "choice":
      return fc.constantFrom(...choicesOf(spec));
    case "links":
      return fc.uniqueArray(fc.record({ to: ids, share: fc.option(number) }), {
        maxLength: 3,
        selector: ({ to }) => to,
      });
    case "references":
    case "labels":
      return fc.uniqueArray(ids, { maxLength: 3 });
    case "rated":
      return fc.constantFrom(...WORDS, ...idsOf("northstar"), ...idsOf("propositions"));
    default:
      return ids;
  }
}

const isList = ({ type }: ColumnSpec) => type === "references" || type === "labels" || type === "links";

function anyRow(table: TableName): fc.Arbitrary<Values> {
  const columns = Object.entries<ColumnSpec>(schema[table]).filter(([name]) => name !== "id");
  return fc.record(
    Object.fromEntries(
      columns.map(([name, spec]) => [
        name,
        spec.required || isList(spec) ? anyValue(spec) : fc.option(anyValue(spec), { freq: 3 }),
      ]),
    ),
  );
}

const anyAttempt = (acts: readonly Edit["do"][]): fc.Arbitrary<Attempt> =>
  fc.constantFrom(...tableNames, ...itemTables, "objectives" as const, "units" as const).chain((table) =>
    fc.record({
      table: fc.constant(table),
      act: fc.constantFrom(...acts),
      pick: fc.nat(1000),
      values: anyRow(table),
      columns: fc.subarray(
        Object.keys(schema[table]).filter((name) => name !== "id"),
        { minLength: 1 },
      ),
    }),
  );

/** Acts of a few edits each; the first ones only add. */
export const anyHistory: fc.Arbitrary<Attempt[][]> = fc
  .tuple(
    fc.array(fc.tuple(anyAttempt(["add"])), { minLength: 40, maxLength: 90, size: "max" }),
    fc.array(fc.array(anyAttempt(["add", "set", "set", "remove"]), { minLength: 1, maxLength: 4 }), {
      maxLength: 25,
      size: "max",
    }),
  )
  .map((parts) => parts.flat());

/** The rows that are there, as changes told of them, so that edits can name a row and its version. */
export class KnownRows {
  readonly #rows = new Map<TableName, Map<string, number>>(tableNames.map((table) => [table, new Map()]));

  learn({ rows }: Change): void {
    for (const { table, id, row } of rows) {
      if (row === null) this.#rows.get(table)?.delete(id);
      else this.#rows.get(table)?.set(id, row["version"] as number);
    }
  }
  /** The edits that attempts come to now; of each table without ids only one, so that natural keys do not change hands. */
  editsOf(attempts: readonly Attempt[]): Edit[] {
    const keyless = new Set<TableName>();
    return attempts.flatMap((attempt) => {
      if (keyless.has(attempt.table)) return [];
      if (!isItemTable(attempt.table)) keyless.add(attempt.table);
      return this.#editOf(attempt) ?? [];
    });
  }
  #editOf({ table, act, pick, values, columns }: Attempt): Edit | undefined {
    const known = [...(this.#rows.get(table) ?? [])];
    const row = this.#leading(table, values, pick);
    if (!newRowSchemas[table].safeParse(row).success) return undefined;
    if (act === "add") {
      const free = idsOf(table).filter((id) => !known.some(([other]) => other === id));
      const id = isItemTable(table) ? free[pick % Math.max(free.length, 1)] : undefined;
      return isItemTable(table) && id === undefined ? undefined : { do: act, table, id, row };
    }
    const [id, version] = known[pick % Math.max(known.length, 1)] ?? [];
    if (id === undefined) return undefined;
    const set = Object.fromEntries(columns.map((column) => [column, row[column]]));
    return (
      act === "set" ? { do: act, table, id, version, row: set } : { do: act, table, id, version }
    ) as Edit;
  }
  /** The same values with references that lead somewhere: to another item where the one meant is not there. */
  #leading(table: TableName, values: Values, pick: number): Values {
    const specs: Readonly<Record<string, ColumnSpec>> = schema[table];
    const entries = Object.entries(values).map(([name, value]) => {
      const { type, refersTo } = specs[name] as ColumnSpec;
      if (refersTo === undefined || value === null) return [name, value];
      const there = this.#itemsIn(refersTo);
      const lead = (id: string) =>
        there.includes(id) ? id : (there[pick % Math.max(there.length, 1)] ?? null);
      if (type === "reference") return [name, lead(value as string)];
      if (type === "references") return [name, distinct((value as string[]).map(lead), (id) => id)];
      const links = (value as Link[]).map(({ to, share }) => ({ to: lead(to), share }));
      return [name, distinct(links, ({ to }) => to)];
    });
    return Object.fromEntries(entries) as Values;
  }
  #itemsIn(refersTo: readonly string[]): string[] {
    const tables = itemTables.filter((table) => refersTo.includes("any") || refersTo.includes(table));
    return tables.flatMap((table) => [...(this.#rows.get(table)?.keys() ?? [])]);
  }
}

/** The entries that lead to something, the first to each. */
function distinct<T>(entries: readonly T[], idOf: (entry: T) => string | null): T[] {
  const ids = entries.map(idOf);
  return entries.filter((_, place) => ids[place] !== null && ids.indexOf(ids[place] ?? null) === place);
}
