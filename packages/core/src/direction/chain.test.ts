import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "../friction/testing/builders.ts";
import { chain } from "./chain.ts";

const PURPOSE = "strategy_supports_purpose" as const;
const STRATEGY = "organisation_supports_strategy" as const;

const rated = (
  link: typeof PURPOSE | typeof STRATEGY,
  values: readonly number[],
  unit: string | null = null,
) => values.map((value, n) => ({ stakeholder: ["ana", "bo", "col"][n]!, link, value, unit }));

const chainOf = (linkRatings: WrittenOrganisation["linkRatings"] & object) =>
  chain(
    situationOf({
      units: Array.from({ length: 12 }, (_, n) => ({ id: `u${n + 10}` })),
      stakeholders: ["ana", "bo", "col"].map((id) => ({ id })),
      linkRatings,
    }),
  );

test("the worked example of docs/method/chain.md", () => {
  const { links, weakest, reason } = chainOf([
    ...rated(PURPOSE, [70, 80, 90]),
    ...rated(STRATEGY, [30, 50, 60]),
  ]);
  expect(links).toEqual([
    {
      link: PURPOSE,
      median: 80,
      people: 3,
      agreement: expect.closeTo(0.8333, 4) as number,
      bands: [0, 0, 0, 1, 2],
    },
    { link: STRATEGY, median: 50, people: 3, agreement: 0.5, bands: [0, 1, 1, 1, 0] },
  ]);
  expect([weakest, reason]).toEqual([STRATEGY, ""]);
});

test("where nobody rated a link there is no weakest one", () => {
  const { links, weakest, reason, weakestUnits } = chainOf([]);
  expect(links.map(({ median, agreement, people }) => [median, agreement, people])).toEqual([
    [null, null, 0],
    [null, null, 0],
  ]);
  expect([weakest, reason, weakestUnits]).toEqual([null, "Nobody has rated the links of the chain.", []]);
});

test("a link that stands alone, or is rated like the other, is said to", () => {
  expect(chainOf(rated(STRATEGY, [60])).reason).toBe("Only one of the two links is rated.");
  expect(chainOf([...rated(PURPOSE, [60]), ...rated(STRATEGY, [60])]).reason).toBe(
    "Both links are rated alike.",
  );
});

test("who rates several units is one person", () => {
  const { links } = chainOf([...rated(PURPOSE, [70], "u10"), ...rated(PURPOSE, [30], "u11")]);
  expect(links[0]).toMatchObject({ people: 1, median: 50 });
});

test("each unit stands by its lowest link, the weakest ten first", () => {
  const ratings = Array.from({ length: 12 }, (_, n) => [
    ...rated(PURPOSE, [90 - n], `u${n + 10}`),
    ...rated(STRATEGY, [80 - n, 82 - n], `u${n + 10}`),
  ]);
  const { weakestUnits } = chainOf(ratings.flat());
  expect(weakestUnits).toHaveLength(10);
  expect(weakestUnits[0]).toEqual({ unit: "u21", name: "u21", link: STRATEGY, median: 70, people: 2 });
});
