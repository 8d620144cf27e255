import { csvText, writtenTables } from "@lodestar/core";
import {
  exampleOrganisation,
  type NewFile,
  READ_ME_SHEET,
  workbookSheet,
  type WorkbookSheet,
} from "@lodestar/server/exchange";

import { readMe } from "./read-me.ts";
import { reference } from "./reference.ts";

/** The starter folder: a README, and every file of the format with its header and an example. */
export function starterFiles(): readonly NewFile[] {
  const tables = writtenTables(exampleOrganisation(), "all").tables;
  return [
    { name: "README.md", text: [readMe()] },
    ...tables.map(({ name, rows }) => ({ name: `${name}.csv`, text: csvText(rows) })),
  ];
}

/** The same as sheets, in the order in which people come to need them, with a sheet in front that explains them. */
export function starterSheets(): readonly WorkbookSheet[] {
  const tables = new Map(
    writtenTables(exampleOrganisation(), "all").tables.map((table) => [table.name, table]),
  );
  const names = reference.flatMap((chapter) => chapter.tables.map(({ name }) => name));
  return [readMeSheet(), ...names.map((name) => workbookSheet(tables.get(name)!))];
}

function readMeSheet(): WorkbookSheet {
  const header = [
    { text: "Step", width: 18 },
    { text: "Sheet", width: 18 },
    { text: "Column", width: 18 },
    { text: "Required", width: 10 },
    { text: "What a cell looks like", width: 50 },
    { text: "What to write", width: 80 },
  ];
  const rows = reference.flatMap(({ title, about, tables }) => [
    [title, null, null, null, null, about],
    ...tables.flatMap((table) => [
      [title, table.name, null, null, null, table.about],
      ...table.columns.map((column) => [
        title,
        table.name,
        column.name,
        column.isRequired ? "required" : null,
        column.form,
        column.about,
      ]),
    ]),
  ]);
  return { name: READ_ME_SHEET, header, rows };
}
