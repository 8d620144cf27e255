import { expect, test } from "vitest";
import { questionFaults } from "./question-faults.ts";
import { questionSets } from "./question-sets.ts";
import type { Question } from "./question.ts";
import { everyQuestion } from "./testing/any-answers.ts";

const askable = {
  isItem: (id: string) => /^g\d$/.test(id),
  isStatement: (id: string) => id.startsWith("st"),
};
const faults = (...questions: readonly Question[]) =>
  questionFaults(questions, askable).map(({ path, message }) => `${path} ${message}`);
const question = (id: string): Question => everyQuestion.find((each) => each.id === id)!;

test("the templates can be asked as they are, with any number of goals", () => {
  for (const goals of [[], ["g1"], ["g1", "g2", "g3"]])
    for (const { questions } of questionSets(goals)) expect(faults(...questions)).toEqual([]);
  expect(questionSets(["g1", "g2"]).map(({ name }) => name)).toEqual([
    "leaders",
    "outside",
    "barriers",
    "ranking",
  ]);
});

test("an item is ranked by one question of a round only, because one row is kept of it", () => {
  expect(faults(question("ranking"), { ...question("ranking"), id: "again" })).toHaveLength(3);
  expect(faults(question("ranking"), question("points"))).toEqual([]);
});

test("ids are used once, items are there and at least two, scales go up and have a word for each answer", () => {
  expect(faults(question("words"), question("words"))).toEqual([
    "questions.1.id is used by another question",
  ]);
  expect(faults({ ...question("ranking"), items: ["x"] } as Question)).toEqual([
    "questions.0.items.0 “x” is not there (any more)",
    "questions.0.items must name at least two",
  ]);
  const scale = { ...question("agreement"), scaleMin: 5, scaleMax: 1, labels: ["No", "Yes"] } as Question;
  expect(faults(scale)).toEqual([
    "questions.0.scaleMax must be above the lowest answer",
    "questions.0.labels must be one for each answer, or none",
  ]);
  expect(faults({ ...question("votes"), statements: ["x"] } as Question)).toEqual([
    "questions.0.statements.0 “x” is no statement",
  ]);
});
