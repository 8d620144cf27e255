import type { PastChange } from "@lodestar/contract";
import { expect, test } from "vitest";
import { history } from "../../messages/en/history.ts";
import { formatsOf } from "../../messages/formats.ts";
import { textsOf } from "../../messages/texts-of.ts";
import { byDay, dayBefore } from "./change-days.ts";
import { changeSentence, fieldChanges } from "./change-sentence.ts";

const titles: Readonly<Record<string, string>> = {
  g1: "Reach every island",
  g2: "Sail without smoke",
  bo: "Bo",
};

const telling = {
  text: textsOf(history, "en-GB"),
  formats: formatsOf("en-GB", "Europe/Stockholm"),
  titleOf: (id: string) => titles[id],
};

type Row = PastChange["rows"][number];

const aChange = (rows: readonly Row[], rest: Partial<PastChange> = {}): PastChange => ({
  seq: 7,
  act: "change",
  actor: { id: "m1", name: "Ana" },
  at: "2027-03-01T10:00:00Z",
  reason: null,
  undoes: null,
  undoneBy: null,
  rows: [...rows],
  rowCount: rows.length,
  ...rest,
});

const winter = {
  id: "o1",
  version: 1,
  title: "Sail all winter",
  description: null,
  dueOn: "2027-06-30",
  owner: null,
  supports: [{ to: "g1", share: 0.5 }],
};

const set = (row: Record<string, unknown>): Row => ({
  table: "objectives",
  id: "o1",
  before: winter,
  row: { ...winter, version: 2, ...row },
});

const said = (...rows: readonly Row[]) => changeSentence(telling, aChange(rows));

test("a day that moved is told with both days", () => {
  expect(said(set({ dueOn: "2027-12-31" }))).toBe(
    "Ana changed the due date of objective “Sail all winter” from 30 Jun 2027 to 31 Dec 2027.",
  );
});

test("a field that was empty is set, and one that is emptied is cleared", () => {
  expect(said(set({ owner: "bo" }))).toBe("Ana set the owner of objective “Sail all winter” to Bo.");
  expect(said(set({ dueOn: null }))).toBe(
    "Ana cleared the due date of objective “Sail all winter”, which was 30 Jun 2027.",
  );
});

test("a text is not told within the sentence", () => {
  expect(said(set({ description: "Long words" }))).toBe(
    "Ana wrote the description of objective “Sail all winter”.",
  );
});

test("a renaming tells the old and the new name", () => {
  expect(said(set({ title: "Sail in ice" }))).toBe(
    "Ana renamed objective “Sail all winter” to “Sail in ice”.",
  );
});

test("a link that came, went, moved or grew is told by what it leads to", () => {
  expect(said(set({ supports: [] }))).toBe(
    "Ana no longer lets objective “Sail all winter” support “Reach every island”.",
  );
  expect(said(set({ supports: [{ to: "g2", share: 0.5 }] }))).toBe(
    "Ana moved objective “Sail all winter” from “Reach every island” to “Sail without smoke”.",
  );
  expect(said(set({ supports: [{ to: "g1", share: 0.8 }] }))).toBe(
    "Ana changed how much objective “Sail all winter” supports “Reach every island”: from 50% to 80%.",
  );
});

test("several fields of one row are named together", () => {
  expect(said(set({ owner: "bo", dueOn: null }))).toBe(
    "Ana changed the due date and owner of objective “Sail all winter”.",
  );
});

test("rows are summed up by what was done to them", () => {
  const added = (table: Row["table"], id: string, row: Record<string, unknown>): Row => ({
    table,
    id,
    before: null,
    row,
  });
  expect(
    said(
      added("objectives", "o1", winter),
      added("targets", "t1", { title: "A" }),
      added("targets", "t2", { title: "B" }),
      { table: "elements", id: "e1", before: { kind: "strategy", title: "Promise less" }, row: null },
    ),
  ).toBe("Ana added objective “Sail all winter” and 2 targets and removed strategy “Promise less”.");
});

test("one column of many rows is one sentence", () => {
  const weigh = (id: string): Row => ({
    table: "northstar",
    id,
    before: { kind: "goal", title: id, weight: 0.1 },
    row: { kind: "goal", title: id, weight: 0.2 },
  });
  expect(said(weigh("g1"), weigh("g2"))).toBe("Ana changed the weight of 2 goals.");
});

test("acts without rows have words of their own, and an unknown act is not hidden", () => {
  expect(changeSentence(telling, aChange([], { act: "invite_member" }))).toBe(
    "Ana invited somebody to become a member.",
  );
  expect(changeSentence(telling, aChange([], { act: "import", rowCount: 412 }))).toBe(
    "Ana imported an alignment folder: 412 rows.",
  );
  expect(changeSentence(telling, aChange([], { act: "newly_invented", rowCount: 2 }))).toBe(
    "Ana changed 2 rows.",
  );
});

test("taking back tells what was taken back, where it is known", () => {
  const undo = aChange([], { act: "undo", undoes: 5 });
  expect(changeSentence(telling, undo)).toBe("Ana took back change 5.");
  expect(changeSentence(telling, undo, "Bo added goal “X”.")).toBe("Ana took back: “Bo added goal “X”.”");
});

test("versions and empty lists are no changes", () => {
  expect(
    fieldChanges({ before: { version: 1, origin: [], note: null }, row: { version: 2, origin: null } }),
  ).toEqual([]);
});

test("a change belongs to the day it was where the organisation is", () => {
  const late = { at: "2027-02-28T23:30:00Z" };
  expect([...byDay([late], "Europe/Stockholm").keys()]).toEqual(["2027-03-01"]);
  expect([...byDay([late], "UTC").keys()]).toEqual(["2027-02-28"]);
  expect(dayBefore("2027-03-01")).toBe("2027-02-28");
});
