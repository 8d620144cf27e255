import { expect, test } from "vitest";
import { encodeUtf8 } from "../organisation/utf8.ts";
import { formatFault } from "./fault.ts";
import { FolderReading, type Reading, tableMeant } from "./folder-reading.ts";
import { readFiles } from "./testing/read-files.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

const PEOPLE = "id,name\ns1,Ana\ns2,Bo\n";
const UNITS = "id,name\nu1,Harbour\n";
const GOALS = "id,kind,title\ng1,goal,Safe\ng2,goal,On time\n";

const faultsOf = (files: Files) => readFiles(files).faults.map(formatFault);
const notesOf = (files: Files) => readFiles(files).notes.map(formatFault);
/** Where faults are told: file, line and column, without the words. */
const placesOf = (files: Files) => faultsOf(files).map((fault) => fault.split(": ").slice(0, 2).join(": "));

function sheet(table: "units" | "budget", rows: readonly (readonly string[])[]): Reading {
  const reading = new FolderReading();
  const sink = reading.open(table, table);
  for (const [place, cells] of rows.entries()) sink.takeCells(place + 1, cells);
  sink.end();
  return reading.finish();
}

test("every kind of cell that cannot be read is told with its file, line and column, and what was expected", () => {
  const wrong = {
    northstar: "id,kind,title,horizon,weight\ng1,goal,Safe,2027,1\ng2,wish,Fast,2027,1\ng3,goal,Far,27,-1\n",
    stakeholders: "id,name,email,influence,attitude\ns1,Ana,ana at sea,101,-2.5\n",
    statements: "id,stakeholder,text,said_on\nx1,s1,Hm,2027-02-30\nx2,s1,Ha,1.3.2027\n",
    budget: 'period,amount\n2027-Q5,10\n2027,"1,5"\n2028,12 %\n',
    themes: "id,title,statements\nt1,Tired,x1;;x2\n",
  };
  expect(faultsOf(wrong)).toEqual([
    'northstar.csv:3: kind: "wish", expected one of purpose, vision, mission, value, goal',
    'northstar.csv:4: horizon: "27", expected a number from 1900 to 2200',
    'northstar.csv:4: weight: "-1", expected a number of at least 0',
    'stakeholders.csv:2: email: "ana at sea", expected an e-mail address',
    'stakeholders.csv:2: influence: "101", expected a number from 0 to 100',
    'stakeholders.csv:2: attitude: "-2.5", expected a number from -2 to 2',
    'statements.csv:2: said_on: "2027-02-30", expected a date that exists, YYYY-MM-DD',
    'statements.csv:3: said_on: "1.3.2027", expected a date that exists, YYYY-MM-DD',
    'themes.csv:2: statements: "x1;;x2", expected no empty place between semicolons',
    'budget.csv:2: period: "2027-Q5", expected a period: 2027, 2027-H1, 2027-Q1 or 2027-01',
    'budget.csv:3: amount: "1,5", expected a number, digits with a dot',
    'budget.csv:4: amount: "12 %", expected a number, digits with a dot',
  ]);
});

test("a cell that cannot be read counts as unknown; a row that cannot do without it is left out", () => {
  const { organisation, rows } = readFiles({
    stakeholders: "id,name,influence\ns1,Ana,high\ns2,,50\n,Bo,50\ns4,Cy,50\n",
  });
  expect(
    [...organisation.tables.stakeholders.rows()].map(
      (row) => organisation.tables.stakeholders.row(row).influence,
    ),
  ).toEqual([null, 50]);
  expect(rows).toEqual({ stakeholders: 2 });
});

test("lines are those of the file, however many of them a cell takes and however it ends them", () => {
  for (const end of ["\n", "\r\n", "\r"])
    expect(placesOf({ units: `id,name${end}u1,"two${end}lines"${end}${end}u2,${end}u3,X${end}` })).toEqual([
      "units.csv:5: name",
    ]);
});

test("a row with too few or too many cells is left out and told", () => {
  expect(faultsOf({ units: "id,name,kind\nu1,Harbour\nu2,Yard,team,9\nu3,Dock,team\n" })).toEqual([
    "units.csv:2: -: 2 cells, expected 3 as in the header",
    "units.csv:3: -: 4 cells, expected 3 as in the header",
  ]);
});

