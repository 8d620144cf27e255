import fc from "fast-check";
import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "./testing/builders.ts";
import { withinGroupAgreement } from "./measures/within-group-agreement.ts";
import { ratingAgreement } from "./rating-agreement.ts";

const given = (values: readonly number[], round: string | null = null) =>
  values.map((value, n) => ({ stakeholder: `p${n}`, item: "x", value, scaleMin: 1, scaleMax: 5, round }));

const agreed = (ratings: WrittenOrganisation["ratings"] & object, unitOf = (_: number) => "u1") =>
  ratingAgreement(
    situationOf({
      units: [{ id: "u1" }, { id: "u2" }],
      objectives: [{ id: "x" }],
      stakeholders: Array.from({ length: 30 }, (_, n) => ({ id: `p${n}`, unit: unitOf(n) })),
      ratings,
    }),
  );

test("the worked example of docs/method/rating-agreement.md", () => {
  expect(agreed(given([3, 4, 4, 5, 4]))).toEqual([
    {
      item: "x",
      title: "x",
      people: 5,
      mean: 4,
      scale: [1, 5],
      withinGroup: 0.75,
      withinUnits: 0.75,
      units: 1,
      ordinal: expect.closeTo(0.7, 12) as number,
    },
  ]);
});

test("where nobody rated anything there are no lines", () => {
  expect(agreed([])).toEqual([]);
});

test("agreement within a unit is the same number as within any group", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 20 }), (values) => {
      const [line] = agreed(given(values));
      const { value } = withinGroupAgreement(values, { lowest: 1, highest: 5 });
      expect(line!.withinUnits).toBeCloseTo(value!, 12);
      expect(line!.withinGroup).toBeCloseTo(value!, 12);
    }),
  );
});

test("two units that each agree and see it differently show as that", () => {
  const values = [1, 1, 1, 1, 1, 5, 5, 5, 5, 5];
  const [line] = agreed(given(values), (n) => (n < 5 ? "u1" : "u2"));
  expect(line).toMatchObject({ withinGroup: 0, withinUnits: 1, units: 2, ordinal: -1 });
});

test("units of fewer than five raters are not judged", () => {
  expect(agreed(given([3, 4, 4, 5]))[0]).toMatchObject({ units: 0, withinUnits: null });
});

test("a person's last answer counts, once", () => {
  expect(agreed([...given([1], "2027-2"), ...given([5], "2027-1")])).toMatchObject([{ people: 1, mean: 1 }]);
});

test("ratings without a scale say nothing about agreement", () => {
  expect(agreed([{ stakeholder: "p1", item: "x", value: 3 }])).toEqual([]);
});

test("approvals say nothing about agreement, for those who did not approve are missing", () => {
  const approvals = given([1, 1, 1]).map((row) => ({ ...row, scaleMin: 0, scaleMax: 1 }));
  expect(agreed(approvals)).toMatchObject([{ people: 3, withinGroup: null, ordinal: null, units: 0 }]);
});
