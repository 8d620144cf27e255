import type { Change, Edit, NewRow } from "@lodestar/contract";
import { type TableName, formatDay, tableNames } from "@lodestar/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Outcome } from "../command.ts";
import type { Context } from "../context.ts";
import { type ContentRow, readRows } from "../db/content-rows.ts";
import { decidePurpose, proposePurpose } from "../features/direction/commands.ts";
import { makeChange, undoChange } from "../features/organisation/commands.ts";
import { latestSeq, listRows, pastChanges } from "../features/organisation/queries.ts";
import { testDatabase } from "../testing/test-database.ts";
import { anOrganisation, contextOf } from "./testing/an-organisation.ts";

const database = await testDatabase();

const add = (table: TableName, id: string, row: Readonly<Record<string, unknown>>): Edit => ({
  do: "add",
  table,
  id,
  row: row as NewRow<TableName>,
});

/** A goal, two units, an objective for the goal with a target, and an initiative for the objective. */
const SMALL: readonly Edit[] = [
  add("units", "ops", { name: "Operations" }),
  add("units", "sales", { name: "Sales" }),
  add("northstar", "reach", { kind: "goal", title: "Reach every island" }),
  add("objectives", "winter", {
    title: "Sail all winter",
    unit: "ops",
    supports: [{ to: "reach", share: 0.5 }],
  }),
  add("targets", "days", { objective: "winter", title: "Days at sea", target: 90 }),
  add("initiatives", "ice", {
    title: "Ice-class hulls",
    unit: "ops",
    supports: [{ to: "winter", share: 1 }],
  }),
];

