import { expect, test } from "vitest";
import { markup, markupText } from "../markup.ts";
import { pageOf } from "../testing/page.ts";
import { votesOf, votesOn } from "../testing/an-assessment.ts";
import {
  agreementByVotes,
  mostAgreed,
  mostDisagreed,
  mostDivided,
  standingsInWords,
} from "./agreement-by-votes.ts";

const parks = votesOn("Parks.", [62, 0, 0], [0.94, 0], "agreed");
const quay = votesOn("A quay.", [70, 25, 5], [0.6, 0.17], "agreed");
const berth = votesOn("A berth.", [3, 0, 0], [0.44, 0], "unsettled");
const schools = votesOn("Schools.", [25, 29, 15], [0.26, 0.31], "divided");
const mall = votesOn("A mall.", [11, 7, 2], [0.34, 0.18], "unsettled");
const toll = votesOn("A toll.", [2, 18, 0], [0.03, 0.7], "disagreed");
const malls = votesOn("Malls.", [9, 31, 15], [0.09, 0.43], "unsettled");
const passed = votesOn("Unclear.", [2, 1, 20], [0.02, 0.01], "unsettled");
const all = votesOf(124, [parks, quay, berth, mall, schools, malls, toll, passed], { notShown: 55 });

const titles = (found: readonly { readonly title: string }[]) => found.map(({ title }) => title);
const told = (text: string) => text.replaceAll("\u00a0", " ");

test("a statement stands in one list at most, the surest first", () => {
  expect(titles(mostAgreed(all))).toEqual(["Parks.", "A quay.", "A berth."]);
  expect(titles(mostDivided(all))).toEqual(["Schools.", "A mall."]);
  expect(titles(mostDisagreed(all))).toEqual(["A toll.", "Malls."]);
});

test("words come first: how many statements stand how, and what is left out", () => {
  expect(told(standingsInWords(all))).toBe(
    "124 people voted on 8 statements, 3 to 100 on each: 352 votes. By more than chance explains, most agree with two, most disagree with one, and one divides them. On four the votes are too few or too mixed to tell. 55 statements kept but not shown are left out.",
  );
  expect(told(standingsInWords(votesOf(1, [{ ...berth, people: 1 }])))).toBe(
    "1 person voted on 1 statement, 1 on each: 1 vote. By more than chance explains, most agree with none, most disagree with none, and none divide them. On one the votes are too few or too mixed to tell.",
  );
});

test("every list shows the words, the counts and how many voted", () => {
  const { text, headings } = pageOf(markupText(markup`${agreementByVotes(all)}`));
  expect(headings.map((heading) => heading.text)).toEqual([
    "How people vote",
    "What unites people",
    "What divides people",
    "What people turn down",
  ]);
  expect(text).toContain("Of 62: 62 agree, 0 disagree, 0 pass");
  expect(text).toContain("Of 20: 11 agree, 7 disagree, 2 pass");
});

test("what one can count on at least is never rounded up", () => {
  const mixed = votesOn("Parking.", [31, 18, 11], [0.3955, 0.1993], "unsettled");
  expect(told(markupText(markup`${agreementByVotes(votesOf(60, [mixed]))}`))).toContain(">19 %<");
});

test("a few votes in an anonymous round are counted, and nobody learns how they were cast", () => {
  const withheld = {
    ...berth,
    ...{ agree: null, disagree: null, pass: null, agreeShare: null },
    ...{ agreeAtLeast: null, disagreeAtLeast: null, standing: null },
  };
  const votes = votesOf(62, [parks, withheld]);
  expect(told(standingsInWords(votes))).toContain(
    "On one so few voted in an anonymous round that it is not told how.",
  );
  expect(titles(mostAgreed(votes))).toEqual(["Parks."]);
  expect(markupText(markup`${agreementByVotes(votes)}`)).not.toContain("A berth.");
});

test("without votes there is nothing to show", () => {
  expect(agreementByVotes(votesOf(0, []))).toBeUndefined();
});
