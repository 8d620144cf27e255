import { expect, test } from "vitest";
import {
  type DispositionRow,
  type StatementRow,
  type ThemeRow,
  type VerdictRow,
  everyWord,
  heardOf,
  standingOf,
  wished,
} from "./word-list.ts";

const statement = (id: string, stakeholder: string, text: string, kind: StatementRow["kind"] = null) =>
  ({ id, version: 1, stakeholder, text, kind }) as StatementRow;
const theme = (id: string, statements: readonly string[], revision = 1) =>
  ({ id, version: 1, title: id, statements, revision }) as ThemeRow;
const verdict = (
  stakeholder: string,
  of: string,
  revision: number,
  says: VerdictRow["verdict"],
  givenOn = "",
) => ({ id: "", version: 1, stakeholder, theme: of, revision, verdict: says, givenOn }) as VerdictRow;

const statements = [
  statement("s1", "ana", "Berths stand empty", "barrier"),
  statement("s2", "bo", "A boat that waits for the bus", "need"),
  statement("s3", "ana", "Fix the roster", "need"),
];
const berths = theme("t1", ["s1", "s3"], 2);
const roster = theme("t2", ["s3"]);
const themes = [berths, roster];
const dispositions = [{ statement: "s1", outcome: "adopted", item: "o1" } as DispositionRow];
const heard = heardOf(statements, themes, dispositions);
const names: Readonly<Record<string, string>> = { ana: "Ana Berg", bo: "Bo Lund" };
const ids = (wish: Partial<typeof everyWord>) =>
  wished(heard, { ...everyWord, ...wish }, (id) => names[id] ?? "", "en").map((each) => each.statement.id);

test("words know the themes they are in and what became of them", () => {
  expect(heard.map((each) => each.themes.map(({ id }) => id))).toEqual([["t1"], [], ["t1", "t2"]]);
  expect(heard.map((each) => each.disposition?.outcome)).toEqual(["adopted", undefined, undefined]);
});

test("words are found by theme, kind, answer, text and author", () => {
  expect(ids({})).toEqual(["s1", "s2", "s3"]);
  expect(ids({ theme: "none" })).toEqual(["s2"]);
  expect(ids({ theme: "t2" })).toEqual(["s3"]);
  expect(ids({ kind: "need" })).toEqual(["s2", "s3"]);
  expect(ids({ answer: "none" })).toEqual(["s2", "s3"]);
  expect(ids({ answer: "adopted" })).toEqual(["s1"]);
  expect(ids({ words: "BOAT bus" })).toEqual(["s2"]);
  expect(ids({ words: "berg" })).toEqual(["s1", "s3"]);
});

test("only answers to the theme as it stands count, and the last of each person", () => {
  const verdicts = [
    verdict("ana", "t1", 1, "confirmed"),
    verdict("bo", "t1", 2, "corrected", "2027-01-02"),
    verdict("bo", "t1", 2, "confirmed", "2027-01-09"),
    verdict("ana", "t2", 1, "rejected"),
  ];
  const byId = new Map(statements.map((each) => [each.id, each]));
  expect(standingOf(berths, byId, verdicts)).toEqual({
    asked: 2,
    confirmed: 1,
    corrected: 0,
    rejected: 0,
    missing: 0,
  });
  expect(standingOf(roster, byId, verdicts)).toMatchObject({ asked: 1, rejected: 1 });
});
