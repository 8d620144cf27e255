import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnswerSource, answerRows, propositionId, wordsSaid } from "./answer-rows.ts";
import type { RoundAnswers } from "./question.ts";
import { anyAnswers, everyQuestion, textsOf } from "./testing/any-answers.ts";

const source: AnswerSource = {
  round: "2027-spring",
  confidentiality: "named",
  sheet: "sh1",
  stakeholder: "ana",
  saidOn: "2027-03-01",
};
const rowsOf = (answers: RoundAnswers) => answerRows(source, everyQuestion, answers);

test("what somebody says is recorded word for word, in their name, with the day and the question", () => {
  const { statements } = rowsOf({
    needs: { kind: "needs", entries: [{ text: " More hands. ", unit: "u1" }] },
    barriers: {
      kind: "barriers",
      entries: [{ text: "Old ferries", side: "inner", severity: 4, likelihood: null }],
    },
  });
  expect(statements).toEqual([
    {
      id: "sh1-needs-1",
      stakeholder: "ana",
      text: " More hands. ",
      kind: "need",
      about: null,
      addressedTo: "u1",
      saidOn: "2027-03-01",
      round: "2027-spring",
      confidentiality: "named",
      moderated: null,
      extra: { question: "needs" },
    },
    expect.objectContaining({
      id: "sh1-barriers-1",
      text: "Old ferries",
      kind: "barrier",
      extra: { question: "barriers", side: "inner", severity: "4" },
    }),
  ]);
});

test("a target keeps its title, and below it the measure with its numbers in signs", () => {
  const target = {
    title: "Fewer sick days",
    measure: "sick days in %",
    baseline: 6,
    target: 4,
    dueOn: "2027-12-31",
  };
  const textOf = (entry: Partial<typeof target>) => {
    const unsaid = { title: "", measure: "", baseline: null, target: null, dueOn: null };
    return rowsOf({ targets: { kind: "targets", entries: [{ ...unsaid, ...entry }] } }).statements[0]?.text;
  };
  expect(textOf(target)).toBe("Fewer sick days\nsick days in %: 6 → 4, 2027-12-31");
  expect(textOf({ title: "Fewer sick days" })).toBe("Fewer sick days");
  expect(textOf({ measure: "sick days", target: 4 })).toBe("sick days: → 4");
  expect(textOf({ title: "Fewer sick days", dueOn: "2027-12-31" })).toBe("Fewer sick days\n2027-12-31");
});

test("orders, points, ratings and votes become rows of their tables", () => {
  const rows = rowsOf({
    ranking: {
      kind: "ranking",
      ranks: [
        { item: "g2", rank: 1 },
        { item: "g1", rank: 2 },
      ],
    },
    points: {
      kind: "points",
      points: [
        { item: "g1", points: 100 },
        { item: "g2", points: 0 },
      ],
    },
    agreement: { kind: "agreement", values: [{ proposition: "p2", value: 4 }] },
    votes: { kind: "votes", votes: [{ statement: "st1", vote: "-1" }] },
  });
  expect(rows.rankings.map(({ item, rank }) => [item, rank])).toEqual([
    ["g2", 1],
    ["g1", 2],
  ]);
  expect(rows.points.map(({ item, points }) => [item, points])).toEqual([
    ["g1", 100],
    ["g2", 0],
  ]);
  expect(rows.ratings).toMatchObject([
    { item: propositionId("2027-spring", "agreement", "p2"), value: 4, scaleMin: 1, scaleMax: 5 },
  ]);
  expect(rows.votes).toMatchObject([{ statement: "st1", vote: "-1", votedOn: "2027-03-01" }]);
  expect(rows.statements).toEqual([]);
});

test("an answer to another kind of question, or to none, becomes nothing", () => {
  expect(rowsOf({ needs: { kind: "words", entries: [{ text: "Hm" }] } }).statements).toEqual([]);
  expect(rowsOf({ nowhere: { kind: "words", entries: [{ text: "Hm" }] } }).statements).toEqual([]);
});

test("every text that says something stands word for word in exactly one statement, and nothing else is said", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { statements } = rowsOf(answers);
      const entries = Object.values(answers).flatMap((answer) => ("entries" in answer ? [answer] : []));
      // One statement for each entry that says something, in the order of questions and entries.
      const said = everyQuestion.flatMap(({ id }) =>
        answers[id] === undefined ? [] : wordsSaid(answers[id]),
      );
      expect(statements.map(({ text }) => text)).toEqual(said.map(({ text }) => text));
      expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
      for (const { entries: list } of entries)
        for (const entry of list)
          if ("text" in entry && entry.text.trim() !== "")
            expect(statements.filter(({ text }) => text === entry.text).length).toBeGreaterThan(0);
      const everything = statements.map(({ text }) => text).join("\n");
      for (const text of textsOf(answers)) expect(everything).toContain(text);
      const plain = entries.filter(({ kind }) => kind !== "targets").flatMap((answer) => wordsSaid(answer));
      expect(plain.map(({ text }) => text).toSorted()).toEqual(
        entries
          .filter(({ kind }) => kind !== "targets")
          .flatMap((answer) => textsOf({ one: answer }))
          .toSorted(),
      );
    }),
  );
});
