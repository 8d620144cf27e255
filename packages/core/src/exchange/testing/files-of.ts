import type { Organisation } from "../../organisation/organisation.ts";
import { csvText } from "../csv-text.ts";
import { writtenTables } from "../written-tables.ts";

/** The files of an organisation as texts, by their names without `.csv`. */
export const filesOf = (organisation: Organisation): Readonly<Record<string, string>> =>
  Object.fromEntries(
    writtenTables(organisation).tables.map(({ name, rows }) => [name, [...csvText(rows)].join("")]),
  );
