import type { Edit } from "@lodestar/contract";
import { expect, test } from "vitest";
import { type AnyRow, loadedTable, withNews, withSettled, withSupposed } from "./table-state.ts";

const goal = (id: string, title: string, version = 1): AnyRow => ({ id, version, title });
const news = (id: string, row: AnyRow | null) => [{ table: "northstar" as const, id, row }];
const rename = (id: string, title: string, version = 1): Edit => ({
  do: "set",
  table: "northstar",
  id,
  version,
  row: { title },
});
const titles = (state: { rows: readonly AnyRow[] }) => state.rows.map(({ title }) => title);

const table = loadedTable([goal("g1", "Reliable"), goal("g2", "Quiet")], 10);

test("news of a row replaces it and leaves the others where they are", () => {
  expect(titles(withNews(table, 11, news("g1", goal("g1", "On time", 2))))).toEqual(["On time", "Quiet"]);
});

test("news that the loaded rows had in them already changes nothing", () => {
  expect(withNews(table, 10, news("g1", goal("g1", "Older", 2)))).toBe(table);
});

test("news may come twice and out of order", () => {
  const late = withNews(table, 13, news("g1", goal("g1", "Third", 4)));
  expect(withNews(late, 12, news("g1", goal("g1", "Second", 3)))).toBe(late);
  expect(withNews(late, 13, news("g1", goal("g1", "Third", 4)))).toBe(late);
});

test("a removed row does not come back by older news, but by being restored", () => {
  const removed = withNews(table, 12, news("g1", null));
  expect(titles(withNews(removed, 11, news("g1", goal("g1", "Older", 2))))).toEqual(["Quiet"]);
  expect(titles(withNews(removed, 13, news("g1", goal("g1", "Restored", 3))))).toEqual(["Quiet", "Restored"]);
});

test("an edit is shown before it is confirmed, and taken back when it is refused", () => {
  const shown = withSupposed(table, { key: 1, edits: [rename("g1", "On time")] });
  expect(titles(shown)).toEqual(["On time", "Quiet"]);
  expect(titles(withSettled(shown, 1))).toEqual(["Reliable", "Quiet"]);
});

test("taking back an edit keeps what others changed meanwhile", () => {
  const shown = withSupposed(table, { key: 1, edits: [rename("g1", "On time")] });
  const meanwhile = withNews(shown, 11, news("g2", goal("g2", "Silent", 2)));
  expect(titles(meanwhile)).toEqual(["On time", "Silent"]);
  expect(titles(withSettled(meanwhile, 1))).toEqual(["Reliable", "Silent"]);
});

test("of two edits on their way the later is shown, and the earlier when the later is refused", () => {
  const first = withSupposed(table, { key: 1, edits: [rename("g1", "First")] });
  const second = withSupposed(first, { key: 2, edits: [rename("g1", "Second")] });
  expect(titles(second)[0]).toBe("Second");
  expect(titles(withSettled(second, 2))[0]).toBe("First");
});

test("a new row has every column, and is itself once the server tells of it", () => {
  const blank = () => ({ title: null, description: null, origin: [] });
  const add: Edit = { do: "add", table: "northstar", id: "g3", row: { kind: "goal", title: "Fair" } };
  const shown = withSupposed(table, { key: 1, edits: [add] }, blank);
  expect(shown.shown.get("g3")).toEqual({
    id: "g3",
    version: 0,
    kind: "goal",
    title: "Fair",
    description: null,
    origin: [],
  });
  const told = withNews(shown, 11, news("g3", { ...goal("g3", "Fair"), description: "kept" }), blank);
  expect(told.shown.get("g3")).toMatchObject({ version: 1, description: "kept" });
  expect(withSettled(told, 1, blank).rows).toHaveLength(3);
});

test("a removed row is gone at once, and back when the removal is refused", () => {
  const shown = withSupposed(table, {
    key: 1,
    edits: [{ do: "remove", table: "northstar", id: "g1", version: 1 }],
  });
  expect(titles(shown)).toEqual(["Quiet"]);
  expect(titles(withSettled(shown, 1))).toEqual(["Reliable", "Quiet"]);
});

test("loading again keeps edits that are on their way", () => {
  const supposed = [{ key: 1, edits: [rename("g1", "On time")] }];
  expect(titles(loadedTable([goal("g1", "Reliable", 5)], 20, supposed))).toEqual(["On time"]);
});