test("an id is used once in the whole folder, and can be named in a list", () => {
  expect(
    faultsOf({
      units: "id,name\nu1,A\nu1,B\n",
      stakeholders: 'id,name\nu1,Ana\na;b,Bo\n" c",Cy\n"d\ne",Di\n',
    }),
  ).toEqual([
    'units.csv:3: id: the id "u1" is already used in units.csv:2, expected an id that is unique across all files',
    'stakeholders.csv:2: id: the id "u1" is already used in units.csv:2, expected an id that is unique across all files',
    'stakeholders.csv:3: id: "a;b" cannot be named in a list, expected an id on one line without semicolons and without blanks around it',
    'stakeholders.csv:4: id: " c" cannot be named in a list, expected an id on one line without semicolons and without blanks around it',
    'stakeholders.csv:5: id: "d\\u000ae" cannot be named in a list, expected an id on one line without semicolons and without blanks around it',
  ]);
});

test("a row may name an item by its exact name, and is then bound to its id", () => {
  const { organisation, faults } = readFiles({
    units: "id,name,parent,lead\nu1,All,,Ana\nu2,Yard,All,Ana; s2\n",
    stakeholders: PEOPLE,
  });
  expect(faults).toEqual([]);
  expect(organisation.tables.units.row(1)).toMatchObject({ parent: "u1", lead: ["s1", "s2"] });
});

test("a name that two items share names neither, unless only one of them can be meant", () => {
  const files = {
    units: "id,name,parent\nu1,Yard,\nu2,Yard,\nu3,Dock,Yard\nu4,Pier,Ana\n",
    stakeholders: "id,name,unit\ns1,Ana,u1\ns2,Ana,u2\ns3,Yard,Dock\n",
    actions: "id,title,owner\na1,Paint,Yard\na2,Sweep,Ana\n",
  };
  expect(faultsOf(files)).toEqual([
    'units.csv:4: parent: "Yard" is the name of 2 items ("u1", "u2"), expected an id or an exact name in units',
    'units.csv:5: parent: "Ana" is unknown, expected an id or an exact name in units',
    'actions.csv:3: owner: "Ana" is the name of 2 items ("s1", "s2"), expected an id or an exact name in stakeholders',
  ]);
  expect(readFiles(files).organisation.tables.actions.row(0).owner).toBe("s3");
});

test("50,000 rows that name what 50,000 units are called are told in the time it takes to read them", () => {
  const units = Array.from({ length: 50_000 }, (_, unit) => `u${unit},Same,Same\n`).join("");
  const { faultCount } = readFiles({ units: `id,name,parent\n${units}` });
  expect(faultCount).toBe(50_000);
});

test("a list loses only the entry that is wrong; a row whose required reference is wrong is left out", () => {
  const files = {
    stakeholders: PEOPLE,
    units: "id,name,lead\nu1,All,s1;nobody;u1;s2\n",
    statements: "id,stakeholder,text\nx1,nobody,Hm\n",
  };
  expect(faultsOf(files)).toEqual([
    'units.csv:2: lead: "nobody" is unknown, expected an id or an exact name in stakeholders',
    'units.csv:2: lead: "u1" is an id of units, expected an id or an exact name in stakeholders',
    'statements.csv:2: stakeholder: "nobody" is unknown, expected an id or an exact name in stakeholders',
  ]);
  const { organisation } = readFiles(files);
  expect(organisation.tables.units.row(0).lead).toEqual(["s1", "s2"]);
  expect(organisation.tables.statements.size).toBe(0);
});

test("whatever refers to a row that was left out is told so, wherever the files stand in the format", () => {
  const files = {
    units: "id,name,parent\nu1,,\nu2,Yard,u1\nu3\nu4,Dock,u3\n",
    stakeholders: PEOPLE,
    statements: "id,stakeholder,text,about\nx1,s1,Slow,k1\n",
    ratings: "stakeholder,item,value\ns1,k1,4\n",
    asks: "id,from,to_unit,need\nk1,nowhere,u2,Hands\n",
  };
  expect(faultsOf(files)).toEqual([
    "units.csv:2: name: empty, expected a value",
    'units.csv:3: parent: "u1" was left out because of its own fault in units.csv:2, expected an id or an exact name in units',
    "units.csv:4: -: 1 cells, expected 3 as in the header",
    'units.csv:5: parent: "u3" was left out because of its own fault in units.csv:4, expected an id or an exact name in units',
    'statements.csv:2: about: "k1" was left out because of its own fault in asks.csv:2, expected an id or an exact name',
    'ratings.csv:2: item: "k1" was left out because of its own fault in asks.csv:2, expected an id, an exact name or the text of a proposition',
    'asks.csv:2: from: "nowhere" is unknown, expected an id or an exact name in objectives or initiatives',
  ]);
  expect(readFiles(files).organisation.tables.statements.row(0).about).toBeNull();
});

