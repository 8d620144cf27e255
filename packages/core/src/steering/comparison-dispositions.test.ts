import { expect, test } from "vitest";
import { Organisation } from "../organisation/organisation.ts";
import type { Row, TableName } from "../organisation/schema.ts";
import { compareOrganisations } from "./comparison-of-periods.ts";

function heard(tables: { readonly [T in TableName]?: readonly Partial<Row<T>>[] }): Organisation {
  const organisation = new Organisation();
  organisation.add("stakeholders", { id: "p-ana", name: "Ana Ruiz" });
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows) organisation.add(table as TableName, row);
  return organisation;
}
const said = (id: string, more: Partial<Row<"statements">> = {}) => ({
  id,
  stakeholder: "p-ana",
  text: "A roster in time.",
  ...more,
});
const later = { statement: "s1", outcome: "deferred", reason: "After summer." } as const;
const deferred = (before: Parameters<typeof heard>[0], after: Parameters<typeof heard>[0]) =>
  compareOrganisations(heard({ dispositions: [later], statements: [said("s1")], ...before }), heard(after))
    .deferred[0];

test("words put off that nothing points back to are not seen", () => {
  expect(deferred({}, {})).toMatchObject({
    id: "s1",
    text: "A roster in time.",
    reason: "After summer.",
    now: "not seen",
  });
});

test("words put off and said again wait for an answer", () => {
  expect(deferred({}, { statements: [said("s9")] })).toMatchObject({ now: "no answer yet" });
});

test("words put off may be adopted later, under another id", () => {
  const after = {
    statements: [said("s9")],
    dispositions: [{ statement: "s9", outcome: "adopted" as const, reason: "Done." }],
  };
  expect(deferred({}, after)).toMatchObject({ now: "adopted", reasonNow: "Done." });
});

test("another statement with the old id is not the same words", () => {
  expect(deferred({}, { statements: [said("s1", { text: "Better coffee." })] })).toMatchObject({
    now: "not seen",
  });
});

test("an objective that names the words as its origin shows that they are in the plan", () => {
  const after = {
    statements: [said("s1")],
    objectives: [{ id: "o1", title: "Roster six weeks ahead", origin: ["s1"] }],
  };
  expect(deferred({}, after)).toMatchObject({ now: "in the plan", items: [{ id: "o1" }] });
});

test("words put off to something that carries on are carried on with it", () => {
  const objectives = [{ id: "o1", title: "Roster six weeks ahead" }];
  const before = { objectives, dispositions: [{ ...later, item: "o1" }] };
  expect(deferred(before, { objectives })).toMatchObject({ now: "carried on", items: [{ id: "o1" }] });
});

test("hidden words stay hidden and confidential authors unnamed", () => {
  expect(deferred({ statements: [said("s1", { moderated: "yes" })] }, {})).toMatchObject({ text: null });
  expect(deferred({ statements: [said("s1", { confidentiality: "confidential" })] }, {})).toMatchObject({
    author: null,
  });
  expect(deferred({}, {})).toMatchObject({ author: { title: "Ana Ruiz" } });
});
