import fc from "fast-check";
import { expect, test } from "vitest";
import { criticalChains } from "./critical-chains.ts";
import { type Precedence, precedenceOf } from "./precedence.ts";
import { bar, madeUpBars } from "./testing/made-up-bars.ts";

const named = (precedence: Precedence) => {
  const { slackDays, chains } = criticalChains(precedence);
  return {
    slackDays: Object.fromEntries(slackDays.map((days, place) => [precedence.bars[place]!.id, days])),
    chains: chains.map((chain) => ({
      ...chain,
      bars: chain.bars.map((place) => precedence.bars[place]!.id),
    })),
  };
};

test("the worked example of docs/method/critical-chain.md", () => {
  const bars = [
    bar("hall", 0, 10),
    bar("cable", 12, 20),
    bar("boats", 2, 14),
    bar("trial", 20, 30),
    bar("paint", 0, 90),
  ];
  const links = [
    { before: "hall", after: "cable" },
    { before: "cable", after: "trial" },
    { before: "boats", after: "trial" },
  ];
  expect(named(precedenceOf(bars, links))).toEqual({
    slackDays: { hall: 2, cable: 0, boats: 6, trial: 0, paint: null },
    chains: [{ bars: ["cable", "trial"], endsOn: 30, days: 19 }],
  });
});

test("work that starts too early counts from when it can start", () => {
  const late = precedenceOf([bar("a", 0, 10), bar("b", 5, 8)], [{ before: "a", after: "b" }]);
  expect(named(late)).toEqual({
    slackDays: { a: 0, b: 0 },
    chains: [{ bars: ["a", "b"], endsOn: 13, days: 14 }],
  });
});

test("work that waits for itself has no slack to speak of", () => {
  const ring = [
    { before: "a", after: "b" },
    { before: "b", after: "a" },
  ];
  expect(named(precedenceOf([bar("a", 0, 1), bar("b", 2, 3)], ring))).toEqual({
    slackDays: { a: null, b: null },
    chains: [],
  });
});

/** Every way over the links, one bar alone among them. */
function waysOf({ bars, after }: Precedence): number[][] {
  const from = (place: number): number[][] => [
    [place],
    ...[...after.targets(place)].flatMap((next) => from(next).map((way) => [place, ...way])),
  ];
  return bars.flatMap(({ isOpen }, place) => (isOpen ? from(place) : []));
}

test("the end, the slack and the chain are what trying every way gives", () => {
  fc.assert(
    fc.property(madeUpBars, ({ bars, precedence }) => {
      const { slackDays, chains } = criticalChains(precedence);
      const length = (place: number) => bars[place]!.to - bars[place]!.from;
      const endOf = (way: readonly number[]) =>
        way.reduce((day, place) => day + length(place), bars[way[0]!]!.from);
      const ways = waysOf(precedence);
      const isLinked = (a: number, b: number) => [...precedence.after.targets(a)].includes(b);
      const reached = (place: number) => {
        const members = new Set([place]);
        for (const member of members)
          bars.forEach((_, other) => {
            if (isLinked(member, other) || isLinked(other, member)) members.add(other);
          });
        return members;
      };
      bars.forEach((_, place) => {
        const members = reached(place);
        if (members.size === 1) {
          expect(slackDays[place]).toBeNull();
          return;
        }
        const end = Math.max(...ways.filter(([first]) => members.has(first!)).map(endOf));
        const through = Math.max(...ways.filter((way) => way.includes(place)).map(endOf));
        const held = Math.max(...ways.filter((way) => way.at(-1) === place).map(endOf));
        const behind = Math.max(
          ...ways.filter(([first]) => first === place).map((way) => endOf(way) - bars[place]!.to),
        );
        expect(slackDays[place]).toBe(end - held - behind);
        expect(held + behind).toBe(through);
        expect(chains.filter((chain) => members.has(chain.bars[0]!)).map(({ endsOn }) => endsOn)).toEqual([
          end,
        ]);
      });
      for (const chain of chains) {
        expect(endOf(chain.bars)).toBe(chain.endsOn);
        for (const place of chain.bars) expect(slackDays[place]).toBe(0);
      }
    }),
  );
});
