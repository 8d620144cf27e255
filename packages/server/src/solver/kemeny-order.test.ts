import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Preferences, kemenyOpenParts, preferences } from "@lodestar/core";
import { expect, test } from "vitest";
import { kemenyOrder } from "./kemeny-order.ts";
import { solve } from "./solve.ts";

function preferred(rows: readonly number[][]): Preferences {
  const result = preferences(rows);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/** Three people who begin the same round of options at different places: a ring of majorities. */
const ring = (options: number) =>
  [0, 1 / 3, 2 / 3].map((turn) =>
    Array.from({ length: options }, (_, option) => (option + Math.floor(turn * options)) % options),
  );

test("a ring of eighteen options is broken where it costs least, and the tie of orders is told", async () => {
  const rows = ring(18);
  expect(kemenyOpenParts(preferred(rows))).toHaveLength(1);
  const found = await kemenyOrder(preferred(rows), solve);
  // Each third of the ring stands against the one before it for one of three people.
  expect(found).toMatchObject({
    disagreements: 4 * 36,
    atLeast: 4 * 36,
    unique: false,
    margin: 0,
    optima: null,
  });
  expect(found.order.toSorted((a, b) => a - b)).toEqual([...Array(18).keys()]);
});

test("one person more makes the order the only one", async () => {
  const found = await kemenyOrder(preferred([...ring(18), [...Array(18).keys()]]), solve);
  expect(found).toMatchObject({ reason: "", order: [...Array(18).keys()] });
});

test("without time the order found so far is not called the best, or there is none", async () => {
  const found = await kemenyOrder(preferred(ring(18)), (program) => {
    const values = program.variables.map(() => 1);
    return Promise.resolve({ state: "cut_short", objective: null, bound: 0, values, seconds: 0 });
  });
  expect(found).toMatchObject({
    unique: null,
    margin: null,
    reason: "The search was cut short: a better order may exist.",
  });
  const cancelled = AbortSignal.abort();
  expect(await kemenyOrder(preferred(ring(18)), solve, { signal: cancelled })).toMatchObject({ value: null });
});

const reference = process.env.LODESTAR_REFERENCE;
if (reference)
  test("ten teams' rankings of thirty-two Mariner trajectories have 1212 disagreements at least", async () => {
    const lines = readFileSync(join(reference, "data/rankings/mariner/rankings.csv"), "utf8")
      .trim()
      .split(/\r?\n/);
    const cells = lines.slice(1).map((line) => line.split(","));
    const people = [...new Set(cells.map(([person]) => person))];
    const items = [...new Set(cells.map(([, item]) => item))];
    const rows = people.map(() => new Array<number>(items.length).fill(NaN));
    for (const [person, item, rank] of cells)
      rows[people.indexOf(person)]?.splice(items.indexOf(item), 1, Number(rank));
    const found = await kemenyOrder(preferred(rows), solve);
    expect(found).toMatchObject({ disagreements: 1212, atLeast: 1212, unique: false, reason: "" });
  });
