import fc from "fast-check";
import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "../friction/testing/builders.ts";
import { directionTest } from "./direction-test.ts";

const PURPOSE = "strategy_supports_purpose" as const;
const STRATEGY = "organisation_supports_strategy" as const;

type Ratings = WrittenOrganisation["linkRatings"] & object;

const rated = (unit: string | null, link: typeof PURPOSE | typeof STRATEGY, values: readonly number[]) =>
  values.map((value, n) => ({ stakeholder: `p${n}`, unit, link, value }));

const tested = (linkRatings: Ratings, sight: "all" | "groups" = "all") =>
  directionTest(
    situationOf({
      units: ["sailing", "harbours"].map((id) => ({ id, name: id })),
      stakeholders: Array.from({ length: 12 }, (_, n) => ({ id: `p${n}` })),
      linkRatings,
    }),
    sight,
  );

const EXAMPLE: Ratings = [
  ...rated("sailing", PURPOSE, [60, 70, 70, 80, 90]),
  ...rated("sailing", STRATEGY, [10, 20, 30, 30, 60]),
  ...rated("harbours", PURPOSE, [20, 40]),
  ...rated("harbours", STRATEGY, [60, 80]),
];

test("the worked example of docs/method/direction-test.md", () => {
  const { units, divide, withheld } = tested(EXAMPLE);
  expect({ divide, withheld }).toEqual({ divide: 50, withheld: 0 });
  expect(units).toMatchObject([
    {
      unit: "harbours",
      score: 30,
      weakest: PURPOSE,
      quadrant: "misdirected",
      strategySupportsPurpose: {
        median: 30,
        lowerQuartile: 25,
        upperQuartile: 35,
        people: 2,
        agreement: null,
      },
      organisationSupportsStrategy: { median: 70, lowerQuartile: 65, upperQuartile: 75 },
    },
    {
      unit: "sailing",
      score: 30,
      weakest: STRATEGY,
      quadrant: "undelivered",
      strategySupportsPurpose: { median: 70, lowerQuartile: 70, upperQuartile: 80, people: 5 },
      organisationSupportsStrategy: { median: 30, lowerQuartile: 20, upperQuartile: 30, people: 5 },
    },
  ]);
  const [, sailing] = units;
  expect(sailing?.strategySupportsPurpose?.agreement).toBeCloseTo(0.8, 12);
  expect(sailing?.organisationSupportsStrategy?.agreement).toBeCloseTo(7 / 15, 12);
});

test("whoever does not see who rated is told of no unit from which a smaller one could be found", () => {
  expect(tested(EXAMPLE, "groups")).toEqual({ units: [], divide: 50, withheld: 2 });
  const alone = EXAMPLE.filter(({ unit }) => unit === "sailing");
  expect(tested(alone, "groups").units.map(({ unit }) => unit)).toEqual(["sailing"]);
});

test("the organisation as a whole stands by itself and is not made up from its units", () => {
  const { units } = tested([...rated(null, PURPOSE, [90]), ...rated(null, STRATEGY, [90]), ...EXAMPLE]);
  expect(units.find(({ unit }) => unit === null)).toMatchObject({
    score: 90,
    weakest: null,
    quadrant: "aligned",
  });
});

test("a unit with one rated link has no score and stands behind the others", () => {
  const { units } = tested([...EXAMPLE, ...rated(null, PURPOSE, [0])]);
  expect(units.at(-1)).toMatchObject({
    unit: null,
    score: null,
    weakest: null,
    quadrant: null,
    organisationSupportsStrategy: null,
  });
});

test("without any rating there is nothing to place", () => {
  expect(tested([])).toEqual({ units: [], divide: 50, withheld: 0 });
});

const aRating = fc.double({ min: 0, max: 100, noNaN: true });

test("the score is never above either median, and the order of the ratings does not matter", () => {
  const some = fc.array(aRating, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(some, some, (first, second) => {
      const of = (a: readonly number[], b: readonly number[]) =>
        tested([...rated("sailing", PURPOSE, a), ...rated("sailing", STRATEGY, b)]).units[0];
      const unit = of(first, second);
      expect(of(first.toReversed(), second.toReversed())).toEqual(unit);
      const medians = [unit?.strategySupportsPurpose?.median, unit?.organisationSupportsStrategy?.median];
      expect(unit?.score).toBe(Math.min(...medians.map(Number)));
    }),
  );
});
