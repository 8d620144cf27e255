import type { AnswerSpread } from "@lodestar/core";
import { expect, test } from "vitest";
import { captionOf, spreadCsv } from "./agreement-words.ts";

const spread = (rest: Partial<AnswerSpread>): AnswerSpread => ({
  item: "q",
  title: "Slower is safer",
  scale: [1, 5],
  labels: [],
  people: 10,
  mean: 3,
  counts: [5, 0, 0, 0, 5],
  ordinal: -1,
  closeness: 0,
  units: [],
  ...rest,
});

test("two camps are told as two camps, everything else by what most people chose", () => {
  expect(captionOf(spread({}))).toEqual({ says: "twoCamps", low: 5, high: 5, people: 10 });
  expect(captionOf(spread({ counts: [0, 1, 2, 6, 1], ordinal: 0.6 }))).toMatchObject({
    says: "mostChose",
    point: 4,
    some: 6,
  });
  expect(captionOf(spread({ counts: null, ordinal: null, mean: 2.5 }))).toMatchObject({
    says: "onlyMean",
    mean: 2.5,
  });
});

test("the table has a line for everybody and for each unit, and nothing in it runs in a spreadsheet", () => {
  const csv = spreadCsv(
    spread({
      title: '=HYPERLINK("x")',
      units: [{ unit: "u", title: "Deck, aft", people: 10, mean: 3, counts: [5, 0, 0, 0, 5] }],
    }),
    "Everybody",
  );
  expect(csv.split("\r\n")).toEqual([
    "question,unit,people,mean,1,2,3,4,5",
    `"'=HYPERLINK(""x"")",Everybody,10,3,5,0,0,0,5`,
    `"'=HYPERLINK(""x"")","Deck, aft",10,3,5,0,0,0,5`,
  ]);
});
