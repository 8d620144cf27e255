import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "../friction/testing/builders.ts";
import { traceability } from "./traceability.ts";

const example: WrittenOrganisation = {
  stakeholders: [{ id: "ana" }, { id: "bo" }],
  statements: [
    { id: "s1", stakeholder: "ana" },
    { id: "s2", stakeholder: "ana" },
    { id: "s3", stakeholder: "bo" },
  ],
  themes: [{ id: "t1", statements: "s1;s3", revision: 2 }],
  verdicts: [
    { stakeholder: "ana", theme: "t1", revision: 2, verdict: "confirmed" },
    { stakeholder: "bo", theme: "t1", revision: 1, verdict: "confirmed" },
  ],
  objectives: [{ id: "o1" }, { id: "o2" }],
  dispositions: [{ statement: "s1", outcome: "adopted", item: "o1" }],
};

const traced = (organisation: WrittenOrganisation) => traceability(situationOf(organisation));

test("the worked example of docs/method/traceability.md", () => {
  expect(traced(example)).toEqual({
    statements: 3,
    authors: 2,
    inTheme: 2,
    withDisposition: 1,
    answersDue: 3,
    outcomes: { adopted: 1, merged: 0, deferred: 0, declined: 0 },
    planItems: 2,
    planItemsWithOrigin: 1,
    confirmed: 0.5,
    asked: 2,
    peopleAsked: 2,
  });
});

test("where nothing was shared back nothing is said about confirmation", () => {
  expect(traced({ ...example, verdicts: [] })).toMatchObject({ confirmed: null, asked: 0, peopleAsked: 0 });
});

test("silence is not agreement", () => {
  const [first] = example.verdicts!;
  expect(traced({ ...example, verdicts: [first!] })).toMatchObject({ confirmed: 0.5, asked: 2 });
});

test("a correction is an answer that does not confirm", () => {
  const verdicts = [{ stakeholder: "ana", theme: "t1", revision: 2, verdict: "corrected" }] as const;
  expect(traced({ ...example, verdicts })).toMatchObject({ confirmed: 0, asked: 2 });
});

test("a verdict that names no revision is on the current one", () => {
  const verdicts = ["ana", "bo"].map((stakeholder) => ({
    stakeholder,
    theme: "t1",
    verdict: "confirmed" as const,
  }));
  expect(traced({ ...example, verdicts }).confirmed).toBe(1);
});

test("one person with words in two themes is asked twice and is one person", () => {
  const themes = [
    { id: "t1", statements: "s1" },
    { id: "t2", statements: "s2" },
  ];
  const verdicts = [{ stakeholder: "ana", theme: "t1", verdict: "confirmed" }] as const;
  expect(traced({ ...example, themes, verdicts })).toMatchObject({
    confirmed: 0.5,
    asked: 2,
    peopleAsked: 1,
  });
});

test("what was proposed for the plan is no statement, and what was given up is no plan item", () => {
  const objectives = [{ id: "o1", status: "declined" as const }];
  const dispositions = [{ statement: "o1", outcome: "declined" as const }];
  expect(traced({ objectives, dispositions })).toMatchObject({
    withDisposition: 0,
    outcomes: { declined: 0 },
    planItems: 0,
  });
});

test("a round without any answer is still listening, and its statements are not due", () => {
  const statements = example.statements!.map((statement, n) => ({
    ...statement,
    round: n < 2 ? "spring" : "autumn",
  }));
  expect(traced({ ...example, statements })).toMatchObject({ withDisposition: 1, answersDue: 2 });
});
