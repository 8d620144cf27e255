import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ColumnSpec,
  FolderReading,
  type Fault,
  formatFault,
  schema,
  tableNamed,
  tableNames,
  writtenName,
  writtenTables,
} from "@lodestar/core";
import { expect, test } from "vitest";
import { exampleOrganisation } from "./example-organisation.ts";
import { readFolder } from "./read-folder.ts";
import { aFolder } from "./workbook/testing/workbook-builder.ts";

const tables = writtenTables(exampleOrganisation(), "all").tables.map(({ name, rows }) => ({
  name,
  rows: [...rows],
}));

type Place = { readonly table: string; readonly row: number; readonly column: number };

/** The faults of the example when one of its cells holds something else. */
function faultsWith(text: string, { table, row, column }: Place): readonly Fault[] {
  const reading = new FolderReading();
  for (const { name, rows } of tables) {
    const sink = reading.open(tableNamed(name)!, `${name}.csv`);
    for (const [line, cells] of rows.entries())
      sink.takeCells(line + 1, name === table && line === row ? cells.with(column, text) : cells);
    sink.end();
  }
  return reading.finish().faults;
}

/** What a column cannot hold. */
const WRONG: { readonly [type in ColumnSpec["type"]]?: string } = {
  number: "many",
  day: "2027-02-30",
  period: "2027-Q9",
  email: "at the pier",
  choice: "nonsense",
  reference: "nowhere",
  references: "nowhere",
  links: "nowhere:0.5",
  labels: "a;;b",
};

test.each(tableNames)(
  "a fault planted anywhere in the example's %s is told in its file, line and column",
  (table) => {
    const name = writtenName(table);
    const { rows } = tables.find((one) => one.name === name)!;
    for (const [column, spec] of Object.values<ColumnSpec>(schema[table]).entries())
      for (let row = 1; row < rows.length; row++) {
        const wrong = spec.required && row % 2 === 1 ? "" : WRONG[spec.type];
        if (wrong === undefined || spec.type === "id") continue;
        const faults = faultsWith(wrong, { table: name, row, column }).map(formatFault);
        const place = `${name}.csv:${row + 1}: ${rows[0]![column]!}: `;
        const others = faults.filter(
          (fault) =>
            !fault.startsWith(place) && !fault.includes("was left out") && !fault.includes(" sum to "),
        );
        expect({ place, told: faults.some((fault) => fault.startsWith(place)), others }).toEqual({
          place,
          told: true,
          others: [],
        });
      }
  },
);

/** Where the generator of made-up organisations lies, which knows what it has planted. */
const reference = process.env["LODESTAR_REFERENCE"];

function hasPython(): boolean {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

type Planted = {
  readonly format_faults: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: string;
  }[];
};

if (reference !== undefined && hasPython())
  test.each([
    [200, 20, 1000, 1],
    [60, 6, 50, 7],
    [10, 2, 20, 3],
    [1200, 150, 400, 11],
  ])(
    "every fault planted among %d people, %d units and %d objectives (%d) is told in its place, and no other",
    async (people, units, objectives, seed) => {
      const folder = join(aFolder(), "made");
      const sizes = ["--people", people, "--units", units, "--objectives", objectives, "--seed", seed].map(
        String,
      );
      execFileSync(
        "python3",
        [join(reference, "tools/make-organisation.py"), ...sizes, "--out", folder, "--faults"],
        { stdio: "ignore" },
      );
      const planted = JSON.parse(readFileSync(join(folder, "planted.json"), "utf8")) as Planted;
      const { faults, notes } = await readFolder(folder);
      const placeOf = ({ file, line, column }: Planted["format_faults"][number]) =>
        `${file}:${line}: ${column}`;
      const doubleCounted = planted.format_faults.filter(
        ({ file, column }) => file === "objectives.csv" && column === "supports",
      );
      const others = planted.format_faults.filter((fault) => !doubleCounted.includes(fault));
      expect(faults.map(placeOf).toSorted()).toEqual(others.map(placeOf).toSorted());
      expect(notes.map(placeOf)).toEqual(doubleCounted.map(placeOf));
    },
  );
