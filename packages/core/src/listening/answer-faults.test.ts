import fc from "fast-check";
import { expect, test } from "vitest";
import { answerFaults, sheetFaults } from "./answer-faults.ts";
import type { Question, RoundAnswer } from "./question.ts";
import { anyAnswers, everyQuestion } from "./testing/any-answers.ts";

const nameable = {
  isUnit: (id: string) => id.startsWith("u"),
  isVotable: (id: string) => id.startsWith("st"),
};
const question = (id: string): Question => everyQuestion.find((each) => each.id === id)!;
const faults = (id: string, answer: RoundAnswer) =>
  answerFaults(question(id), answer, nameable).map(({ path, message }) => `${path} ${message}`);

test("an empty answer is fine, unless the question must be answered", () => {
  const empty = { kind: "words", entries: [{ text: " " }] } as const;
  expect(faults("words", empty)).toEqual([]);
  const needed = { ...question("words"), isRequired: true };
  for (const answer of [empty, undefined])
    expect(answerFaults(needed, answer, nameable)).toEqual([{ path: "words", message: "must be answered" }]);
});

test("points come to a hundred, for items of the question, each once", () => {
  const points = (...given: [string, number][]) =>
    faults("points", { kind: "points", points: given.map(([item, points]) => ({ item, points })) });
  expect(points(["g1", 33.3], ["g2", 66.7])).toEqual([]);
  expect(points(["g1", 60])).toEqual(["points.points must come to 100 in all, not 60"]);
  expect(points(["g1", 60], ["g1", 40])).toEqual(["points.points.1 “g1” comes twice"]);
  expect(points(["g9", 100])).toEqual(["points.points.0 “g9” is not part of the question"]);
  expect(points(["g1", -1], ["g2", 101])).toEqual([
    "points.points.0.points must be from 0 to 100",
    "points.points.1.points must be from 0 to 100",
  ]);
});

test("ranks are whole numbers from 1, ties share one, items may be left out", () => {
  const ranks = (...given: [string, number][]) =>
    faults("ranking", { kind: "ranking", ranks: given.map(([item, rank]) => ({ item, rank })) });
  expect(ranks(["g1", 1], ["g3", 1])).toEqual([]);
  expect(ranks(["g1", 2.5], ["g2", 0], ["g3", 4])).toEqual([
    "ranking.ranks.0.rank must be a whole number from 1 to 3",
    "ranking.ranks.1.rank must be a whole number from 1 to 3",
    "ranking.ranks.2.rank must be a whole number from 1 to 3",
  ]);
});

test("values lie on the scale, days exist, units and words are there", () => {
  expect(faults("agreement", { kind: "agreement", values: [{ proposition: "p1", value: 6 }] })).toEqual([
    "agreement.values.0.value must be a whole number from 1 to 5",
  ]);
  const target = { title: "Less", measure: "", baseline: null, target: null, dueOn: "2027-02-30" };
  expect(
    faults("targets", {
      kind: "targets",
      entries: [target, { ...target, title: "", dueOn: null, target: 3 }],
    }),
  ).toEqual([
    "targets.entries.0.dueOn must be a day such as 2027-06-30",
    "targets.entries.1.title says what shall be reached",
  ]);
  expect(faults("needs", { kind: "needs", entries: [{ text: "Help", unit: "x" }] })).toEqual([
    "needs.entries.0.unit is no unit (any more)",
  ]);
  expect(faults("votes", { kind: "votes", votes: [{ statement: "x", vote: "1" }] })).toEqual([
    "votes.votes.0.statement is not among the words shown",
  ]);
  const barrier = { text: "Ice", side: null, severity: 6, likelihood: 1.5 };
  expect(faults("barriers", { kind: "barriers", entries: [barrier] })).toEqual([
    "barriers.entries.0.severity must be a whole number from 1 to 5",
    "barriers.entries.0.likelihood must be a whole number from 1 to 5",
  ]);
});

test("an answer to no question of the round is told", () => {
  const answers = { nowhere: { kind: "words", entries: [] } } as const;
  expect(sheetFaults(everyQuestion, answers, nameable)).toEqual([
    { path: "nowhere", message: "is no question of this round" },
  ]);
});

test("whatever is well answered has no faults but targets that say only a number", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const told = sheetFaults(everyQuestion, answers, nameable);
      for (const { path } of told) expect(path).toMatch(/^targets\.entries\.\d+\.title$/);
    }),
  );
});
