import fc, { type GeneratorValue } from "fast-check";
import { formatDay } from "../../calendar/day.ts";
import { Lexicon } from "../../organisation/lexicon.ts";
import { Organisation } from "../../organisation/organisation.ts";
import {
  type ColumnSpec,
  type TableName,
  naturalKeys,
  schema,
  tableNames,
  writtenName,
} from "../../organisation/schema.ts";
import type { Table } from "../../organisation/table.ts";
import { encodeUtf8 } from "../../organisation/utf8.ts";
import { choicesOf } from "../choices-of.ts";

/** What people, spreadsheets and attackers put into cells; everything but the NUL character. */
const letters = [
  "a",
  "B",
  "1",
  '"',
  ",",
  ";",
  ":",
  "\n",
  "\r",
  "\t",
  " ",
  "'",
  "=",
  "é",
  "語",
  "😀",
  "\uFEFF",
  "\u2028",
  "-",
];
const oddTexts = [
  "=cmd|'/C calc'!A0",
  "+1",
  "@x",
  " in front",
  "behind ",
  '"',
  '""',
  "\r\n",
  "null",
  "a;b",
  "a:1",
  "2027-02-30",
  "\uFEFF",
];

export const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 }),
  fc.constantFrom(...oddTexts),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((text) => !text.includes("\0")),
);

/** An entry of a list, or an id: on one line, without semicolons, without blanks around it. */
const anyWord = anyText
  .map((text) => text.replaceAll(/[;\u0000-\u001f]/g, "").replaceAll(/^ +| +$/g, ""))
  .filter((text) => text !== "");

