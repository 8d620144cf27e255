import { type Candidate, type Portfolio } from "@lodestar/core";
import { expect, test } from "vitest";
import { clashingRules } from "./clashing-rules.ts";
import { solve } from "./solve.ts";

const costing = (cost: number, more: Partial<Candidate> = {}): Candidate => {
  const needs = [{ limit: 0, amounts: [cost] }];
  return { worth: 1, isMust: false, duration: 1, earliest: 0, latest: 99, needs, ...more };
};

const portfolio = (initiatives: Candidate[], more: Partial<Portfolio> = {}): Portfolio => {
  const limits = [{ amounts: [100, 100] }, { amounts: [5, 5] }];
  return { periods: [1, 1], initiatives, limits, precedences: [], exclusions: [], floors: [], ...more };
};

test("three musts and a budget that has room for two: these four clash, and nothing else is named", async () => {
  const must = costing(60, { isMust: true });
  const initiatives = [costing(10), must, costing(5, { isMust: true }), must, must];
  const more = { precedences: [{ before: 0, after: 1 }], exclusions: [[0, 2]] };
  expect(await clashingRules(portfolio(initiatives, more), solve)).toEqual([
    { kind: "must", initiative: 1 },
    { kind: "must", initiative: 3 },
    { kind: "must", initiative: 4 },
    { kind: "limit", limit: 0 },
  ]);
});

test("a must that waits for what it excludes", async () => {
  const initiatives = [costing(1), costing(1, { isMust: true })];
  const more = { precedences: [{ before: 0, after: 1 }], exclusions: [[0, 1]] };
  expect(await clashingRules(portfolio(initiatives, more), solve)).toEqual([
    { kind: "must", initiative: 1 },
    { kind: "precedence", at: 0 },
    { kind: "exclusion", at: 0 },
  ]);
});

test("a must without a period to begin in clashes with nothing but time", async () => {
  const late = costing(1, { isMust: true, earliest: 5 });
  expect(await clashingRules(portfolio([late, costing(1)]), solve)).toEqual([
    { kind: "must", initiative: 0 },
  ]);
});

test("rules that can hold do not clash, and a cancelled search says nothing", async () => {
  expect(await clashingRules(portfolio([costing(60, { isMust: true })]), solve)).toEqual([]);
  const signal = AbortSignal.abort();
  expect(await clashingRules(portfolio([costing(60)]), solve, { signal })).toBeUndefined();
});
