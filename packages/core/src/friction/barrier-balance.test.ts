import { expect, test } from "vitest";
import { situationOf } from "./testing/builders.ts";
import { barrierBalance } from "./barrier-balance.ts";

test("the worked example of docs/method/barrier-balance.md", () => {
  const { inner, outer, unknown } = barrierBalance(
    situationOf({
      barriers: [
        { id: "two-rooms", side: "inner", severity: 4 },
        { id: "silence", side: "inner", severity: 5, likelihood: 4 },
        { id: "storms", side: "outer", severity: 3, likelihood: 5 },
      ],
    }),
  );
  expect(inner.map(({ id }) => id)).toEqual(["silence", "two-rooms"]);
  expect(outer.map(({ id }) => id)).toEqual(["storms"]);
  expect(unknown).toEqual([]);
});

test("what is unknown stays unknown, and a barrier without a side stands apart", () => {
  const situation = situationOf({ objectives: [{ id: "o1" }], barriers: [{ id: "b1", affects: "o1" }] });
  expect(barrierBalance(situation).unknown).toEqual([
    {
      id: "b1",
      title: "b1",
      class: null,
      severity: null,
      likelihood: null,
      response: null,
      owner: null,
      affects: 1,
    },
  ]);
});

test("barriers of equal gravity are in the order of their ids", () => {
  const barriers = ["b2", "b1"].map((id) => ({ id, side: "outer" as const, severity: 2, likelihood: 2 }));
  expect(barrierBalance(situationOf({ barriers })).outer.map(({ id }) => id)).toEqual(["b1", "b2"]);
});

test("without barriers there is nothing to set side by side", () => {
  expect(barrierBalance(situationOf({}))).toEqual({ inner: [], outer: [], unknown: [] });
});