const anyNumber = fc.oneof(
  fc.constantFrom(
    0,
    1,
    -1,
    2,
    5,
    100,
    2027,
    0.1 + 0.2,
    1e21,
    -1e21,
    1e-7,
    0.5,
    1.5,
    123456789012345680,
    5e-324,
  ),
  fc.integer({ min: -3, max: 120 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
);

const anyDay = fc.integer({ min: -719162, max: 2932531 }).map(formatDay);
const anyShare = fc.option(
  fc.oneof(fc.constantFrom(0, 1, 0.5, 0.1 + 0.2, 1e-7), fc.double({ min: 0, max: 1, noNaN: true })),
);

type Values = Record<string, unknown>;
type Ids = Readonly<Record<string, readonly string[]>>;

/** Any organisation that the format can hold: only faultless, never sensible. */
export const anyOrganisation = fc.gen().map((generate) => new Making(generate).organisation());

class Making {
  readonly #generate: GeneratorValue;
  readonly #organisation = new Organisation();
  readonly #scratch = new Lexicon();
  readonly #taken = new Set<string>();
  readonly #keys = new Set<string>();
  #ids: Ids = {};

  constructor(generate: GeneratorValue) {
    this.#generate = generate;
  }
  #pick<T>(from: fc.Arbitrary<T>): T {
    return this.#generate(() => from);
  }
  organisation(): Organisation {
    for (const table of tableNames) this.#ids = { ...this.#ids, [table]: this.#idsOf(table) };
    for (const table of tableNames) this.#fill(table);
    const names = this.#some(3, () => this.#pick(fc.stringMatching(/^\w[\w.-]{0,10}$/)));
    const free = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].filter(isFreeName);
    for (const name of free) {
      const cells = fc.array(fc.oneof(anyText, fc.constant("")), { minLength: 1, maxLength: 3 });
      this.#organisation.unknownTables.push({ name, rows: this.#pick(fc.array(cells, { maxLength: 3 })) });
    }
    return this.#organisation;
  }
  #some<T>(max: number, make: (place: number) => T): T[] {
    return Array.from({ length: this.#pick(fc.nat({ max })) }, (_, place) => make(place));
  }
  /** Ids for the rows of a table; none where its rows would lack something to refer to. */
  #idsOf(table: TableName): readonly string[] {
    const specs = Object.values<ColumnSpec>(schema[table]);
    const isPossible = specs.every(
      (spec) => !spec.required || spec.type !== "reference" || this.#targets(spec).length > 0,
    );
    return isPossible && "id" in schema[table] ? this.#some(3, () => this.#newId()) : [];
  }
  #newId(): string {
    const others = [...this.#taken].slice(-4);
    const likeLinks = others.flatMap((id) => [`${id}:1`, `${id}:1.0`, `${id}:0.5`, `${id}:2027`]);
    let id = this.#pick(
      fc.oneof(anyWord, fc.constantFrom("a", ...likeLinks), fc.constantFrom("g1", ":", "a:", ":1")),
    );
    while (this.#taken.has(id)) id += "'";
    this.#taken.add(id);
    return id;
  }
  #targets(spec: ColumnSpec): readonly string[] {
    return spec.refersTo!.flatMap((name) =>
      name === "any" ? Object.values(this.#ids).flat() : (this.#ids[name] ?? []),
    );
  }
  #fill(name: TableName): void {
    const ids = this.#ids[name]!;
    const rows =
      "id" in schema[name] ? ids.map((id) => this.#row(name, id)) : this.#some(4, () => this.#row(name));
    for (const row of name === "points" ? this.#points() : rows)
      if (row && this.#isNew(name, row)) this.#organisation.add(name, row);
    const table = this.#organisation.tables[name] as unknown as Table;
    if (table.size === 0) return;
    for (const column of this.#some(2, () => this.#pick(anyText))) {
      if (column in table.anyColumns || Object.keys(schema[name]).some((key) => writtenName(key) === column))
        continue;
      const kept = table.keepUnknown(column);
      for (const row of table.rows()) kept.set(row, this.#pick(fc.option(anyText)));
    }
  }
  #isNew(table: TableName, row: Values): boolean {
    const key = naturalKeys[table];
    if (key === undefined) return true;
    const text = JSON.stringify([table, ...key.map((column) => row[column] ?? null)]);
    if (this.#keys.has(text)) return false;
    this.#keys.add(text);
    return true;
  }
  /** A row; `undefined` where something it needs cannot be had. */
  #row(table: TableName, id?: string): Values | undefined {
    const row: Values = {};
    for (const [column, spec] of Object.entries<ColumnSpec>(schema[table])) {
      const isLeftEmpty = !spec.required && this.#pick(fc.boolean());
      row[column] = column === "id" ? id : isLeftEmpty ? null : this.#value(spec);
      if (spec.required && row[column] === null) return undefined;
    }
    if (table === "units")
      row["parent"] = this.#oneOf(this.#ids["units"]!.slice(0, this.#ids["units"]!.indexOf(id!)));
    if (table === "objectives") inOrder(row, "startsOn", "dueOn");
    if (table === "initiatives") inOrder(row, "startsOn", "endsOn");
    if (table === "ratings") inOrder(row, "scaleMin", "value", "scaleMax");
    return row;
  }
  #value(spec: ColumnSpec): unknown {
    switch (spec.type) {
      case "number":
        return this.#number(spec);
      case "day":
        return this.#pick(anyDay);
      case "period":
        return this.#pick(fc.constantFrom("2027", "2027-H1", "2027-Q3", "2027-02"));
      case "email":
        return this.#pick(fc.constantFrom("a@b.c", '"q,r"@x.yz', "é@語.😀"));
      case "choice":
        return this.#pick(fc.constantFrom(...choicesOf(spec)));
      case "labels":
        return this.#some(3, () => this.#pick(anyWord));
      case "reference":
        return this.#oneOf(this.#targets(spec));
      case "references":
        return this.#some(3, () => this.#oneOf(this.#targets(spec))).filter((id) => id !== null);
      case "links":
        return this.#some(3, () => ({
          to: this.#oneOf(this.#targets(spec)),
          share: this.#pick(anyShare),
        })).filter(({ to }) => to !== null);
      case "rated":
        return this.#oneOf([...this.#taken, `an unheard-of ${this.#pick(anyText)}`]);
      default:
        return this.#pick(anyText);
    }
  }
  #number(spec: ColumnSpec): number {
    const column = spec.make(this.#scratch);
    column.reserve(1);
    const fits = (number: number) => {
      const bytes = encodeUtf8(String(number));
      return column.read(0, bytes, 0, bytes.length) === undefined;
    };
    return [this.#pick(anyNumber), 0, 1, 2027].find(fits)!;
  }
  #oneOf(ids: readonly string[]): string | null {
    return ids.length === 0 ? null : this.#pick(fc.constantFrom(...ids));
  }
  /** Everybody's points sum to 100 in every round. */
  #points(): Values[] {
    const items = [...this.#taken];
    return this.#ids["stakeholders"]!.flatMap((stakeholder) =>
      this.#pick(fc.uniqueArray(fc.option(anyText), { maxLength: 2 })).flatMap((round) => {
        const points = this.#pick(fc.constantFrom([100], [60, 40], [0.1 + 0.2, 99.7], [0, 33.3, 66.7]));
        return points.slice(0, items.length).length < points.length
          ? []
          : points.map((value, place) => ({ stakeholder, item: items[place], points: value, round }));
      }),
    );
  }
}

const isFreeName = (name: string) =>
  !tableNames.some((table) => writtenName(table) === name.toLowerCase()) &&
  !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);

/** Puts the values of some columns, as far as they are known, into ascending order. */
function inOrder(row: Values, ...columns: readonly string[]): void {
  const known = columns.filter((column) => row[column] !== null);
  const values = known
    .map((column) => row[column] as number | string)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [place, column] of known.entries()) row[column] = values[place];
}
