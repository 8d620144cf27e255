import { expect, test } from "vitest";
import { rowOf } from "../../friction/testing/builders.ts";
import type { Row } from "../../organisation/schema.ts";
import { type BarRows, barsOf } from "./bar.ts";

const row = <T extends keyof BarRows>(table: T, values: object): Row<T> =>
  ({ ...blank, ...rowOf(table, "x", values as never) }) as unknown as Row<T>;
const blank = {
  unit: null,
  owner: null,
  startsOn: null,
  endsOn: null,
  dueOn: null,
  status: null,
  initiative: null,
};

const none: BarRows = { objectives: [], initiatives: [], actions: [], targets: [] };

test("an initiative lies from its first to its last day; without either it has no place", () => {
  const rows = [
    row("initiatives", { id: "i1", startsOn: "2027-02-01", endsOn: "2027-02-03" }),
    row("initiatives", { id: "i2", startsOn: "2027-02-01" }),
    row("initiatives", { id: "i3", startsOn: "2027-02-05", endsOn: "2027-02-03" }),
    row("initiatives", { id: "i4", startsOn: "2027-02-01", endsOn: "2027-02-03", status: "dropped" }),
  ];
  const { bars, undated } = barsOf({ ...none, initiatives: rows });
  expect(bars.map(({ id, from, to, isPoint }) => ({ id, days: to - from, isPoint }))).toEqual([
    { id: "i1", days: 2, isPoint: false },
  ]);
  expect(undated.map(({ id }) => id)).toEqual(["i2", "i3"]);
});

test("an action is a point at its day and belongs to its initiative's unit; done, it stays where it was", () => {
  const { bars } = barsOf({
    ...none,
    initiatives: [row("initiatives", { id: "i1", unit: "yard" })],
    actions: [row("actions", { id: "a1", initiative: "i1", dueOn: "2027-03-01", status: "done" })],
  });
  expect(bars).toMatchObject([{ id: "a1", isPoint: true, isOpen: false, unit: "yard" }]);
});

test("a target is a milestone of its objective, and goes when that is dropped", () => {
  const targets = [row("targets", { id: "t1", objective: "o1", dueOn: "2027-12-01" })];
  const objective = (status: string) => [row("objectives", { id: "o1", unit: "yard", status })];
  expect(barsOf({ ...none, targets, objectives: objective("active") }).bars).toMatchObject([
    { id: "t1", table: "targets", unit: "yard" },
  ]);
  expect(barsOf({ ...none, targets, objectives: objective("dropped") }).bars).toEqual([]);
});
