import { expect, test } from "vitest";
import { type WrittenOrganisation, type WrittenRow, findingsOf, situationOf } from "../testing/builders.ts";
import { Analysis } from "../analysis.ts";
import { bandOf, declaredSupportWeakLink } from "./declared-support-weak-link.ts";

/** Ratings of one link by different people. */
const rated = (unit: string | null, ...values: number[]): WrittenRow<"linkRatings">[] =>
  values.map((value, place) => ({
    stakeholder: `person ${place}`,
    unit,
    link: "organisation_supports_strategy",
    value,
  }));
const purpose = (unit: string | null, ...values: number[]) =>
  rated(unit, ...values).map((row) => ({ ...row, link: "strategy_supports_purpose" }) as const);

const units = [
  { id: "u-all", name: "Ferries" },
  { id: "u-sail", name: "Sailing", parent: "u-all" },
  { id: "u-dir", name: "Direction", parent: "u-all" },
];
const found = (linkRatings: WrittenRow<"linkRatings">[], rows: WrittenOrganisation = { units }) =>
  findingsOf(declaredSupportWeakLink, { ...rows, linkRatings });
const HEALTHY = Array.from({ length: 9 }, () => 80);

test("the worked example of docs/method/declared-support-weak-link.md", () => {
  const ratings = [
    ...rated("u-sail", 20, 30, 30, 45, 60),
    ...rated("u-dir", 70, 75, 75, 80, 90),
    ...purpose("u-sail", 60, 65, 70, 75, 90),
    ...purpose("u-dir", 0, 10, 90, 95, 100, 100),
  ];
  expect(found(ratings)).toMatchObject([
    {
      severity: "serious",
      parties: ["u-dir"],
      evidence: {
        link: "strategy_supports_purpose",
        whole: false,
        median: 92.5,
        raters: 6,
        bands: [2, 0, 0, 0, 4],
      },
      question: "What in the strategy does not serve the purpose in Direction?",
    },
    {
      severity: "serious",
      parties: ["u-sail"],
      evidence: {
        link: "organisation_supports_strategy",
        whole: false,
        median: 30,
        raters: 5,
        bands: [0, 3, 1, 1, 0],
      },
      question: "What in the way the organisation works does not serve its strategy in Sailing?",
    },
  ]);
  expect(found(ratings)).toHaveLength(2);
  const agreement = found(ratings).map(({ evidence }) => evidence["agreement"]);
  expect(agreement).toEqual([expect.closeTo(-1 / 3, 12), expect.closeTo(0.7, 12)]);
});

test("a link is weak below a median of 50, not at 50", () => {
  expect(found(rated("u-sail", 50, 50, 50, 50, 50))).toEqual([]);
  expect(found(rated("u-sail", 49, 49, 49, 50, 50)).map(({ parties }) => parties)).toEqual([
    ["u-all"],
    ["u-sail"],
  ]);
});

test("two camps need five people", () => {
  expect(found(rated(null, 10, 10, 90, 90))).toEqual([]);
  expect(found(rated(null, 10, 10, 90, 90, 90))).toMatchObject([{ evidence: { median: 90, raters: 5 } }]);
});

test("an even spread is not two camps", () => {
  expect(found(rated(null, 10, 30, 50, 70, 90))).toEqual([]);
});

test("five ratings of one person are one rater", () => {
  const ratings = rated(null, 10, 10, 90, 90, 90).map((row, place) => ({
    ...row,
    stakeholder: "ana",
    unit: `u ${place}`,
  }));
  expect(found(ratings)).toEqual([]);
});

test("a unit is judged from five raters on, the whole from one", () => {
  expect(found(rated("u-sail", 10, 10, 10, 10))).toMatchObject([
    {
      parties: ["u-all"],
      evidence: { whole: true, raters: 4 },
      question: expect.stringMatching(/its strategy\?$/) as string,
    },
  ]);
});

test("ratings of the whole and of its units are judged together", () => {
  expect(found([...rated(null, 10), ...rated("u-sail", ...HEALTHY)])).toEqual([]);
});

test("where no unit holds all others the whole has no party, and its finding is another than a unit's", () => {
  const roots = [{ id: "u-1" }, { id: "u-2" }];
  expect(found(rated(null, 10), { units: roots })).toMatchObject([{ parties: [] }]);
  const [whole, unit] = found(rated("u-1", 10, 10, 10, 10, 10), { units: [{ id: "u-1" }] });
  expect([whole!.parties, unit!.parties]).toEqual([["u-1"], ["u-1"]]);
  expect(whole!.id).not.toBe(unit!.id);
});

test("bands are 20 points wide and the last one holds 100", () => {
  expect([0, 19.9, 20, 39, 40, 60, 79, 80, 99, 100].map(bandOf)).toEqual([0, 0, 1, 1, 2, 3, 3, 4, 4, 4]);
});

test("a unit that is gone is judged no more, and its ratings still count for the whole", () => {
  const linkRatings = rated("u-sail", 10, 10, 10, 10, 10);
  const analysis = new Analysis(situationOf({ units, linkRatings }), [declaredSupportWeakLink]);
  expect(analysis.findings()).toHaveLength(2);
  analysis.change({ table: "units", remove: 1 });
  expect(analysis.findings()).toMatchObject([{ parties: ["u-all"], evidence: { whole: true } }]);
});

test("a finding keeps its id when more people rate", () => {
  const before = found(rated("u-sail", 10, 10, 10, 10, 10)).map(({ id }) => id);
  const after = found([...rated("u-sail", 10, 10, 10, 10, 10, 20), ...purpose("u-dir", 90)]).map(
    ({ id }) => id,
  );
  expect(after).toEqual(before);
});
