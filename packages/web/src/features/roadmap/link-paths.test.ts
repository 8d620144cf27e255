import { type Bar, parseDay } from "@lodestar/core";
import { expect, test } from "vitest";
import { linkPaths } from "./link-paths.ts";
import { sheetOf } from "./roadmap-sheet.ts";
import { movedBy } from "./use-bar-drag.ts";

const today = parseDay("2027-05-01") ?? 0;
const bar = (id: string, from: number, to: number): Bar => ({
  id,
  table: "initiatives",
  title: id,
  unit: null,
  owner: null,
  isOpen: true,
  isPoint: false,
  from: today + from,
  to: today + to,
});
const bars = [bar("a", 0, 10), bar("b", 20, 30), bar("c", 5, 40)];
const sheet = sheetOf({
  bars,
  groups: [{ key: null, name: "", bars: [0, 1, 2] }],
  zoom: "month",
  today,
  hasBand: () => false,
});
const whole = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
const needs = {
  sheet,
  bars,
  links: [
    { before: 0, after: 1 },
    { before: 0, after: 2 },
  ],
  late: new Map([["0 2", 5]]),
  ringed: new Map<number, number>(),
  critical: new Set([0, 1]),
  moved: undefined,
  chosen: undefined,
};
const lines = (paths: ReturnType<typeof linkPaths>) =>
  Object.fromEntries(Object.entries(paths).map(([kind, { line }]) => [kind, line.split("M").length - 1]));

test("dependencies are told apart: on the critical chain, of what is chosen, and those that do not hold", () => {
  expect(lines(linkPaths(needs, whole))).toEqual({ plain: 0, critical: 1, chosen: 0, late: 1 });
  expect(lines(linkPaths({ ...needs, chosen: 1 }, whole))).toEqual({
    plain: 0,
    critical: 0,
    chosen: 1,
    late: 1,
  });
});

test("no dates keep dependencies that go round in a ring", () => {
  const ringed = new Map([
    [0, 0],
    [1, 0],
  ]);
  expect(lines(linkPaths({ ...needs, ringed }, whole))).toMatchObject({ critical: 0, late: 2 });
});

test("while a bar moves its dependencies are judged by its new days", () => {
  const moved = new Map([[2, { from: today + 12, to: today + 47 }]]);
  expect(lines(linkPaths({ ...needs, moved }, whole))).toMatchObject({ plain: 1, late: 0 });
});

test("what lies outside of the window is not drawn", () => {
  const outside = { left: 0, top: sheet.height + 100, right: sheet.width, bottom: sheet.height + 200 };
  expect(lines(linkPaths(needs, outside))).toEqual({ plain: 0, critical: 0, chosen: 0, late: 0 });
});

test("an end that is moved goes no further than the other", () => {
  const days = { from: 10, to: 20 };
  expect(movedBy(days, 3, "whole")).toEqual({ from: 13, to: 23 });
  expect(movedBy(days, 30, "from")).toEqual({ from: 20, to: 20 });
  expect(movedBy(days, -30, "to")).toEqual({ from: 10, to: 10 });
});