test("what stands behind a colon is a share, unless the whole is the id of an item", () => {
  const files = {
    northstar: "id,kind,title\na,goal,A\na:1,goal,B\na:2027,goal,C\n:0.5,goal,D\n",
    objectives: 'id,title,supports\no1,x,"a:0.5; a:1;a:1:0.25"\no2,x,a:2027;a : .1;:0.5\no3,x,A:0.2\n',
  };
  const { organisation, faults } = readFiles(files);
  expect(faults).toEqual([]);
  const supports = [0, 1, 2].map((row) =>
    organisation.tables.objectives.row(row).supports.map(({ to, share }) => [to, share]),
  );
  expect(supports).toEqual([
    [
      ["a", 0.5],
      ["a:1", null],
      ["a:1", 0.25],
    ],
    [
      ["a:2027", null],
      ["a", 0.1],
      [":0.5", null],
    ],
    [["a", 0.2]],
  ]);
});

test("without an item of that name, the same entry is an item with its share", () => {
  const { organisation } = readFiles({ northstar: GOALS, objectives: "id,title,supports\no1,x,g1:1\n" });
  expect(organisation.tables.objectives.row(0).supports).toEqual([{ to: "g1", share: 1 }]);
});

test("an entry that names a row left out is told so, and never taken for a share of something else", () => {
  const files = {
    northstar: "id,kind,title\na,goal,A\na:1,wish,B\n",
    objectives: "id,title,supports\no1,x,a:1\n",
  };
  expect(placesOf(files)).toEqual(["northstar.csv:3: kind", "objectives.csv:2: supports"]);
  expect(readFiles(files).organisation.tables.objectives.row(0).supports).toEqual([]);
});

test("a share that is none is told for its entry alone", () => {
  const files = {
    northstar: GOALS,
    objectives: "id,title,supports\no1,x,g1:1.5;g2:0.4\no2,x,Safe:half\no3,x,nowhere:7\n",
  };
  expect(faultsOf(files)).toEqual([
    'objectives.csv:2: supports: "g1:1.5", expected a share from 0 to 1 behind the colon',
    'objectives.csv:3: supports: "Safe:half", expected a share from 0 to 1 behind the colon',
    'objectives.csv:4: supports: "nowhere:7" is unknown, expected an id or an exact name in northstar or elements or objectives',
  ]);
  expect(readFiles(files).organisation.tables.objectives.row(0).supports).toEqual([{ to: "g2", share: 0.4 }]);
});

test("every fault of a row is told at once, also where the first one leaves the row out", () => {
  const asks = "id,from,to_unit,need,effort_days\nk1,nowhere,nobody,,much\n";
  const dependencies = "before,after\nx,y\n";
  expect(placesOf({ stakeholders: "id,name,unit\n,Ana,u9;u8\n", asks, dependencies })).toEqual([
    "stakeholders.csv:2: id",
    "stakeholders.csv:2: unit",
    "stakeholders.csv:2: unit",
    "asks.csv:2: need",
    "asks.csv:2: effort_days",
    "asks.csv:2: from",
    "asks.csv:2: to_unit",
    "dependencies.csv:2: before",
    "dependencies.csv:2: after",
  ]);
});

test("a row that uses the id of another item takes nothing away from that item", () => {
  const files = {
    stakeholders: PEOPLE,
    units: "id,name,lead\nu1,Harbour,s1\n",
    statements: "id,stakeholder,text,addressed_to\nu1,nobody,Hm,u1\nx2,s1,Ha,u1\n",
  };
  expect(placesOf(files)).toEqual(["statements.csv:2: id", "statements.csv:2: stakeholder"]);
  expect(readFiles(files).organisation.tables.statements.row(1).addressedTo).toBe("u1");
});

