import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { objectiveOf } from "../../friction/priorities/integer-program.ts";
import { allocationOf } from "./allocation.ts";
import { greedyAllocation } from "./greedy-allocation.ts";
import { choicesOfStarts, portfolioProgram, startsFrom } from "./portfolio-program.ts";
import { type Candidate, type Portfolio, soundPortfolio, startsOf } from "./portfolio.ts";
import { startingAllocation } from "./starting-allocation.ts";

const costing = (worth: number, cost: number, more: Partial<Candidate> = {}): Candidate => {
  const needs = [{ limit: 0, amounts: [cost] }];
  return { worth, isMust: false, duration: 1, earliest: 0, latest: 99, needs, ...more };
};

const plain: Portfolio = {
  periods: [1],
  initiatives: [],
  limits: [],
  precedences: [],
  exclusions: [],
  floors: [],
};

/** A and B to E of docs/method/portfolio.md. */
const EXAMPLE: Portfolio = {
  ...plain,
  periods: [1, 0.9],
  limits: [{ amounts: [100, 100] }],
  initiatives: [
    costing(60, 100),
    costing(55, 60),
    costing(45, 50),
    costing(20, 40, { isMust: true }),
    costing(40, 40),
  ],
  precedences: [{ before: 3, after: 1 }],
};

/** Every allocation that there is: each initiative cut, or begun in one of its periods. */
function everyAllocation(portfolio: Portfolio): (number | null)[][] {
  return portfolio.initiatives.reduce<(number | null)[][]>(
    (all, initiative) =>
      all.flatMap((starts) => [null, ...startsOf(portfolio, initiative)].map((start) => [...starts, start])),
    [[]],
  );
}

/** The most worth of all allocations that keep to every rule, `undefined` when none does. */
function mostWorth(portfolio: Portfolio): number | undefined {
  const allowed = everyAllocation(portfolio)
    .map((starts) => allocationOf(portfolio, starts))
    .filter(({ breaches }) => breaches.length === 0);
  return allowed.length === 0 ? undefined : Math.max(...allowed.map(({ worth }) => worth));
}

const amount = fc.integer({ min: 0, max: 9 });
const portfolios = fc
  .record({ initiatives: fc.integer({ min: 1, max: 4 }), periods: fc.integer({ min: 1, max: 3 }) })
  .chain(({ initiatives, periods }) => {
    const one = fc.nat({ max: initiatives - 1 });
    const candidate = fc.record({
      worth: fc.integer({ min: -2, max: 9 }),
      isMust: fc.boolean(),
      duration: fc.integer({ min: 1, max: 2 }),
      earliest: fc.nat({ max: 1 }),
      latest: fc.nat({ max: 3 }),
      needs: fc.uniqueArray(
        fc.record({ limit: fc.nat({ max: 1 }), amounts: fc.array(amount, { maxLength: 3 }) }),
        { selector: ({ limit }) => limit, maxLength: 2 },
      ),
    });
    const limit = fc.record({
      amounts: fc.array(fc.integer({ min: 3, max: 20 }), { minLength: periods, maxLength: periods }),
    });
    const halves = fc.integer({ min: 0, max: 2 }).map((count) => count / 2);
    return fc.record({
      periods: fc.constant([1, 0.5, 0.25].slice(0, periods)),
      initiatives: fc.array(candidate, { minLength: initiatives, maxLength: initiatives }),
      limits: fc.array(limit, { minLength: 2, maxLength: 2 }),
      precedences: fc.array(fc.record({ before: one, after: one }), { maxLength: 2 }),
      exclusions: fc.array(fc.array(one, { maxLength: 3 }), { maxLength: 1 }),
      floors: fc.array(
        fc.record({
          limit: fc.nat({ max: 1 }),
          parts: fc.array(halves, { minLength: initiatives, maxLength: initiatives }),
          least: fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4),
        }),
        { maxLength: 1 },
      ),
    });
  });

test("the worked example of docs/method/portfolio.md", () => {
  const greedy = greedyAllocation(EXAMPLE, [60, 55, 45, 20, 40]);
  expect(greedy).toMatchObject({ starts: [1, null, 0, 0, null], cut: [1, 4], breaches: [] });
  expect(greedy.worth).toBeCloseTo(119, 9);
  const best = allocationOf(EXAMPLE, [null, 1, 0, 0, 1]);
  expect(best).toMatchObject({ cut: [0], taken: [[90, 100]], breaches: [] });
  expect(best.worth).toBeCloseTo(150.5, 9);
  expect(mostWorth(EXAMPLE)).toBeCloseTo(150.5, 9);
});

test("the program allows exactly the allocations that keep to the rules, at their worth", () => {
  fc.assert(
    fc.property(portfolios, (portfolio) => {
      const program = portfolioProgram(portfolio);
      for (const starts of everyAllocation(portfolio)) {
        const choices = choicesOfStarts(portfolio, starts);
        const { breaches, worth } = allocationOf(portfolio, starts);
        const objective = objectiveOf(program, choices);
        expect(objective !== undefined).toBe(breaches.length === 0);
        if (objective !== undefined) expect(objective).toBeCloseTo(worth, 9);
        expect(startsFrom(portfolio, choices)).toEqual(starts);
      }
    }),
  );
});

