import { expect, test } from "vitest";
import { ranksFromOrders } from "./ranks-from-orders.ts";

const OPTIONS = ["Safety", "Growth", "People"];

test("tied options share a rank, the next one counts them, and what is left out has none", () => {
  expect(
    ranksFromOrders(OPTIONS, [
      ["People", ["Safety", "Growth"]],
      [["Growth", "People"], "Safety"],
      ["Growth"],
      [],
    ]),
  ).toEqual({
    ok: true,
    value: [
      [2, 2, 1],
      [3, 1, 1],
      [NaN, 1, NaN],
      [NaN, NaN, NaN],
    ],
  });
});

test("an option ranked twice, an unknown one and two of one name are refused", () => {
  expect(ranksFromOrders(OPTIONS, [["Safety", ["Growth", "Safety"]]])).toMatchObject({
    refusal: { code: "ranked_twice", message: "Person 1 ranks “Safety” twice." },
  });
  expect(ranksFromOrders(OPTIONS, [["Safety"], ["Fame"]])).toMatchObject({
    refusal: { code: "unknown_option", message: "Person 2 ranks “Fame”, which is not an option." },
  });
  expect(ranksFromOrders(["A", "A"], [])).toMatchObject({ refusal: { code: "option_named_twice" } });
});
