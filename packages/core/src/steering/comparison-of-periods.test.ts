import fc from "fast-check";
import { expect, test } from "vitest";
import { Organisation } from "../organisation/organisation.ts";
import type { Row, TableName } from "../organisation/schema.ts";
import { comparedKinds } from "./comparison.ts";
import { compareOrganisations } from "./comparison-of-periods.ts";

type Tables = { readonly [T in TableName]?: readonly Partial<Row<T>>[] };

function period(cycle: string, tables: Tables): Organisation {
  const organisation = new Organisation();
  organisation.add("organisation", { key: "name", value: "Harbour Post" });
  organisation.add("organisation", { key: "cycle", value: cycle });
  organisation.add("organisation", { key: "ends_on", value: `${cycle}-12-31` });
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows) organisation.add(table as TableName, row);
  return organisation;
}

const people = [
  { id: "p-ana", name: "Ana Ruiz" },
  { id: "p-ben", name: "Ben Okafor" },
];
const objectivesOf = (before: Tables["objectives"], after: Tables["objectives"]) =>
  compareOrganisations(
    period("2026", { stakeholders: people, objectives: before! }),
    period("2027", { stakeholders: people, objectives: after! }),
  ).kinds.objectives;

test("the worked example of the method page", () => {
  const before = period("2026", {
    stakeholders: people,
    units: [{ id: "u-post", name: "Post" }],
    northstar: [{ id: "g1", kind: "goal", title: "Every letter in two days" }],
    objectives: [
      {
        id: "o1",
        title: "Sort by night",
        owner: "p-ana",
        supports: [{ to: "g1", share: 1 }],
        status: "active",
        dueOn: "2026-12-31",
      },
      { id: "o2", title: "One counter per island", owner: "p-ana", status: "declined" },
      { id: "o3", title: "Paint the vans", owner: "p-ben", status: "done" },
      { id: "o4", title: "Cut sick days by a tenth", owner: "p-ben", status: "active" },
    ],
    targets: [
      {
        id: "t1",
        objective: "o1",
        title: "Late letters at 4 %",
        measure: "late letters",
        direction: "down",
        target: 4,
      },
    ],
    asks: [{ id: "k1", from: "o1", toUnit: "u-post", need: "Two more sorters", answer: "asked" }],
  });
  const after = period("2027", {
    stakeholders: people,
    units: [{ id: "u-post", name: "Post" }],
    northstar: [{ id: "g1", kind: "goal", title: "Every letter in two days" }],
    objectives: [
      {
        id: "o1",
        title: "Sort by night",
        owner: "p-ben",
        supports: [{ to: "g1", share: 1 }],
        status: "active",
        dueOn: "2027-10-31",
      },
      { id: "n2", title: "One counter per island", owner: "p-ana", status: "proposed" },
      { id: "n4", title: "Reduce sick days by a tenth", owner: "p-ben", status: "active" },
      { id: "n5", title: "Letters by bicycle", status: "proposed", supports: [{ to: "g1", share: 1 }] },
    ],
    targets: [
      {
        id: "t1",
        objective: "o1",
        title: "Late letters at 5 %",
        measure: "late letters",
        direction: "down",
        target: 5,
      },
    ],
    asks: [{ id: "k9", from: "o1", toUnit: "u-post", need: "Two more sorters", answer: "asked" }],
  });

  const { kinds, proposedAgain, asks, goalWork } = compareOrganisations(before, after);

  expect(kinds.objectives.carried.map(({ idBefore, id, matchedBy }) => [idBefore, id, matchedBy])).toEqual([
    ["o2", "n2", "title"],
    ["o4", "n4", "similar title"],
    ["o1", "o1", "id"],
  ]);
  expect(kinds.objectives.dropped).toMatchObject([{ id: "o3", status: "done" }]);
  expect(kinds.objectives.added).toMatchObject([{ id: "n5" }]);
  expect(kinds.objectives.carried[2]!.changes).toEqual([
    {
      what: "owner",
      before: { id: "p-ana", title: "Ana Ruiz" },
      after: { id: "p-ben", title: "Ben Okafor" },
    },
    { what: "dueOn", before: "2026-12-31", after: "2027-10-31", days: 304, beyondPeriod: -61 },
  ]);
  expect(kinds.targets.carried[0]!.changes).toContainEqual({
    what: "target",
    before: 4,
    after: 5,
    became: "easier",
  });
  expect(proposedAgain).toMatchObject([{ before: { id: "o2" }, after: { id: "n2" }, status: "proposed" }]);
  expect(asks.carried).toMatchObject([
    { idBefore: "k1", id: "k9", matchedBy: "title", fate: "still unanswered" },
  ]);
  expect(goalWork).toMatchObject([
    { goal: { id: "g1" }, before: { objectives: 1 }, after: { objectives: 2 } },
  ]);
});