test("people may rate an item, a text that names one, or any other words", () => {
  const { organisation, faults } = readFiles({
    northstar: GOALS,
    stakeholders: PEOPLE,
    propositions: "id,text\np1,We listen\n",
    ratings: "stakeholder,item,value\ns1,g1,1\ns1,We listen,2\ns1,On time,3\ns1,The food is good,4\n",
  });
  expect(faults).toEqual([]);
  expect([0, 1, 2, 3].map((row) => organisation.tables.ratings.row(row).item)).toEqual([
    "g1",
    "p1",
    "g2",
    "The food is good",
  ]);
});

test("words that name two things people can rate are told", () => {
  const files = {
    stakeholders: PEOPLE,
    propositions: "id,text\np1,We listen\np2,We listen\n",
    ratings: "stakeholder,item,value\ns1,We listen,2\n",
  };
  expect(faultsOf(files)).toEqual([
    'ratings.csv:2: item: "We listen" is the name of 2 items ("p1", "p2"), expected an id, an exact name or the text of a proposition',
  ]);
});

test("unknown columns are kept for every row and noted, with the column that was probably meant", () => {
  const files = { units: "id,name,knd,Cost centre,name_of_boat\nu1,Harbour,site,,Ada\nu2,Yard,,77,\n" };
  const { organisation, unknownColumns, faults } = readFiles(files);
  expect(faults).toEqual([]);
  expect(unknownColumns.map(({ column }) => column)).toEqual(["knd", "Cost centre", "name_of_boat"]);
  const kept = [...organisation.tables.units.unknown].map(([name, column]) => [
    name,
    column.value(0),
    column.value(1),
  ]);
  expect(kept).toEqual([
    ["knd", "site", null],
    ["Cost centre", null, "77"],
    ["name_of_boat", "Ada", null],
  ]);
  expect(notesOf(files)).toEqual([
    "units.csv:1: knd: the format has no such column; it is kept as it is; did you mean kind?",
    "units.csv:1: Cost centre: the format has no such column; it is kept as it is",
    "units.csv:1: name_of_boat: the format has no such column; it is kept as it is",
  ]);
});

test("files the format does not know are kept and noted, with the file that was probably meant", () => {
  const files = { stakeholder: "id\n1\n", boats: "" };
  expect(readFiles(files).organisation.unknownTables).toEqual([
    { name: "stakeholder", rows: [["id"], ["1"]] },
    { name: "boats", rows: [] },
  ]);
  expect(notesOf(files)).toEqual([
    "stakeholder.csv:1: -: not part of the format; it is kept as it is; did you mean stakeholders?",
    "boats.csv:1: -: not part of the format; it is kept as it is",
  ]);
  expect(["Units", "link ratings", "Link-Ratings", "objektives", "xyz"].map(tableMeant)).toEqual([
    "units",
    "link_ratings",
    "link_ratings",
    "objectives",
    undefined,
  ]);
});

test("shares of one item above 1 are noted as double counting, not a fault", () => {
  const files = {
    northstar: GOALS,
    elements: "id,kind,title,supports\ne1,strategy,x,g1:3;g2:2\n",
    objectives: "id,title,supports\no1,x,g1:0.7;g2:0.6\no2,x,g1:0.33;g2:0.56;o1:0.11\n",
  };
  expect(faultsOf(files)).toEqual([]);
  expect(notesOf(files)).toEqual([
    "objectives.csv:2: supports: the shares sum to 1.3: counted more than once",
  ]);
});

test("text that a spreadsheet might run as a formula is noted and kept", () => {
  const files = {
    units: "id,name,kind\nu1,=cmd|'/C calc'!A0,=label\nu2,@home,\nu3,- a dash,\nu4,+49 170,\n",
  };
  expect(faultsOf(files)).toEqual([]);
  expect(readFiles(files).notes.map(({ line, column }) => [line, column])).toEqual([
    [2, "name"],
    [3, "name"],
    [5, "name"],
  ]);
  expect(readFiles(files).organisation.tables.units.row(0).name).toBe("=cmd|'/C calc'!A0");
});