async function small(actor: Partial<Context["actor"]> = {}): Promise<Context> {
  const owner = await anOrganisation(database);
  done(await makeChange(owner, SMALL));
  return contextOf(database, owner.organisation, { memberId: "ben", ...actor });
}

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`);
  return outcome.value;
}

const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? "done" : outcome.refusal.code);

async function everything({ organisation }: Context): Promise<Record<string, ContentRow[]>> {
  return database.inOrganisation(organisation, async (sql) => {
    const tables: Record<string, ContentRow[]> = {};
    for (const table of tableNames) {
      const rows = await readRows(sql, organisation, table);
      if (rows.length > 0) tables[table] = rows;
    }
    return tables;
  });
}

const withoutVersions = (tables: Record<string, ContentRow[]>) =>
  Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [table, rows.map((row) => ({ ...row, version: 0 }))]),
  );

const rowOf = async (context: Context, table: TableName, id: string) => {
  const { rows } = await database.inOrganisation(context.organisation, (sql) =>
    listRows(sql, context, table, { ids: [id] }),
  );
  return rows[0];
};

test("a change is all of its edits or none, and leaves no number behind when refused", async () => {
  const context = await small();
  const refused = await makeChange(context, [
    add("objectives", "summer", { title: "Sail at night" }),
    add("targets", "nights", { objective: "nowhere", title: "Nights" }),
  ]);
  expect(codeOf(refused)).toBe("refers_to_nothing");
  expect(await rowOf(context, "objectives", "summer")).toBeUndefined();
  expect(await database.inOrganisation("o1", (sql) => latestSeq(sql, "o1"))).toBe(1);
});

test("edits of one change may refer to each other in any order", async () => {
  const context = await anOrganisation(database);
  expect(codeOf(await makeChange(context, [...SMALL].reverse()))).toBe("done");
});

test("a row says which change wrote it last, and an edit of an older one is refused with the row as it is", async () => {
  const context = await small();
  const edit = (version: number, title: string): Edit => ({
    do: "set",
    table: "objectives",
    id: "winter",
    version,
    row: { title },
  });
  expect(done(await makeChange(context, [edit(1, "Sail in ice")])).seq).toBe(2);
  const late = await makeChange(context, [edit(1, "Sail in storms")]);
  expect(late).toMatchObject({
    ok: false,
    refusal: { code: "stale_version", current: { title: "Sail in ice", version: 2 } },
  });
});

test("of two people who edit one row at once, one wins and the other is told", async () => {
  const context = await small();
  const edit = (title: string): Edit => ({
    do: "set",
    table: "objectives",
    id: "winter",
    version: 1,
    row: { title },
  });
  const outcomes = await Promise.all([makeChange(context, [edit("A")]), makeChange(context, [edit("B")])]);
  expect(outcomes.map(codeOf).toSorted()).toEqual(["done", "stale_version"]);
});

test("removing an item takes along what cannot be without it and clears what names it", async () => {
  const context = await small();
  done(await makeChange(context, [{ do: "remove", table: "objectives", id: "winter", version: 1 }]));
  expect(await rowOf(context, "targets", "days")).toBeUndefined();
  expect(await rowOf(context, "initiatives", "ice")).toMatchObject({ supports: [] });
});

test("undoing a removal brings back everything that went with it", async () => {
  const context = await small();
  const before = await everything(context);
  const removal = done(
    await makeChange(context, [{ do: "remove", table: "objectives", id: "winter", version: 1 }]),
  );
  done(await undoChange(context, removal.seq));
  expect(withoutVersions(await everything(context))).toEqual(withoutVersions(before));
});

test("an undo can be undone", async () => {
  const context = await small();
  const before = await everything(context);
  const undone = done(await undoChange(context, 1));
  expect(await everything(context)).toEqual({});
  done(await undoChange(context, undone.seq));
  expect(withoutVersions(await everything(context))).toEqual(withoutVersions(before));
});

test("a change is not undone over what somebody did since", async () => {
  const context = await small();
  const row = { title: "Sail in ice" };
  const first = done(
    await makeChange(context, [{ do: "set", table: "objectives", id: "winter", version: 1, row }]),
  );
  const again = {
    do: "set",
    table: "objectives",
    id: "winter",
    version: first.seq,
    row: { unit: "sales" },
  } as const;
  done(await makeChange(context, [again]));
  expect(codeOf(await undoChange(context, first.seq))).toBe("changed_since");
});

test("an item is not undone away from under what has come to depend on it", async () => {
  const context = await small();
  const made = done(await makeChange(context, [add("objectives", "summer", { title: "Sail at night" })]));
  done(await makeChange(context, [add("targets", "nights", { objective: "summer", title: "Nights" })]));
  expect(codeOf(await undoChange(context, made.seq))).toBe("changed_since");
  expect(await rowOf(context, "targets", "nights")).toBeDefined();
});

test("a change is undone once", async () => {
  const context = await small();
  done(await undoChange(context, 1));
  expect(codeOf(await undoChange(context, 1))).toBe("already_decided");
  expect(codeOf(await undoChange(context, 99))).toBe("not_found");
});

test("an id is used by one item of the organisation, and may be used by another organisation", async () => {
  const context = await small();
  expect(codeOf(await makeChange(context, [add("themes", "winter", { title: "Ice" })]))).toBe("id_taken");
  const other = await anOrganisation(database, { id: "o2" });
  expect(codeOf(await makeChange(other, SMALL))).toBe("done");
});

test("a reference leads to the kind of item its column is for", async () => {
  const context = await small();
  const row = { owner: "ops" } as NewRow<TableName>;
  const refused = await makeChange(context, [
    { do: "set", table: "objectives", id: "winter", version: 1, row },
  ]);
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: "refers_to_nothing", fields: [{ path: "owner" }] },
  });
});

test("a row that is named by what it says is there once, also where a part is unknown", async () => {
  const context = await small();
  const budget = { period: "2027", amount: 10 };
  done(await makeChange(context, [add("budget", "b1", budget)]));
  expect(codeOf(await makeChange(context, [add("budget", "b2", budget)]))).toBe("already_there");
  expect(codeOf(await makeChange(context, [add("budget", "b3", { ...budget, unit: "ops" })]))).toBe("done");
});

test("rows may take each other's place in one change", async () => {
  const context = await small();
  done(
    await makeChange(context, [
      add("budget", "b1", { period: "2027", amount: 10 }),
      add("budget", "b2", { period: "2028", amount: 20 }),
    ]),
  );
  const move = (id: string, period: string): Edit => ({
    do: "set",
    table: "budget",
    id,
    version: 2,
    row: { period },
  });
  done(await makeChange(context, [move("b1", "2028"), move("b2", "2027")]));
  expect(await rowOf(context, "budget", "b1")).toMatchObject({ period: "2028", amount: 10 });
});

test("who entered confidential words is not told to those who may not know their author", async () => {
  const ana = await small({ memberId: "ana", role: "planner" });
  const row = { stakeholder: "s1", text: "We are tired.", confidentiality: "confidential" };
  done(await makeChange(ana, [add("stakeholders", "s1", { name: "Kim" }), add("statements", "w1", row)]));
  const leader = contextOf(database, "o1", { role: "leader" });
  const past = await database.inOrganisation("o1", (sql) => pastChanges(sql, leader, { limit: 1 }));
  expect(past.changes[0]).toMatchObject({ actor: { name: "" } });
  const ofPlanner = await database.inOrganisation("o1", (sql) => pastChanges(sql, ana, { limit: 1 }));
  expect(ofPlanner.changes[0]).toMatchObject({ actor: { name: "Ana" } });
});

test("no unit lies above itself", async () => {
  const context = await small();
  const under = (id: string, parent: string, version = 1): Edit => ({
    do: "set",
    table: "units",
    id,
    version,
    row: { parent } as NewRow<TableName>,
  });
  expect(codeOf(await makeChange(context, [under("ops", "sales"), under("sales", "ops")]))).toBe("unit_ring");
});

test("nothing ends before it starts", async () => {
  const context = await small();
  const row = { startsOn: "2027-06-01", endsOn: "2027-05-01" } as NewRow<TableName>;
  const outcome = await makeChange(context, [
    { do: "set", table: "initiatives", id: "ice", version: 1, row },
  ]);
  expect(codeOf(outcome)).toBe("dates_reversed");
});

test("a leader changes the plan of the own unit, and nothing of another", async () => {
  const leader = await small({ role: "leader", units: ["ops"] });
  const rename = (table: TableName, id: string): Edit => ({
    do: "set",
    table,
    id,
    version: 1,
    row: { title: "New" },
  });
  expect(codeOf(await makeChange(leader, [rename("objectives", "winter")]))).toBe("done");
  expect(codeOf(await makeChange(leader, [rename("targets", "days")]))).toBe("done");
  const row = { unit: "sales" } as NewRow<TableName>;
  const away: Edit = { do: "set", table: "initiatives", id: "ice", version: 1, row };
  expect(codeOf(await makeChange(leader, [away]))).toBe("not_allowed");
  expect(codeOf(await makeChange(leader, [rename("northstar", "reach")]))).toBe("not_allowed");
});

test("the purpose changes when a second person confirms it, and only then", async () => {
  const ana = await small({ memberId: "ana", role: "planner" });
  const ben = contextOf(database, "o1", { memberId: "ben", role: "planner" });
  const purpose = add("northstar", "why", { kind: "purpose", title: "Carry people" });
  done(await makeChange(ana, [purpose]));
  const row = { title: "Carry goods" };
  const alone = await makeChange(ana, [{ do: "set", table: "northstar", id: "why", version: 2, row }]);
  expect(codeOf(alone)).toBe("needs_proposal");
  const { id } = done(
    await proposePurpose(ana, { title: "Carry everybody", reason: "Ferries are for all." }),
  );
  expect(codeOf(await decidePurpose(ana, id, "confirm"))).toBe("needs_second_person");
  expect(codeOf(await decidePurpose(ben, id, "confirm"))).toBe("done");
  expect(await rowOf(ana, "northstar", "why")).toMatchObject({ title: "Carry everybody" });
  expect(codeOf(await decidePurpose(ben, id, "decline"))).toBe("already_decided");
});

test("the history tells each change with its rows before and after, the latest first", async () => {
  const context = await small();
  const row = { title: "Sail in ice" };
  const edit: Edit = { do: "set", table: "objectives", id: "winter", version: 1, row };
  done(await makeChange(context, [edit], { reason: "Plain words" }));
  const { changes } = await database.inOrganisation("o1", (sql) => pastChanges(sql, context, { limit: 10 }));
  expect(changes.map(({ seq, rowCount, reason }) => ({ seq, rowCount, reason }))).toEqual([
    { seq: 2, rowCount: 1, reason: "Plain words" },
    { seq: 1, rowCount: SMALL.length, reason: null },
  ]);
  expect(changes[0]?.rows[0]).toMatchObject({
    before: { title: "Sail all winter" },
    row: { title: "Sail in ice" },
  });
  const ofTarget = await database.inOrganisation("o1", (sql) =>
    pastChanges(sql, context, { item: "days", limit: 10 }),
  );
  expect(ofTarget.changes.map(({ seq }) => seq)).toEqual([1]);
});

test("any row of any table reads back as it was written", async () => {
  const context = await small();
  const text = fc
    .string({ unit: "binary", minLength: 1 })
    .filter((t) => !t.includes("\0") && t.isWellFormed());
  const day = fc.integer({ min: -100_000, max: 100_000 }).map(formatDay);
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      day,
      async (title, value, dueOn) => {
        const row = {
          objective: "winter",
          title,
          measure: title,
          baseline: value,
          dueOn,
        } as NewRow<TableName>;
        const made: Change = done(await makeChange(context, [{ do: "add", table: "targets", row }]));
        const id = made.rows[0]?.id ?? "";
        expect(await rowOf(context, "targets", id)).toMatchObject({
          title,
          baseline: value === 0 ? 0 : value,
          dueOn,
        });
      },
    ),
    { numRuns: 40 },
  );
});