test("an owner with a new id and the old name is the same owner", () => {
  const before = period("2026", {
    stakeholders: people,
    objectives: [{ id: "o1", title: "Sort", owner: "p-ana" }],
  });
  const after = period("2027", {
    stakeholders: [{ id: "7", name: "Ana  Ruiz" }],
    objectives: [{ id: "o1", title: "Sort", owner: "7" }],
  });
  expect(compareOrganisations(before, after).kinds.objectives.carried[0]!.changes).toEqual([]);
});

test("a unit under another id is the same unit, and nobody moved", () => {
  const before = period("2026", {
    units: [{ id: "u1", name: "Post" }],
    objectives: [{ id: "o1", title: "Sort", unit: "u1" }],
  });
  const after = period("2027", {
    units: [{ id: "post", name: "Post" }],
    objectives: [{ id: "o1", title: "Sort", unit: "post" }],
  });
  expect(compareOrganisations(before, after).kinds.objectives.carried[0]!.changes).toEqual([]);
});

test("what most have in common is counted once", () => {
  const six = ["a", "b", "c", "d", "e", "f"].map((id) => ({ id, title: `Plan ${id}` }));
  const { shared } = objectivesOf(
    six.map((row) => ({ ...row, status: "accepted", dueOn: "2026-12-31" })),
    six.map((row) => ({ ...row, status: row.id === "f" ? "active" : "proposed", dueOn: "2027-12-31" })),
  );
  expect(shared.map(({ change, items, of }) => [change.what, items, of])).toEqual([
    ["dueOn", 6, 6],
    ["status", 5, 6],
  ]);
});

test("an item that may go on under another title is a question, not a count", () => {
  const { carried, perhaps } = objectivesOf(
    [{ id: "o1", title: "Try lockers on Hesk", owner: "p-ana" }],
    [{ id: "o2", title: "Run the lockers everywhere", owner: "p-ana" }],
  );
  expect(carried).toEqual([]);
  expect(perhaps).toMatchObject([{ before: { id: "o1" }, after: { id: "o2" }, words: ["lockers"] }]);
});

test("a declined proposal that is declined again has not come back", () => {
  const declined = period("2026", { objectives: [{ id: "o1", title: "Sort", status: "declined" }] });
  expect(compareOrganisations(declined, declined).proposedAgain).toEqual([]);
});

test("the reason for declining is that of the words behind it where the item has none of its own", () => {
  const before = period("2026", {
    objectives: [{ id: "o1", title: "Sort", status: "declined" }],
    dispositions: [{ statement: "s1", outcome: "declined", reason: "No money.", item: "o1" }],
  });
  const after = period("2027", { objectives: [{ id: "o1", title: "Sort", status: "proposed" }] });
  expect(compareOrganisations(before, after).proposedAgain).toMatchObject([
    { reason: "No money.", status: "proposed" },
  ]);
});

const rows = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("o1", "o2", "o3", "o4", "o5", "o6"),
    title: fc.constantFrom(
      "Sort by night",
      "sort by  night",
      "Cut sick days",
      "Reduce sick days",
      "Paint vans",
      "Plan 1",
    ),
    owner: fc.constantFrom("p-ana", "p-ben", null),
    status: fc.constantFrom("proposed" as const, "accepted" as const, "declined" as const, null),
    dueOn: fc.constantFrom("2026-12-31", "2027-06-30", null),
  }),
  { selector: ({ id }) => id },
);
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

test("a plan compared with itself has nothing added, dropped or changed", () => {
  fc.assert(
    fc.property(rows, (objectives) => {
      const same = period("2026", { stakeholders: people, objectives });
      const { kinds, proposedAgain, goalWork } = compareOrganisations(same, same);
      for (const kind of comparedKinds) {
        expect([kinds[kind].added, kinds[kind].dropped, kinds[kind].shared, kinds[kind].perhaps]).toEqual([
          [],
          [],
          [],
          [],
        ]);
        expect(kinds[kind].carried.flatMap(({ changes }) => changes)).toEqual([]);
      }
      expect([proposedAgain, goalWork]).toEqual([[], []]);
    }),
  );
});

test("seen from the other end, what was added was dropped", () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const [there, back] = [objectivesOf(before, after), objectivesOf(after, before)];
      expect([ids(back.added), ids(back.dropped)]).toEqual([ids(there.dropped), ids(there.added)]);
      const pairs = back.carried.map(({ id, idBefore }) => [id, idBefore].join());
      expect(pairs.sort()).toEqual(there.carried.map(({ id, idBefore }) => [idBefore, id].join()).sort());
    }),
  );
});

test("the order of rows does not matter", () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      expect(objectivesOf(before.toReversed(), after.toReversed())).toEqual(objectivesOf(before, after));
    }),
  );
});
