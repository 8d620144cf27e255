import fc from "fast-check";
import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "../friction/testing/builders.ts";
import { coverage } from "./coverage.ts";

const example: WrittenOrganisation = {
  goals: ["g1"],
  units: [{ id: "u1" }, { id: "u2" }],
  stakeholders: [
    { id: "ana", side: "inner", unit: "u1", influence: 80 },
    { id: "bo", side: "inner", unit: "u1;u2", influence: 20 },
    { id: "col", side: "outer", influence: 50 },
  ],
  statements: [{ stakeholder: "ana", text: "" }],
  rankings: [{ stakeholder: "col", item: "g1", rank: 1 }],
};

const lines = (organisation: WrittenOrganisation) =>
  coverage(situationOf(organisation)).map(({ by, id, people, heard, influenceHeard }) => [
    by,
    id,
    people,
    heard,
    influenceHeard,
  ]);

test("the worked example of docs/method/coverage.md", () => {
  expect(lines(example)).toEqual([
    ["all", null, 3, 2, 130 / 150],
    ["side", "inner", 2, 1, 0.8],
    ["side", "outer", 1, 1, 1],
    ["unit", "u1", 2, 1, 0.8],
    ["unit", null, 1, 1, 1],
  ]);
});

test("without stakeholders there is nobody to hear", () => {
  expect(lines({ units: [{}] })).toEqual([]);
});

test("where no influence is recorded nothing is said about it, and a division nobody recorded is left out", () => {
  expect(lines({ stakeholders: [{ id: "ana" }] })).toEqual([["all", null, 1, 0, null]]);
});

test("units with most unheard people come first", () => {
  const stakeholders = ["u2", "u1", "u2", "u3"].map((unit) => ({ unit }));
  const units = ["u1", "u2", "u3"].map((id) => ({ id }));
  const found = lines({ units, stakeholders, statements: [{ stakeholder: "stakeholders-4", text: "" }] });
  expect(found.map(([, id]) => id)).toEqual([null, "u2", "u1", "u3"]);
});

test("no more people are heard than there are, and every division holds all of them", () => {
  const anyPeople = fc.array(
    fc.record({
      side: fc.constantFrom("inner" as const, "outer" as const, null),
      unit: fc.constantFrom("", "u1", "u2"),
      influence: fc.option(fc.nat(100)),
      speaks: fc.nat(3),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(anyPeople, (people) => {
      const stakeholders = people.map(({ speaks: _, ...person }) => person);
      const statements = people.flatMap(({ speaks }, n) =>
        Array.from({ length: speaks }, () => ({ stakeholder: `stakeholders-${n + 1}`, text: "" })),
      );
      const found = coverage(situationOf({ units: [{ id: "u1" }, { id: "u2" }], stakeholders, statements }));
      for (const { people: all, heard, influenceHeard } of found) {
        expect(heard).toBeLessThanOrEqual(all);
        if (influenceHeard !== null) expect(influenceHeard >= 0 && influenceHeard <= 1).toBe(true);
      }
      for (const by of ["side", "unit"]) {
        const sum = found.filter((line) => line.by === by).reduce((all, line) => all + line.people, 0);
        expect([0, people.length]).toContain(sum);
      }
    }),
  );
});

test("stand-ins of anonymous rounds are nobody who was heard or missing", () => {
  const standIns = ["someone-1", "someone-2"].map((id) => ({ id, unit: "u1" }));
  const said = standIns.map(({ id }) => ({ stakeholder: id, text: "Anonymous" }));
  const withStandIns = {
    ...example,
    stakeholders: [...(example.stakeholders ?? []), ...standIns],
    statements: [...(example.statements ?? []), ...said],
  };
  expect(lines(withStandIns)).toEqual(lines(example));
});
