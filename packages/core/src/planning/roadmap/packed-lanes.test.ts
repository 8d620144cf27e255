import fc from "fast-check";
import { expect, test } from "vitest";
import { packedLanes } from "./packed-lanes.ts";

const stretches = fc.array(
  fc.record({ from: fc.nat(60), days: fc.nat(20) }).map(({ from, days }) => ({ from, to: from + days })),
  { maxLength: 30 },
);

test("no two bars overlap in one lane, and there are no more lanes than bars on the busiest day", () => {
  fc.assert(
    fc.property(stretches, fc.integer({ min: 1, max: 9 }), (bars, leastDays) => {
      const { laneOf, lanes } = packedLanes(bars, leastDays);
      const wide = bars.map(({ from, to }) => ({ from, to: Math.max(to, from + leastDays - 1) }));
      const onDay = (day: number) => wide.filter(({ from, to }) => from <= day && day <= to).length;
      expect(lanes).toBe(Math.max(0, ...wide.map(({ from }) => onDay(from))));
      for (const [a, one] of wide.entries())
        for (const [b, other] of wide.entries())
          if (a < b && laneOf[a] === laneOf[b]) expect(one.to < other.from || other.to < one.from).toBe(true);
    }),
  );
});

test("bars one after the other share a lane; on the day they would meet they do not", () => {
  expect([
    ...packedLanes([
      { from: 0, to: 4 },
      { from: 5, to: 6 },
      { from: 4, to: 5 },
    ]).laneOf,
  ]).toEqual([0, 0, 1]);
});