test("taking one after the other keeps to all rules but floors and musts that do not fit", () => {
  fc.assert(
    fc.property(portfolios, fc.array(amount, { minLength: 4, maxLength: 4 }), (portfolio, votes) => {
      const { breaches, worth } = greedyAllocation(portfolio, votes);
      for (const { kind } of breaches) expect(["floor", "must"]).toContain(kind);
      if (breaches.length === 0) expect(worth).toBeLessThanOrEqual(mostWorth(portfolio)! + 1e-9);
    }),
  );
});

test("what a search begins from keeps to all rules and is worth no more than the best", () => {
  fc.assert(
    fc.property(portfolios, (portfolio) => {
      const found = startingAllocation(portfolio);
      if (found === undefined) return;
      expect(found.breaches).toEqual([]);
      expect(found.worth).toBeLessThanOrEqual(mostWorth(portfolio)! + 1e-9);
    }),
  );
  const floors = [{ limit: 0, parts: [0, 0, 0, 0, 1], least: 0.2 }];
  expect(startingAllocation({ ...EXAMPLE, floors })!.floorShares[0]).toBeGreaterThanOrEqual(0.2);
});

test("what an allocation breaks is named", () => {
  const portfolio: Portfolio = {
    ...EXAMPLE,
    exclusions: [[0, 4]],
    floors: [{ limit: 0, parts: [0, 0, 0, 0, 1], least: 0.5 }],
  };
  const { breaches, floorShares } = allocationOf(portfolio, [0, 0, null, null, 5]);
  expect(breaches).toEqual([
    { kind: "limit", limit: 0, period: 0, over: 60 },
    { kind: "must", initiative: 3 },
    { kind: "window", initiative: 4 },
    { kind: "precedence", before: 3, after: 1 },
    { kind: "exclusion", at: 0 },
    { kind: "floor", at: 0 },
  ]);
  expect(floorShares[0]).toBeCloseTo(0.2, 12);
});

test("nothing to choose from, no period and initiatives that wait for each other choose nothing", () => {
  expect(greedyAllocation(plain, [])).toMatchObject({ starts: [], worth: 0, breaches: [] });
  const never = { ...plain, periods: [], initiatives: [costing(5, 0, { needs: [] })] };
  expect(greedyAllocation(never, [1]).cut).toEqual([0]);
  const ring = {
    ...EXAMPLE,
    precedences: [
      { before: 0, after: 1 },
      { before: 1, after: 0 },
    ],
  };
  expect(greedyAllocation(ring, [9, 9]).cut.slice(0, 2)).toEqual([0, 1]);
  expect(allocationOf(EXAMPLE, [])).toMatchObject({ worth: 0, breaches: [{ kind: "must", initiative: 3 }] });
});

test("numbers that are none and names of nothing are refused", () => {
  const code = (wrong: Partial<Portfolio>) => {
    const result = soundPortfolio({ ...EXAMPLE, ...wrong });
    return result.ok ? "" : result.refusal.code;
  };
  expect(code({})).toBe("");
  for (const wrong of [NaN, -1, Infinity])
    expect(code({ limits: [{ amounts: [wrong, 1] }] })).toBe("bad_amount");
  expect(code({ initiatives: [costing(NaN, 1)] })).toBe("bad_amount");
  expect(code({ floors: [{ limit: 0, parts: [0, 0, 0, 0, 0], least: 2 }] })).toBe("bad_amount");
  expect(code({ limits: [{ amounts: [1] }] })).toBe("bad_period");
  expect(code({ initiatives: [costing(1, 1, { duration: 0 })], precedences: [] })).toBe("bad_period");
  expect(code({ initiatives: [costing(1, 1, { earliest: 0.5 })], precedences: [] })).toBe("bad_period");
  expect(code({ exclusions: [[5]] })).toBe("unknown_initiative");
  expect(code({ precedences: [{ before: -1, after: 0 }] })).toBe("unknown_initiative");
  expect(code({ floors: [{ limit: 0, parts: [], least: 0 }] })).toBe("unknown_initiative");
  expect(code({ floors: [{ limit: 1, parts: [0, 0, 0, 0, 0], least: 0 }] })).toBe("unknown_limit");
  const twice = [
    { limit: 0, amounts: [1] },
    { limit: 0, amounts: [1] },
  ];
  expect(code({ initiatives: [costing(1, 1, { needs: twice })], precedences: [] })).toBe("limit_named_twice");
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("trying every allocation of the known knapsacks gives the published optima", () => {
    const { cases } = JSON.parse(readFileSync(join(reference, "vectors/portfolio.json"), "utf8")) as {
      cases: { input: { cost?: number[]; value: number[]; budget: number }; expected: { optimum: number } }[];
    };
    const known = cases.filter(({ input }) => input.cost !== undefined);
    expect(known.length).toBeGreaterThan(0);
    for (const { input, expected } of known) {
      const { cost, value, budget } = input;
      const initiatives = value.map((worth, at) => costing(worth, cost![at]!));
      const portfolio = { ...plain, initiatives, limits: [{ amounts: [budget] }] };
      expect(mostWorth(portfolio)).toBe(expected.optimum);
    }
  });
