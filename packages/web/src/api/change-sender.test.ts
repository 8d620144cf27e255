import type { Answer, Change, Edit, Problem } from "@lodestar/contract";
import { expect, test } from "vitest";
import { ChangeSender } from "./change-sender.ts";
import type { LostRace, Winner } from "./lost-race.ts";
import type { AnyRow } from "./table-state.ts";

type Table = Map<string, AnyRow>;

const rename = (id: string, version: number, title: string): Edit => ({
  do: "set",
  table: "objectives",
  id,
  version,
  row: { title },
});

const stale = (current: AnyRow | null): Problem => ({
  type: "/problems/stale_version",
  title: "Changed since",
  status: 409,
  current,
});

/** A server with one table, as exact about versions as ours. */
function server(rows: Table) {
  let seq = 0;
  return async (edits: readonly Edit[]): Promise<Answer<Change>> => {
    await Promise.resolve();
    const changed: Change["rows"] = [];
    for (const edit of edits) {
      const current = rows.get(edit.id ?? "") ?? null;
      if (edit.do !== "add" && current?.version !== edit.version)
        return { ok: false, problem: stale(current) };
      const row = {
        ...current,
        ...("row" in edit ? edit.row : {}),
        id: edit.id ?? "",
        version: (current?.version ?? 0) + 1,
      };
      changed.push({ table: edit.table, id: row.id, row });
    }
    for (const { id, row } of changed) rows.set(id, row as AnyRow);
    const made = { act: "change", actor: { id: "m", name: "Ana" }, at: "2027-01-01T00:00:00Z", reason: null };
    return { ok: true, value: { seq: ++seq, ...made, undoes: null, undoneBy: null, rows: changed } };
  };
}

function person(rows: Table, winner: Winner = "mine") {
  const seen = new Map(rows);
  const shown = new Set<number>();
  const races: LostRace[] = [];
  const told: Change[] = [];
  const sender = new ChangeSender({
    send: server(rows),
    rowOf: (_, id) => seen.get(id),
    suppose: ({ key }) => shown.add(key),
    settle: ({ key }) => shown.delete(key),
    hear: (change) => told.push(change),
    choose: (race) => {
      races.push(race);
      return Promise.resolve(winner);
    },
  });
  return { sender, shown, races, told };
}

const anObjective = (values: object = {}): Table =>
  new Map([["o1", { id: "o1", version: 1, title: "Leave on time", dueOn: "2027-06-30", ...values }]]);

test("an edit is shown while it is on its way, and settled when it has arrived", async () => {
  const { sender, shown, told } = person(anObjective());
  const made = sender.make([rename("o1", 1, "Leave early")]);
  expect(shown.size).toBe(1);
  expect(await made).toMatchObject({ ok: true });
  expect(shown.size).toBe(0);
  expect(told).toHaveLength(1);
});

test("a refusal settles the edit and tells why", async () => {
  const { sender, shown } = person(new Map());
  const refused: Problem = { type: "/problems/not_allowed", title: "No", status: 403 };
  const forbidden = new ChangeSender({
    send: () => Promise.resolve({ ok: false, problem: refused }),
    rowOf: () => undefined,
    suppose: ({ key }) => shown.add(key),
    settle: ({ key }) => shown.delete(key),
    hear: () => undefined,
    choose: () => Promise.resolve("mine"),
  });
  expect(await forbidden.make([rename("o1", 1, "x")])).toEqual({ ok: false, problem: refused });
  expect(shown.size).toBe(0);
  expect(await sender.make([rename("o1", 1, "x")])).toMatchObject({ ok: true, change: undefined });
});

test("three quick edits of one row follow each other without a race", async () => {
  const rows = anObjective();
  const { sender, races } = person(rows);
  const made = ["One", "Two", "Three"].map((title) => sender.make([rename("o1", 1, title)]));
  expect((await Promise.all(made)).every(({ ok }) => ok)).toBe(true);
  expect(rows.get("o1")).toMatchObject({ title: "Three", version: 4 });
  expect(races).toEqual([]);
});

test("a row just added can be edited before the server has answered", async () => {
  const rows: Table = new Map();
  const { sender, races } = person(rows);
  const added = sender.make([{ do: "add", table: "objectives", id: "o9", row: { title: "New" } }]);
  const renamed = sender.make([rename("o9", 0, "Newer")]);
  expect([(await added).ok, (await renamed).ok]).toEqual([true, true]);
  expect(rows.get("o9")).toMatchObject({ title: "Newer", version: 2 });
  expect(races).toEqual([]);
});

test("two people who change different columns do not meet", async () => {
  const rows = anObjective();
  const { sender, races } = person(rows);
  rows.set("o1", { ...anObjective().get("o1"), id: "o1", version: 2, dueOn: "2027-09-30" });
  expect(await sender.make([rename("o1", 1, "Leave early")])).toMatchObject({ ok: true });
  expect(rows.get("o1")).toMatchObject({ title: "Leave early", dueOn: "2027-09-30", version: 3 });
  expect(races).toEqual([]);
});

test("whoever lost a race sees both versions, and mine is made on top of theirs if I say so", async () => {
  const rows = anObjective();
  const { sender, races } = person(rows, "mine");
  rows.set("o1", { id: "o1", version: 2, title: "Leave together", dueOn: "2027-06-30" });
  expect(await sender.make([rename("o1", 1, "Leave early")])).toMatchObject({ ok: true });
  expect(races).toMatchObject([{ seen: { title: "Leave on time" }, theirs: { title: "Leave together" } }]);
  expect(rows.get("o1")).toMatchObject({ title: "Leave early", version: 3 });
});

test("theirs stays if I say so, and nothing is sent", async () => {
  const rows = anObjective();
  const { sender, told } = person(rows, "theirs");
  rows.set("o1", { id: "o1", version: 2, title: "Leave together", dueOn: "2027-06-30" });
  expect(await sender.make([rename("o1", 1, "Leave early")])).toEqual({ ok: true, change: undefined });
  expect(rows.get("o1")).toMatchObject({ title: "Leave together", version: 2 });
  expect(told).toEqual([]);
});

test("of several edits in one act only the lost one is asked about", async () => {
  const rows = new Map([...anObjective(), ["o2", { id: "o2", version: 1, title: "Second" }]] as const);
  const { sender, races } = person(rows, "theirs");
  rows.set("o1", { id: "o1", version: 2, title: "Leave together" });
  const outcome = await sender.make([rename("o1", 1, "Mine"), rename("o2", 1, "Mine too")]);
  expect(outcome.ok).toBe(true);
  expect(races).toHaveLength(1);
  expect([rows.get("o1")?.title, rows.get("o2")?.title]).toEqual(["Leave together", "Mine too"]);
});

test("both having written the same is no race", async () => {
  const rows = anObjective();
  const { sender, races } = person(rows);
  rows.set("o1", { id: "o1", version: 2, title: "Leave early", dueOn: "2027-06-30" });
  expect(await sender.make([rename("o1", 1, "Leave early")])).toMatchObject({ ok: true });
  expect(races).toEqual([]);
});

test("who waits for what was made hears of it after whoever made it", async () => {
  const { sender } = person(anObjective());
  const order: string[] = [];
  const make = async () => {
    await sender.make([rename("o1", 1, "Leave early")]);
    order.push("made");
  };
  const made = make();
  await sender.arrived();
  order.push("arrived");
  await made;
  expect(order).toEqual(["made", "arrived"]);
});
