import { expect, test } from "vitest";
import { type PeopleWish, type Person, everybody, influenceBand, peopleWished } from "./people-wished.ts";

const person = (id: string, known: Partial<Person> = {}): Person => ({
  ...{ id, version: 1, name: id, type: "person", side: "inner", email: null, role: null },
  ...{ unit: ["sailing"], influence: 50, interest: 50, attitude: null, language: null, extra: null },
  ...known,
});

const register = [
  person("ana", { influence: 90 }),
  person("ben", { influence: null, unit: ["crew"] }),
  person("port", { side: "outer", unit: [], influence: 20 }),
];
const units = [
  { id: "sailing", version: 1, name: "Sailing", parent: null, kind: null, lead: [], extra: null },
  { id: "crew", version: 1, name: "Crew", parent: "sailing", kind: null, lead: [], extra: null },
];

const wished = (wish: Partial<PeopleWish>, heard: readonly string[] = []) =>
  peopleWished(
    register,
    { ...everybody, ...wish },
    { heard: new Set(heard), units: units, register, language: "en" },
  ).map(({ id }) => id);

test("people are found by unit with all below it, by side and by words", () => {
  expect(wished({ unit: "sailing" })).toEqual(["ana", "ben"]);
  expect(wished({ unit: "none" })).toEqual(["port"]);
  expect(wished({ side: "outer" })).toEqual(["port"]);
  expect(wished({ words: "AN" })).toEqual(["ana"]);
});

test("unknown influence is not low influence", () => {
  expect(wished({ influence: "low" })).toEqual(["port"]);
  expect(wished({ influence: "unknown" })).toEqual(["ben"]);
  expect([0, 33, 34, 66, 67, 100].map(influenceBand)).toEqual([
    "low",
    "low",
    "middle",
    "middle",
    "high",
    "high",
  ]);
});

test("missing voices are those who never said anything", () => {
  expect(wished({ voice: "missing" }, ["ana"])).toEqual(["ben", "port"]);
  expect(wished({ voice: "alone" })).toEqual(["ana", "ben"]);
});