test("rows that say the same thing twice are told; of votes the last one counts", () => {
  const files = {
    stakeholders: PEOPLE,
    northstar: GOALS,
    statements: "id,stakeholder,text\nx1,s1,Hm\n",
    organisation: "key,value\nname,A\nname,B\n",
    rankings: "stakeholder,item,rank,round\ns1,g1,1,r1\ns1,Safe,2,r1\ns1,g1,1,r2\ns1,g1,1,\n",
    votes: "stakeholder,statement,vote\ns1,x1,1\ns1,x1,-1\n",
    checkins: "target,date,value\n",
  };
  expect(faultsOf(files)).toEqual([
    "organisation.csv:3: key: the same key as in line 2, expected one row",
    "rankings.csv:3: stakeholder: the same stakeholder + item + round as in line 2, expected one row",
  ]);
});

test("units form a tree: a ring is told once, and its unit loses its parent", () => {
  const ring = "id,name,parent\nu0,X,u1\nu1,A,u2\nu2,B,u3\nu3,C,u1\nu4,D,u4\nu5,E,u3\n";
  expect(faultsOf({ units: ring })).toEqual([
    'units.csv:3: parent: the units form a ring: "u1" > "u2" > "u3" > "u1", expected a tree',
    "units.csv:6: parent: a unit cannot be its own parent, expected a tree",
  ]);
  const { units } = readFiles({ units: ring }).organisation.tables;
  expect([...units.rows()].map((row) => units.row(row).parent)).toEqual(["u1", null, "u3", "u1", null, "u3"]);
});

test("a ring of 200,000 units is found in the time it takes to walk it", () => {
  const ring = Array.from({ length: 200_000 }, (_, unit) => `u${unit},x,u${(unit + 1) % 200_000}\n`).join("");
  expect(faultsOf({ units: `id,name,parent\n${ring}` })).toEqual([
    'units.csv:2: parent: the units form a ring: "u0" > "u1" > "u2" > "u3" > "u4" > "u5" > "u6" > "… 199993 more" > "u0", expected a tree',
  ]);
});

test("one person's points of a round sum to 100, or none of them counts", () => {
  const files = {
    northstar: GOALS,
    stakeholders: PEOPLE,
    points:
      "stakeholder,item,points,round\ns1,g1,60,r1\ns1,g2,30,r1\ns1,g1,100,r2\ns2,g1,33.33,\ns2,g2,66.67,\n",
  };
  expect(faultsOf(files)).toEqual([
    "points.csv:2: points: the points of s1 in round r1 sum to 90, expected 100",
  ]);
  expect(readFiles(files).organisation.tables.points.size).toBe(3);
});

test("points of a round are never added to those of the next person without a round", () => {
  const points = "stakeholder,item,points,round\ns1,g1,100,the last word of all\ns2,g1,100,\n";
  expect(faultsOf({ northstar: "id,kind,title\ng1,goal,t\n", stakeholders: PEOPLE, points })).toEqual([]);
});

test("a rating lies within its own scale, as far as the scale is given", () => {
  const ratings = "stakeholder,item,value,scale_min,scale_max\ns1,a,6,1,5\ns1,b,0,1,\ns1,c,6,,5\ns1,d,6,,\n";
  expect(faultsOf({ stakeholders: PEOPLE, ratings })).toEqual([
    "ratings.csv:2: value: 6 is outside its scale, expected 1 to 5",
    "ratings.csv:3: value: 0 is outside its scale, expected at least 1",
    "ratings.csv:4: value: 6 is outside its scale, expected at most 5",
  ]);
});

test("work ends after it starts", () => {
  expect(
    faultsOf({
      objectives: "id,title,starts_on,due_on\no1,x,2027-03-01,2027-02-01\no2,x,2027-03-01,2027-03-01\n",
      initiatives: "id,title,starts_on,ends_on\ni1,x,2027-03-01,2026-12-31\n",
    }),
  ).toEqual([
    "objectives.csv:2: due_on: 2027-02-01 is before starts_on (2027-03-01), expected a later date",
    "initiatives.csv:2: ends_on: 2026-12-31 is before starts_on (2027-03-01), expected a later date",
  ]);
});

test("without a required column no row can be read, which is told once", () => {
  const files = { units: "Id,kind\nu1,site\nu2,site\n", capacity: "unit,period,days\nu1,2027,5\n" };
  expect(faultsOf(files)).toEqual([
    'units.csv:1: id: the column is missing (found "Id"), expected a header with id; no row can be read without it',
    "units.csv:1: name: the column is missing, expected a header with name; no row can be read without it",
    'capacity.csv:2: unit: "u1" is unknown, expected an id or an exact name in units',
  ]);
  expect(readFiles(files).organisation.tables.units.size).toBe(0);
});

