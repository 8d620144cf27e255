import type { PastChange } from "@lodestar/contract";
import { type ColumnSpec, type Link, type TableName, schema } from "@lodestar/core";
import type { Texts } from "../../messages/catalogue.ts";
import type { history } from "../../messages/en/history.ts";
import type { Formats } from "../../messages/formats.ts";
import { columnWords } from "../../shell/column-words.ts";

export type Values = Readonly<Record<string, unknown>>;
export type PastRow = PastChange["rows"][number];

/** What sentences are made with: the person's language, and what items are called. */
export type Telling = {
  readonly text: Texts<typeof history.messages>;
  readonly formats: Formats;
  readonly titleOf: (id: string) => string | undefined;
};

/** The column by which people know a row of a table. */
const spokenFor: readonly string[] = ["title", "name", "question", "text", "need", "key"];
/** Columns that name the item a row without a title is about. */
const aboutColumns: readonly string[] = ["target", "from", "statement", "theme", "item", "unit", "before"];

const longest = 90;

/** What a row is called; rows without a title by what they are about. `undefined` where nothing names it. */
export function titleOfRow(values: Values, titleOf: Telling["titleOf"]): string | undefined {
  const own = spokenFor
    .map((column) => values[column])
    .find((value) => typeof value === "string" && value !== "");
  if (typeof own === "string") return shortened(own);
  const about = aboutColumns.map((column) => values[column]).find((value) => typeof value === "string");
  if (typeof about !== "string") return undefined;
  const title = titleOf(about);
  return title === undefined ? undefined : shortened(title);
}

/** Long words are cut at the end of a word. */
export const shortened = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, "")}…`;

type PluralKey = "table_objectives";
type PlainKey = "column_title";

/** `objective`, `3 goals`: rows of the north star and elements by their own kind, where all are of one. */
export function kindWords({ text }: Telling, table: string, count: number, kind?: unknown): string {
  const special = typeof kind === "string" ? text(`kind_${kind}` as PluralKey, { count }) : "";
  if (special !== "" && special !== `kind_${String(kind)}`) return special;
  const words = text(`table_${table}` as PluralKey, { count });
  return words === `table_${table}` ? columnWords(table) : words;
}

/** The name of a column within a sentence. */
export function columnName({ text }: Pick<Telling, "text">, column: string): string {
  const words = text(`column_${column}` as PlainKey);
  return words === `column_${column}` ? columnWords(column) : words;
}

/** `objective “Sail all winter”`, or only its kind where it has no name. */
export function rowName(telling: Telling, table: string, values: Values): string {
  const kind = kindWords(telling, table, 1, values["kind"]);
  const title = titleOfRow(values, telling.titleOf);
  return title === undefined ? kind : telling.text("named", { kind, title });
}

const specOf = (table: string, column: string): ColumnSpec | undefined =>
  (schema[table as TableName] as Readonly<Record<string, ColumnSpec>> | undefined)?.[column];

/** Whether a column holds words that are read as a text rather than as one value. */
export const isProse = (table: string, column: string): boolean => specOf(table, column)?.type === "text";

export const isLinks = (table: string, column: string): boolean => specOf(table, column)?.type === "links";

/** A value as people write it; ids as what they stand for. Nothing is the empty text. */
export function valueWords(telling: Telling, table: string, column: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.length === 0 ? "" : listWords(telling, value as readonly unknown[]);
  if (typeof value === "number")
    return column === "horizon" ? String(value) : telling.formats.number(value, { maximumFractionDigits: 4 });
  const type = specOf(table, column)?.type;
  const words = typeof value === "string" ? value : JSON.stringify(value);
  if (type === "day") return telling.formats.day(words);
  if (type === "reference" || type === "rated") return telling.titleOf(words) ?? words;
  return type === "choice" ? words.replaceAll("_", " ") : words;
}

const listWords = (telling: Telling, values: readonly unknown[]) =>
  telling.formats.list(values.map((value) => entryWords(telling, value)));

function entryWords({ text, formats, titleOf }: Telling, value: unknown): string {
  if (typeof value === "string") return titleOf(value) ?? value;
  const { to, share, text: words } = value as Link & { readonly text?: string };
  // The questions of a round.
  if (words !== undefined) return words;
  const title = titleOf(to) ?? to;
  return share === null ? title : text("share", { title, share: formats.share(share) });
}
