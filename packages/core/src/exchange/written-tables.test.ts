import fc from "fast-check";
import { expect, test } from "vitest";
import { Organisation } from "../organisation/organisation.ts";
import { tableNames } from "../organisation/schema.ts";
import type { Table } from "../organisation/table.ts";
import { csvText } from "./csv-text.ts";
import { FolderReading, type Reading, tableNamed } from "./folder-reading.ts";
import { anyOrganisation } from "./testing/any-organisation.ts";
import { writtenTables } from "./written-tables.ts";

const filesOf = (organisation: Organisation) =>
  new Map(writtenTables(organisation).tables.map(({ name, rows }) => [name, [...csvText(rows)].join("")]));

function readFiles(files: ReadonlyMap<string, string>, chunk = 1 << 20): Reading {
  const reading = new FolderReading();
  for (const [name, text] of files) {
    const table = tableNamed(name);
    const sink = table ? reading.open(table, `${name}.csv`) : reading.openUnknown(name, `${name}.csv`);
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at += chunk) sink.push(bytes.slice(at, at + chunk));
    sink.end();
  }
  return reading.finish();
}

function readSheets(organisation: Organisation): Reading {
  const reading = new FolderReading();
  for (const { name, rows } of writtenTables(organisation).tables) {
    const table = tableNamed(name);
    const sink = table ? reading.open(table, name) : reading.openUnknown(name, name);
    for (const [place, cells] of [...rows].entries()) sink.takeCells(place + 1, cells);
    sink.end();
  }
  return reading.finish();
}

/** All that an organisation holds, whatever the order of its rows; votes on one statement keep theirs. */
function contentOf(organisation: Organisation): unknown {
  const tables = tableNames.map((name) => {
    const table = organisation.tables[name] as unknown as Table;
    const rows = [...table.rows()].map((row) => JSON.stringify([table.row(row), [...table.unknown.values()].map((column) => column.value(row))]));
    return { name, unknown: [...table.unknown.keys()], rows: rows.toSorted() };
  });
  return { tables, unknown: organisation.unknownTables.toSorted((a, b) => (a.name < b.name ? -1 : 1)), votes: lastVotes(organisation) };
}

function lastVotes({ tables: { votes } }: Organisation): unknown {
  const last = new Map([...votes.rows()].map((row) => [`${votes.row(row).stakeholder} on ${votes.row(row).statement}`, JSON.stringify(votes.row(row))]));
  return [...last].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

test("whatever an organisation holds is the same after it was written and read", () => {
  fc.assert(
    fc.property(anyOrganisation, fc.integer({ min: 1, max: 200 }), (organisation, chunk) => {
      const files = filesOf(organisation);
      const reading = readFiles(files, chunk);
      expect(reading.faults).toEqual([]);
      expect(contentOf(reading.organisation)).toEqual(contentOf(organisation));
      expect(filesOf(reading.organisation)).toEqual(files);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 100), endOnFailure: true },
  );
});

test("sheets hold the same organisation as files", () => {
  fc.assert(
    fc.property(anyOrganisation, (organisation) => {
      const reading = readSheets(organisation);
      expect(reading.faults).toEqual([]);
      expect(contentOf(reading.organisation)).toEqual(contentOf(organisation));
    }),
  );
});
