import fc from "fast-check";
import { expect, test } from "vitest";
import { correlation } from "./correlation.ts";
import { groupContrast } from "./group-contrast.ts";
import { seededRandom } from "./seeded-random.ts";
import { strategicConsensus } from "./strategic-consensus.ts";

const SALES = [
  [1, 2, 3, 4],
  [1, 3, 2, 4],
  [2, 1, 3, 4],
];
const OPERATIONS = [
  [4, 3, 1, 2],
  [3, 4, 2, 1],
  [4, 1, 3, 2],
];

const order = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4, maxLength: 4 });
const groups = fc.tuple(
  fc.array(order, { minLength: 2, maxLength: 4 }),
  fc.array(order, { minLength: 2, maxLength: 4 }),
);

/** The definition: every choice of as many people as the first group has. */
function sharesByChoosing(first: readonly number[][], second: readonly number[][]) {
  const all = [...first, ...second];
  const look = (chosen: readonly number[]) => {
    const one = all.filter((_, at) => chosen.includes(at));
    const other = all.filter((_, at) => !chosen.includes(at));
    const [a, b] = [strategicConsensus(one), strategicConsensus(other)];
    const r = correlation(a.prototype as number[], b.prototype as number[]) ?? -1;
    return { r, gap: Math.abs(a.value! - b.value!) };
  };
  const choose = (from: number, chosen: readonly number[]): number[][] =>
    chosen.length === first.length
      ? [[...chosen]]
      : Array.from({ length: all.length - from }, (_, at) =>
          choose(from + at + 1, [...chosen, from + at]),
        ).flat();
  const observed = look([...first.keys()]);
  const looks = choose(0, []).map(look);
  const share = (reaches: (each: typeof observed) => boolean) => looks.filter(reaches).length / looks.length;
  return {
    similarity: share(({ r }) => r <= observed.r + 1e-9),
    gap: share(({ gap }) => gap >= observed.gap - 1e-9),
  };
}

test("the worked example of docs/method/group-contrast.md", () => {
  const found = groupContrast(SALES, OPERATIONS);
  expect(found).toMatchObject({ people: 6, how: "counted", reason: "" });
  expect(found.value).toBeCloseTo(-0.9221, 4);
  expect(found.consensus!.map((each) => each.toFixed(4))).toEqual(["0.7778", "0.4667"]);
  expect(found.similarityByChance).toBe(0.1);
  expect(found.differenceByChance).toBe(0.1);
});

test("of a top team's 126 splits, one lies as far apart as the first four and the other five", () => {
  // Seven priorities ranked by the nine members of the published replication of Tarakci and others.
  const team = [
    [1, 4, 7, 6, 5, 3, 2],
    [2, 1, 6, 7, 3, 5, 4],
    [3, 4, 7, 5, 6, 2, 1],
    [2, 3, 7, 6, 5, 4, 1],
    [5, 6, 7, 1, 3, 4, 2],
    [6, 5, 4, 2, 7, 3, 1],
    [4, 5, 7, 3, 6, 1, 2],
    [7, 2, 3, 1, 6, 4, 5],
    [5, 7, 6, 2, 3, 4, 1],
  ];
  const found = groupContrast(team.slice(0, 4), team.slice(4));
  expect(found.value).toBeCloseTo(0.0226, 4);
  expect(found.similarityByChance).toBeCloseTo(1 / 126, 12);
  expect(found.difference).toBeCloseTo(0.2405, 4);
  expect(found.differenceByChance).toBeCloseTo(53 / 126, 12);
});

test("counting rows of labels finds the same as choosing people", () => {
  fc.assert(
    fc.property(groups, ([first, second]) => {
      const found = groupContrast(first, second);
      fc.pre(found.value !== null);
      const { similarity, gap } = sharesByChoosing(first, second);
      expect(found.similarityByChance).toBeCloseTo(similarity, 12);
      expect(found.differenceByChance).toBeCloseTo(gap, 12);
    }),
    { numRuns: 40 },
  );
});

test("shares lie above 0 and up to 1, and the order of people and groups does not matter", () => {
  fc.assert(
    fc.property(groups, ([first, second]) => {
      const found = groupContrast(first, second);
      const turned = groupContrast(second.toReversed(), first.toReversed());
      for (const share of [found.similarityByChance, found.differenceByChance])
        if (share !== null) expect(share > 0 && share <= 1).toBe(true);
      expect(turned.differenceByChance).toBeCloseTo(found.differenceByChance!, 12);
      expect(turned.difference).toBeCloseTo(-found.difference!, 12);
      if (found.value === null) expect(turned.value).toBeNull();
      else expect(turned.value).toBeCloseTo(found.value, 12);
    }),
    { numRuns: 40 },
  );
});

test("a sample comes near to what counting finds, and is the same for the same seed", () => {
  const sampled = () => groupContrast(SALES, OPERATIONS, { mostSteps: 10, random: seededRandom(7) });
  expect(sampled().how).toBe("sampled");
  expect(sampled().similarityByChance).toBeCloseTo(0.1, 1);
  expect(sampled()).toEqual(sampled());
  const uncounted = groupContrast(SALES, OPERATIONS, { mostSteps: 10 });
  expect(uncounted).toMatchObject({ similarityByChance: null, differenceByChance: null, how: null });
  expect(uncounted.value).toBeCloseTo(-0.9221, 4);
  expect(uncounted.reason).toMatch(/^There are too many ways/);
});

test("where every dealing is alike, all of them reach what was observed, drawn ones too", () => {
  const alike = [SALES[0]!, SALES[0]!, SALES[0]!];
  for (const random of [undefined, seededRandom(1)]) {
    const found = groupContrast(alike, alike, { mostSteps: random ? 10 : 10_000, ...(random && { random }) });
    expect([found.similarityByChance, found.differenceByChance]).toEqual([1, 1]);
  }
});

test("one drawn dealing reaches, or halves the chance", () => {
  const shares = Array.from({ length: 20 }, (_, seed) =>
    groupContrast(SALES, OPERATIONS, { mostSteps: 10, draws: 1, random: seededRandom(seed) }),
  ).map(({ similarityByChance }) => similarityByChance);
  expect(new Set(shares)).toEqual(new Set([0.5, 1]));
});

test("a group of one has no consensus to compare, and one that cancels out has no view", () => {
  expect(
    groupContrast(
      [[1, 2]],
      [
        [2, 1],
        [1, 2],
      ],
    ),
  ).toMatchObject({
    value: null,
    people: 3,
    consensus: null,
    reason: "A group has fewer than two people who told the items apart.",
  });
  expect(groupContrast([], [])).toMatchObject({ value: null, people: 0, how: null });
  const cancelled = groupContrast(
    [
      [1, 2],
      [2, 1],
    ],
    [
      [1, 2],
      [1, 2],
    ],
  );
  expect(cancelled).toMatchObject({ value: null, similarityByChance: null, difference: -1 });
  expect(cancelled.reason).toMatch(/^The members of a group cancel/);
});
