import { expect, test } from "vitest";
import { formatDay } from "../../calendar/day.ts";
import { type WrittenOrganisation, situationOf } from "../../friction/testing/builders.ts";
import { frameNamed } from "./frame-named.ts";
import { portfolioOf } from "./portfolio-of.ts";
import { soundPortfolio } from "./portfolio.ts";

function asked(written: WrittenOrganisation, more: { money?: number; period?: string } = {}) {
  const situation = situationOf(written);
  const found = portfolioOf(situation, {
    frame: frameNamed(situation, more.period ?? "2027"),
    money: more.money ?? null,
    musts: new Set(),
    lockedOut: new Set(),
    exclusions: [],
    floors: [],
  });
  expect(soundPortfolio(found.portfolio).ok).toBe(true);
  const name = (item: number | null) => (item === null ? null : situation.organisation.id(item));
  return {
    ...found,
    ids: found.initiatives.map(({ initiative }) => name(initiative)),
    limitsSaid: found.limits.map(({ kind, unit, period }, at) => [
      kind,
      name(unit),
      period,
      Math.round(found.portfolio.limits[at]!.amounts[0]!),
    ]),
    lacking: found.unplaced.map(({ initiative, lacks }) => [name(initiative), ...lacks]),
  };
}

const days = { startsOn: "2027-02-01", endsOn: "2027-04-30" };

test("cost and effort fall into the periods of their days", () => {
  const { portfolio, limitsSaid } = asked({
    units: [{ id: "yard" }],
    capacity: [
      { unit: "yard", period: "2027-Q1", days: 50 },
      { unit: "yard", period: "2027-Q2", days: 20 },
    ],
    budget: [{ period: "2027", amount: 1000 }],
    initiatives: [{ id: "i1", unit: "yard", cost: 890, effortDays: 89, ...days }],
  });
  expect(limitsSaid).toEqual([
    ["money", null, null, 1000],
    ["money", null, "2027", 1000],
    ["days", "yard", "2027-Q1", 50],
    ["days", "yard", "2027-Q2", 20],
  ]);
  const needs = portfolio.initiatives[0]!.needs.map(({ limit, amounts }) => [limit, Math.round(amounts[0]!)]);
  expect(needs).toEqual([
    [0, 890],
    [1, 890],
    [2, 59],
    [3, 30],
  ]);
});

test("without a cost, or an effort where the unit's days are counted, nothing can be placed", () => {
  const { ids, lacking } = asked({
    units: [{ id: "yard" }, { id: "desk" }],
    capacity: [{ unit: "yard", period: "2027", days: 50 }],
    initiatives: [
      { id: "i1", unit: "yard", cost: 5 },
      { id: "i2", unit: "desk", cost: 5 },
      { id: "i3", effortDays: 3 },
      { id: "i4", unit: "yard", cost: 0, effortDays: 0 },
    ],
  });
  expect(ids).toEqual(["i2", "i4"]);
  expect(lacking).toEqual([
    ["i1", "effort"],
    ["i3", "cost"],
  ]);
});

test("what is done has spent its money; what is given up or elsewhere in time is not asked about", () => {
  const { ids, spent, outside, limitsSaid } = asked({
    budget: [{ period: "2027", amount: 100 }],
    initiatives: [
      { id: "i1", cost: 30, status: "done" },
      { id: "i2", cost: 30, status: "dropped" },
      { id: "i3", cost: 30, startsOn: "2029-01-01", endsOn: "2029-02-01" },
      { id: "i4", cost: 30 },
    ],
  });
  expect([ids, spent, outside.length]).toEqual([["i4"], 30, 1]);
  expect(limitsSaid[0]).toEqual(["money", null, null, 70]);
});

test("a unit's budget lies within the whole, covers the units below it, and moves with the money asked", () => {
  const { portfolio, limitsSaid, recorded } = asked(
    {
      units: [{ id: "ships" }, { id: "yard", parent: "ships" }],
      budget: [
        { period: "2027", amount: 100 },
        { period: "2027", amount: 40, unit: "ships" },
      ],
      initiatives: [
        { id: "i1", unit: "yard", cost: 30 },
        { id: "i2", cost: 20 },
      ],
    },
    { money: 50 },
  );
  expect(recorded).toBe(100);
  expect(limitsSaid).toEqual([
    ["money", null, null, 50],
    ["money", null, "2027", 50],
    ["money", "ships", "2027", 20],
  ]);
  expect(portfolio.initiatives.map(({ needs }) => needs.map(({ limit }) => limit))).toEqual([
    [0, 1, 2],
    [0, 1],
  ]);
});

test("one waits for another, whatever their days; none for itself", () => {
  const { portfolio } = asked({
    initiatives: [
      { id: "i1", cost: 1 },
      { id: "i2", cost: 1 },
    ],
    dependencies: [
      { before: "i1", after: "i2" },
      { before: "i1", after: "i1" },
    ],
  });
  expect(portfolio.precedences).toEqual([{ before: 0, after: 1, apart: 0 }]);
});

test("the frame is what is named, else the cycle with the budgets it touches, else this year", () => {
  const said = (written: WrittenOrganisation, name: string | null = null) => {
    const { from, to } = frameNamed(situationOf(written), name);
    return `${formatDay(from)} ${formatDay(to)}`;
  };
  expect(said({ cycle: "2027" }, "2027-Q2")).toBe("2027-04-01 2027-06-30");
  expect(said({ cycle: "2027-03", budget: [{ period: "2027", amount: 1 }] })).toBe("2027-01-01 2027-12-31");
  expect(said({ budget: [{ period: "2026-H2", amount: 1 }] })).toBe("2026-07-01 2026-12-31");
  expect(said({})).toBe("2027-01-01 2027-12-31");
});