test("a header is told where it cannot be trusted: twice the same name, cells below no name", () => {
  const files = { units: "id,name,name,,size,size,\nu1,A,B,,1,2,\nu2,C,,stray,3,4,\n" };
  expect(faultsOf(files)).toEqual([
    "units.csv:1: name: the column occurs twice, expected it once; the second was left out",
    "units.csv:1: size: the column occurs twice, expected it once; the second was left out",
    "units.csv:3: -: the cell stands below no name, expected a name for its column in the header",
  ]);
  const { units } = readFiles(files).organisation.tables;
  expect([units.row(0).name, units.unknown.get("size")!.value(1), units.unknown.size]).toEqual(["A", "3", 1]);
});

test("a header whose quotes are broken does not swallow the file in silence", () => {
  expect(placesOf({ units: 'id,name,"size\nu1,A,1\nu2,B,2\n' })).toEqual(["units.csv:1: -"]);
});

test("a file with thousands of columns is refused before it costs anything", () => {
  const header = Array.from({ length: 200_000 }, (_, column) => `c${column}`).join(",");
  expect(faultsOf({ units: `id,name,${header}\n` })).toEqual([
    "units.csv:1: -: the header has 200002 columns, expected at most 1000; the file was left out",
  ]);
});

test("files that separate cells by semicolons or tabs are told with what was expected", () => {
  expect(faultsOf({ units: "id;name\nu1;A\nu2;B,5\n", stakeholders: "id\tname\ns1\tAna\n" })).toEqual([
    "units.csv:1: -: cells seem to be separated by semicolons, expected commas; the file was left out",
    "stakeholders.csv:1: -: cells seem to be separated by tabs, expected commas; the file was left out",
  ]);
});

test("a file in another encoding is told, as a whole or cell by cell", () => {
  const utf16 = (text: string) =>
    new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect(
    faultsOf({
      units: utf16("\uFEFFid,name\nu1,A\n"),
      stakeholders: utf16("id,name\ns1,Ana\n"),
      elements: latin1("id,größe\n1,2\n"),
      northstar: latin1("id,kind,title,description\ng1,goal,Größe,fine\ng2,goal,Gut,schön\n"),
      boats: utf16("\uFEFFid\n"),
    }),
  ).toEqual([
    "boats.csv:1: -: the file is UTF-16, expected UTF-8 (in a spreadsheet: save as “CSV UTF-8”)",
    "northstar.csv:2: title: the cell holds bytes that are not UTF-8, expected the file to be saved as UTF-8",
    "northstar.csv:3: description: the cell holds bytes that are not UTF-8, expected the file to be saved as UTF-8",
    "units.csv:1: -: the file is UTF-16, expected UTF-8 (in a spreadsheet: save as “CSV UTF-8”)",
    "stakeholders.csv:1: -: the header holds NUL characters, expected UTF-8 (in a spreadsheet: save as “CSV UTF-8”); the file was left out",
    "elements.csv:1: -: the header holds bytes that are not UTF-8, expected the file to be saved as UTF-8; the file was left out",
  ]);
});

test("a NUL character is told, a byte-order mark is not part of the first name", () => {
  expect(faultsOf({ units: "\uFEFFid,name,kind\nu1,A\0B,\nu2,C,d\0\n" })).toEqual([
    "units.csv:2: name: the cell holds a NUL character, expected text",
    "units.csv:3: kind: the cell holds a NUL character, expected text",
  ]);
});

test("broken quoting is told in its column, and reading goes on where that is possible", () => {
  const { faults, organisation } = readFiles({
    units: 'id,name,kind\nu1,5" pipe,a\nu2,"A"b,c\nu3,B,"never closed\nu4,C,d\n',
  });
  expect(faults.map(({ line, column }) => [line, column])).toEqual([
    [2, "name"],
    [3, "name"],
    [4, "kind"],
  ]);
  expect(organisation.tables.units.size).toBe(1);
});

