import { expect, test } from "vitest";
import { allocationOf } from "./allocation.ts";
import { heldTo, rulesOf } from "./portfolio-rules.ts";
import type { Candidate, Portfolio } from "./portfolio.ts";

const must: Candidate = {
  worth: 1,
  isMust: true,
  duration: 1,
  earliest: 0,
  latest: 0,
  needs: [{ limit: 0, amounts: [5] }],
};
const portfolio: Portfolio = {
  periods: [1],
  initiatives: [must, { ...must, isMust: false }, must],
  limits: [{ amounts: [4] }],
  precedences: [{ before: 0, after: 1 }],
  exclusions: [[0, 2]],
  floors: [{ limit: 0, parts: [0, 0, 0], least: 1 }],
};

test("every rule is listed once, what must be first", () => {
  expect(rulesOf(portfolio)).toEqual([
    { kind: "must", initiative: 0 },
    { kind: "must", initiative: 2 },
    { kind: "limit", limit: 0 },
    { kind: "precedence", at: 0 },
    { kind: "exclusion", at: 0 },
    { kind: "floor", at: 0 },
  ]);
});

test("held to all rules it is the same, held to none nothing can be broken", () => {
  expect(heldTo(portfolio, rulesOf(portfolio))).toEqual(portfolio);
  expect(allocationOf(portfolio, [0, 0, 0]).breaches).toHaveLength(4);
  const free = heldTo(portfolio, []);
  for (const starts of [
    [null, null, null],
    [null, 0, null],
    [0, 0, 0],
  ])
    expect(allocationOf(free, starts).breaches).toEqual([]);
});

test("one rule kept is one rule that can be broken", () => {
  for (const rule of rulesOf(portfolio)) {
    const [breach, ...more] = allocationOf(
      heldTo(portfolio, [rule]),
      rule.kind === "must" ? [] : [null, 0, 0],
    ).breaches;
    if (rule.kind === "exclusion") expect(breach).toBeUndefined();
    else expect([breach?.kind, more]).toEqual([rule.kind, []]);
  }
});
