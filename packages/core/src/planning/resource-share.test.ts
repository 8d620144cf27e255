import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "../friction/testing/builders.ts";
import { resourceShare } from "./resource-share.ts";

function shares(organisation: WrittenOrganisation) {
  const situation = situationOf(organisation);
  const { basis, shares: found } = resourceShare(situation);
  return { basis, shares: Array.from(found, ([goal, share]) => [situation.organisation.id(goal), share]) };
}

test("the worked example of docs/method/resource-share.md", () => {
  const initiatives = [
    { supports: "g1:0.5;g2:0.5", cost: 120 },
    { supports: "g2", cost: 60 },
  ];
  expect(shares({ goals: ["g1", "g2"], initiatives })).toEqual({
    basis: "cost",
    shares: [
      ["g1", 1 / 3],
      ["g2", 2 / 3],
    ],
  });
});

test("effort takes the place of cost where no cost reaches a goal", () => {
  const initiatives = [{ supports: "g1", effortDays: 5 }, { cost: 900 }];
  expect(shares({ goals: ["g1"], initiatives })).toEqual({ basis: "effort", shares: [["g1", 1]] });
});

test("where nothing reaches a goal there are no shares", () => {
  expect(shares({ goals: ["g1"], initiatives: [{ cost: 9 }] })).toEqual({ basis: null, shares: [] });
});

test("work that was given up is not spent, work that is done is", () => {
  const initiatives = [
    { supports: "g1", cost: 10, status: "done" },
    { supports: "g2", cost: 90, status: "dropped" },
  ] as const;
  expect(shares({ goals: ["g1", "g2"], initiatives }).shares).toEqual([
    ["g1", 1],
    ["g2", 0],
  ]);
});
