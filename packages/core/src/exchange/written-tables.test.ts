import fc from "fast-check";
import { expect, test } from "vitest";
import { Organisation } from "../organisation/organisation.ts";
import { tableNames } from "../organisation/schema.ts";
import type { Table } from "../organisation/table.ts";
import { csvText } from "./csv-text.ts";
import { FolderReading, type Reading, tableNamed } from "./folder-reading.ts";
import { anyOrganisation } from "./testing/any-organisation.ts";
import { filesOf } from "./testing/files-of.ts";
import { readFiles } from "./testing/read-files.ts";
import { writtenTables } from "./written-tables.ts";

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

/** All that an organisation holds, whatever the order of its rows and unknown tables; of several votes on one statement, the last. */
function contentOf(organisation: Organisation): unknown {
  const tables = tableNames.map((name) => {
    const table = organisation.tables[name] as unknown as Table;
    const unknown = [...table.unknown.values()];
    const rows = [...table.rows()].map((row) =>
      JSON.stringify([table.row(row), unknown.map((column) => column.value(row))]),
    );
    return { name, unknown: [...table.unknown.keys()], rows: rows.toSorted() };
  });
  return {
    tables,
    votes: lastVotes(organisation),
    unknown: Object.fromEntries(organisation.unknownTables.map(({ name, rows }) => [name, rows])),
  };
}

function lastVotes({ tables: { votes } }: Organisation): Readonly<Record<string, unknown>> {
  const { stakeholder, statement } = votes.columns;
  return Object.fromEntries(
    [...votes.rows()].map((row) => [`${stakeholder.value(row)} on ${statement.value(row)}`, votes.row(row)]),
  );
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
    { endOnFailure: true, numRuns: 60 },
  );
});

test("sheets hold the same organisation as files", () => {
  fc.assert(
    fc.property(anyOrganisation, (organisation) => {
      const reading = readSheets(organisation);
      expect(reading.faults).toEqual([]);
      expect(contentOf(reading.organisation)).toEqual(contentOf(organisation));
    }),
    { endOnFailure: true, numRuns: 25 },
  );
});

test("items are sorted by id, other rows by their cells, letter by letter in the same order everywhere", () => {
  const organisation = new Organisation();
  for (const id of ["b", "É", "a10", "a9", "B"]) organisation.add("units", { id, name: id });
  for (const amount of [9, 10])
    organisation.add("budget", { period: "2027", amount, unit: amount === 9 ? "a9" : null });
  expect(filesOf(organisation)).toEqual({
    units: "id,name\nB,B\na10,a10\na9,a9\nb,b\nÉ,É\n",
    budget: "period,amount,unit\n2027,10,\n2027,9,a9\n",
  });
});

test("the last vote still counts after votes were sorted", () => {
  const organisation = new Organisation();
  const [stakeholder, statement] = ["s1", "said"];
  organisation.add("votes", { stakeholder: "s2", statement, vote: "1" });
  organisation.add("votes", { stakeholder, statement, vote: "1" });
  organisation.add("votes", { stakeholder, statement, vote: "-1" });
  organisation.add("votes", { stakeholder, statement, vote: "0" });
  expect(filesOf(organisation)["votes"]).toBe(
    "stakeholder,statement,vote\ns1,said,1\ns1,said,-1\ns1,said,0\ns2,said,1\n",
  );
});

test("an item with its share is never written like the id of another item", () => {
  const organisation = new Organisation();
  for (const id of ["a", "a:1", "a:1.0", "a:0.5", "a:1e-7", "b"])
    organisation.add("northstar", { id, kind: "goal", title: "t" });
  const shares = [
    { to: "a", share: 1 },
    { to: "a", share: 0.5 },
    { to: "a", share: 1e-7 },
    { to: "a:1", share: null },
    { to: "b", share: 1 },
    { to: "a", share: 0 },
  ];
  organisation.add("objectives", { id: "o1", title: "t", supports: shares });
  const files = filesOf(organisation);
  expect(files["objectives"]).toBe("id,title,supports\no1,t,a:1.00;a:0.50;a:1.0e-7;a:1;b:1;a:0\n");
  expect(readFiles(files).organisation.tables.objectives.row(0).supports).toEqual(shares);
});

test("only what would be read wrongly stands in quotes", () => {
  const rows = [
    ["\uFEFFmark", "b"],
    ["a b", " a"],
    ['5" pipe', "a,b"],
    ["line\nend", "return\r"],
    [""],
    ["", ""],
  ];
  expect([...csvText(rows)].join("")).toBe(
    '"\uFEFFmark",b\na b, a\n"5"" pipe","a,b"\n"line\nend","return\r"\n""\n,\n',
  );
});

test("a long table is written in pieces that together are the whole", () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => [String(row), "a,b"]);
  const pieces = [...csvText(rows)];
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join("")).toBe(rows.map(([row]) => `${row},"a,b"\n`).join(""));
});

test("columns that nobody filled are left out unless the format demands them; unknown ones stay", () => {
  const organisation = readFiles({ units: "parent,id,size,name,kind\n,u1,,Everybody,\n" }).organisation;
  expect(filesOf(organisation)).toEqual({ units: "id,name,size\nu1,Everybody,\n" });
});

test("tables the format does not know are written back as they were", () => {
  const files = { risks: 'id,"a ""b"""\n\n1\n"x\ny",2,3\n', empty: "" };
  const written = filesOf(readFiles(files).organisation);
  expect(written).toEqual({ risks: 'id,"a ""b"""\n""\n1\n"x\ny",2,3\n', empty: "" });
  expect(filesOf(readFiles(written).organisation)).toEqual(written);
});

test("an unknown table whose name cannot be that of a file is refused, with the reason", () => {
  const organisation = new Organisation();
  for (const name of [
    "../../etc/passwd",
    "",
    ".hidden",
    "my notes",
    "con",
    "Units",
    "risks",
    "RISKS",
    "a\nb",
    "link_ratings",
  ])
    organisation.unknownTables.push({ name, rows: [["x"]] });
  const { tables, refused } = writtenTables(organisation);
  expect(tables.map(({ name }) => name)).toEqual(["risks"]);
  expect(refused.map((message) => message.split(":")[0])).toEqual([
    'the table "../../etc/passwd" was not written',
    'the table "" was not written',
    'the table ".hidden" was not written',
    'the table "my notes" was not written',
    'the table "con" was not written',
    'the table "Units" was not written',
    'the table "RISKS" was not written',
    'the table "a\\u000ab" was not written',
    'the table "link_ratings" was not written',
  ]);
});

test("a template shows every table with every column", () => {
  const { tables } = writtenTables(new Organisation(), "all");
  expect(tables.map(({ name }) => name).slice(0, 3)).toEqual(["organisation", "northstar", "units"]);
  expect([...tables[2]!.rows]).toEqual([["id", "name", "parent", "kind", "lead"]]);
});