test("an empty file is told, as is one of nothing but empty lines", () => {
  expect(faultsOf({ units: "", stakeholders: "\uFEFF", elements: "\n".repeat(1_000_000) })).toEqual([
    "units.csv:1: -: empty, expected a header row",
    "stakeholders.csv:1: -: empty, expected a header row",
    "elements.csv:1: -: empty, expected a header row",
  ]);
});

test("a file of nothing but a header is an empty table", () => {
  expect(readFiles({ units: "id,name" })).toMatchObject({ faults: [], rows: { units: 0 } });
});

test("a cell or a row beyond every measure is told and left out", () => {
  const long = "x".repeat(1_000_001);
  const endless = new Uint8Array(17 * 1024 * 1024).fill(120);
  endless.set(encodeUtf8('id,name\ns1,"'));
  expect(faultsOf({ units: `id,name,kind\nu1,A,${long}\nu2,${long},b\n`, stakeholders: endless })).toEqual([
    "units.csv:2: kind: the cell has 1000001 bytes, expected at most 1000000",
    "units.csv:3: name: the cell has 1000001 bytes, expected at most 1000000",
    "stakeholders.csv:2: -: a row has more than 16777216 bytes, expected its quotes to be closed; all that follows was left out",
  ]);
});

test("an address of nearly a million dots is refused at once", () => {
  expect(placesOf({ stakeholders: `id,name,email\ns1,Ana,a@${".".repeat(900_000)}@\n` })).toEqual([
    "stakeholders.csv:2: email",
  ]);
});

test("faults beyond 100,000 in one file are counted but not listed", () => {
  const { faults, faultCount } = readFiles({ units: `id,name\n${"u,\n".repeat(300_000)}` });
  expect([faults.length, faultCount]).toEqual([100_001, 300_000]);
  expect(formatFault(faults.at(-1)!)).toBe(
    "units.csv:100001: -: the first 100000 of 300000 are listed for this file",
  );
});

test("files that are not part of the format cannot crowd out the others", () => {
  const { faults, organisation } = readFiles({
    boats: new Uint8Array(2_100_000).fill(10),
    more: "x\n",
    units: UNITS,
  });
  expect(faults.map(({ file, line }) => [file, line])).toEqual([
    ["boats.csv", 2_000_001],
    ["more.csv", 1],
  ]);
  expect(organisation.tables.units.size).toBe(1);
});

test("a fault stands on one line and sends nothing to the terminal but words", () => {
  const [fault] = faultsOf({ units: 'id,name,"evil\u001b[2J\nname"\nu1,A,\0\n' });
  expect(fault).toBe("units.csv:3: evil\\u001b[2J\\u000aname: the cell holds a NUL character, expected text");
});

test("a sheet may leave out empty cells at the end of a row, and hold empty rows and cells beyond its header", () => {
  const rows = [
    [],
    ["id", "name", "kind", ""],
    ["u1", "Harbour"],
    ["", "", ""],
    ["u2", "Yard", "site", "", ""],
    ["u3", "Dock", "", "stray"],
  ];
  const { faults, organisation } = sheet("units", rows);
  expect(faults.map(formatFault)).toEqual(["units:6: -: 4 cells, expected 3 as in the header"]);
  expect([...organisation.tables.units.rows()].map((row) => organisation.tables.units.row(row).kind)).toEqual(
    [null, "site"],
  );
});

test("the words of a sheet are looked at like those of a file", () => {
  expect(
    sheet("units", [
      ["id", "name"],
      ["u1", "A\0"],
      ["u2", "\ud800"],
    ]).faults.map(formatFault),
  ).toEqual(["units:2: name: the cell holds a NUL character, expected text"]);
});

test("however the bytes of a folder arrive, the same is read", () => {
  const files = {
    units: '\uFEFFid,name,größe\nu1,"Häfen, ""alle""",語\nu2,5" pipe,\nu3\n',
    stakeholders: PEOPLE,
  };
  const whole = readFiles(files);
  for (const chunk of [1, 2, 3, 5, 7]) {
    const pieces = readFiles(files, chunk);
    expect(pieces.faults).toEqual(whole.faults);
    expect(
      [...pieces.organisation.tables.units.rows()].map((row) => pieces.organisation.tables.units.row(row)),
    ).toEqual(
      [...whole.organisation.tables.units.rows()].map((row) => whole.organisation.tables.units.row(row)),
    );
  }
  expect(encodeUtf8(files.units).length).toBeGreaterThan(files.units.length);
});
