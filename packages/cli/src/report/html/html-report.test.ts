import type { Assessment } from "@lodestar/core";
import { expect, test } from "vitest";
import { htmlReport } from "./html-report.ts";
import type { Names } from "./names.ts";
import { anAssessment, namesOf } from "./testing/an-assessment.ts";
import { hugeNames, hugeOrganisation } from "./testing/huge-organisation.ts";
import { pageOf } from "./testing/page.ts";
import { rankedNames, rankingsOnly } from "./testing/rankings-only.ts";
import { ternsund } from "./testing/ternsund.ts";
import { ternsundNames } from "./testing/ternsund-names.ts";
import { ternsundRules } from "./testing/ternsund-rules.ts";

const report = (assessment: Assessment, names: Names = namesOf([])) =>
  htmlReport(assessment, names, { rules: ternsundRules });

const example = report(ternsund, ternsundNames);

test("the report needs no script and fetches nothing", () => {
  expect(example).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:;`,
  );
  const { body, tags } = pageOf(example);
  expect(tags.map(({ name }) => name)).not.toContain("script");
  expect(example.replace(/base64,[^)]*/g, "")).not.toMatch(
    /https?:|url\((?!"#|data:)|@import|src="|\son[a-z]+=/,
  );
  expect(body).not.toContain("javascript:");
});

test("every part of the report stands in it, in the order of the reader's questions", () => {
  const sections = pageOf(example).headings.filter(({ level }) => level === 2);
  expect(sections.map(({ text }) => text)).toEqual([
    "Contents",
    "1 In short",
    "2 Four dials",
    "3 The chain from purpose to organisation",
    "4 Goals and the work below them",
    "5 Conflicts",
    "6 Who has been heard",
    "7 What units ask of each other",
    "8 Where people agree",
    "9 What stands in the way",
    "10 What became of what people said",
    "11 What this rests on",
  ]);
});

test.each([
  ["a full organisation", example],
  ["an empty one", report(anAssessment())],
  ["rankings alone", report(rankingsOnly, rankedNames)],
])("headings of %s go down one level at a time under one title", (_, html) => {
  const levels = pageOf(html).headings.map(({ level }) => level);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels[0]).toBe(1);
  levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
});

test("every link leads somewhere in the page, and no two places have one name", () => {
  const { body } = pageOf(example);
  const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
  const targets = [...body.matchAll(/(?:href|aria-labelledby)="#?([^"]*)"/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test("the page has its landmarks and its language", () => {
  const { tags } = pageOf(example);
  const count = (name: string) => tags.filter((each) => each.name === name).length / 2;
  expect(["header", "nav", "main", "footer"].map(count)).toEqual([1, 1, 1, 1]);
  expect(example).toContain('<html lang="en"');
});

test("sections without content are left out and named as not recorded", () => {
  const { headings, text } = pageOf(report(rankingsOnly, rankedNames));
  expect(headings.filter(({ level }) => level === 2).map(({ text: title }) => title)).toEqual([
    "Contents",
    "1 In short",
    "2 Who has been heard",
    "3 Where people agree",
    "4 What this rests on",
  ]);
  expect(text).toMatch(/Ratings of the chain from purpose to organisation\s+link_ratings\.csv/);
  expect(text).toMatch(/An owner, a date, a target and a goal it leads to for any of the 32.objectives/);
});

test("an empty folder is told what to begin with", () => {
  expect(pageOf(report(anAssessment())).text).toContain("There is nothing here to assess yet.");
});

test("a dial without a value says so, with the reason of each part", () => {
  const { text } = pageOf(report(ternsund, ternsundNames));
  expect(/Not known: reviews \( no review is recorded in this cycle \)/.test(text)).toBe(true);
});

const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'><!--]]>\u202Egnp.exe\u0000{{7*7}}`;

/** Every text of an assessment made hostile, but for the words that only the program itself writes. */
function poisoned<T>(value: T, key = ""): T {
  const fixed = [
    "schema",
    "severity",
    "by",
    "basis",
    "declaredBy",
    "link",
    "weakest",
    "among",
    "today",
    "rule",
    "standing",
  ];
  if (typeof value === "string") return (fixed.includes(key) ? value : hostile) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => poisoned(each, key)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, poisoned(each as unknown, name)]);
  return Object.fromEntries(entries) as T;
}

test("no text of anybody becomes markup, wherever it stands", () => {
  const names: Names = { title: () => hostile, kind: (id) => (id === "" ? undefined : "objectives") };
  const html = htmlReport(poisoned(ternsund), names, { rules: [] });
  const { tags, text, body } = pageOf(html);
  expect(new Set(tags.map(({ name }) => name))).toEqual(
    new Set(pageOf(example).tags.map(({ name }) => name)),
  );
  expect(text.match(/.{0,80}[<>].{0,80}/)?.[0]).toBeUndefined();
  expect(tags.filter(({ attributes }) => /\son|\ssrc|javascript/i.test(attributes))).toEqual([]);
  expect(/[\u0000\u202e]/.test(body)).toBe(false);
});

test("a name of 100 kB is shortened everywhere and stands nowhere in full", () => {
  const long = "Ferry ".repeat(17_000);
  const organisation = { name: long, cycle: long, currency: long };
  const goals = ternsund.lineOfSight.goals.map((goal) => ({ ...goal, title: long }));
  const names: Names = { title: () => long, kind: () => "objectives" };
  const html = report({ ...ternsund, organisation, lineOfSight: { ...ternsund.lineOfSight, goals } }, names);
  expect(html.length - example.length).toBeLessThan(60_000);
  expect(html).not.toContain("Ferry ".repeat(40));
});

test("the report of a small organisation stays under 400 kB, fonts and all", () => {
  expect(Buffer.byteLength(example)).toBeLessThan(300_000);
  const title = "Zażółć gęślą jaźń";
  const goals = ternsund.lineOfSight.goals.map((goal) => ({ ...goal, title }));
  const extended = report({ ...ternsund, lineOfSight: { ...ternsund.lineOfSight, goals } }, ternsundNames);
  expect(Buffer.byteLength(extended)).toBeLessThan(400_000);
});

test("lists of a huge organisation are cut, and each says what it leaves out", () => {
  const huge = hugeOrganisation();
  const start = performance.now();
  const html = report(huge, hugeNames);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
  const { text } = pageOf(html);
  const cuts = [...text.matchAll(/and ([\d,]+) more: see the JSON report/g)].map(([, hidden]) => hidden);
  expect(cuts).toContain("24,975");
  expect(cuts).toContain("2,960");
  expect(cuts).toContain("19,990");
  expect(text).toContain("and 99,950 more: run the command to see them all");
});

test("the same assessment always gives the same page", () => {
  expect(report(ternsund, ternsundNames)).toBe(example);
});
