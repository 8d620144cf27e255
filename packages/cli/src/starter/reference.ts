import { type ColumnSpec, type TableName, choicesOf, schema, writtenName } from "@lodestar/core";
import { type Chapter, chapters } from "./chapters.ts";

/** A column as people need to know it. */
export type ColumnEntry = {
  readonly name: string;
  readonly isRequired: boolean;
  readonly form: string;
  readonly about: string;
};

export type TableEntry = {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly ColumnEntry[];
};

export type ChapterEntry = {
  readonly title: string;
  readonly about: string;
  readonly tables: readonly TableEntry[];
};

/** All that the format knows, chapter by chapter, from the schema itself. */
export const reference: readonly ChapterEntry[] = chapters.map(({ title, about, tables }: Chapter) => ({
  title,
  about,
  tables: Object.entries(tables).map(([table, purpose]) => tableEntry(table as TableName, purpose)),
}));

function tableEntry(table: TableName, about: string): TableEntry {
  const columns = Object.entries<ColumnSpec>(schema[table]).map(([key, spec]) => ({
    name: writtenName(key),
    isRequired: spec.required,
    form: formOf(spec),
    about: spec.about,
  }));
  return { name: writtenName(table), about, columns };
}

/** What a cell of the column looks like. */
function formOf(spec: ColumnSpec): string {
  const where = placesOf(spec);
  switch (spec.type) {
    case "id":
      return "id";
    case "choice":
      return `one of ${choicesOf(spec).join(", ")}`;
    case "day":
      return "date, YYYY-MM-DD";
    case "reference":
      return `id or name${where}`;
    case "references":
      return `ids or names${where}, separated by ;`;
    case "links":
      return `ids or names${where} with a number behind a colon, separated by ;`;
    case "rated":
      return "id, name or text";
    case "labels":
      return "words, separated by ;";
    case "email":
      return "e-mail address";
    case "number":
    case "period":
      return spec.type;
    default:
      return "text";
  }
}

function placesOf({ refersTo = [] }: ColumnSpec): string {
  const tables = refersTo.filter((table) => table !== "any").map(writtenName);
  return tables.length === 0 ? "" : ` in ${tables.join(" or ")}`;
}

/** The reference as Markdown, its headings at the given depth. */
export function referenceText(depth: number): string {
  const heading = "#".repeat(depth);
  const chapter = ({ title, about, tables }: ChapterEntry) =>
    [`${heading} ${title}`, about, ...tables.map((table) => tableText(table, `${heading}#`))].join("\n\n");
  return reference.map(chapter).join("\n\n");
}

function tableText({ name, about, columns }: TableEntry, heading: string): string {
  const lines = columns.map(
    (column) =>
      `- \`${column.name}\` (${column.isRequired ? "**required**, " : ""}${column.form}): ${column.about}`,
  );
  return [`${heading} ${name}.csv`, about, lines.join("\n")].join("\n\n");
}
