import { type Question, questionKinds } from "@lodestar/core";
import { expect, test } from "vitest";
import { movedQuestion, newQuestion } from "./new-question.ts";

const words = { text: "How?", proposition: "We know.", labels: ["no", "yes"] };
const asked = (kind: Question["kind"], before: readonly Question[] = []) =>
  newQuestion(kind, before, ["g1", "g2"], words);

test("every kind of question can be added, each with an id of its own", () => {
  const questions = questionKinds.reduce<readonly Question[]>(
    (before, kind) => [...before, asked(kind, before), asked(kind, [...before, asked(kind, before)])],
    [],
  );
  expect(new Set(questions.map(({ id }) => id)).size).toBe(2 * questionKinds.length);
  for (const { id } of questions) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
});

test("an item that is put in order already is not put in order twice", () => {
  expect(asked("ranking", [asked("ranking")])).toMatchObject({ items: [] });
  expect(asked("points", [asked("ranking")])).toMatchObject({ items: ["g1", "g2"] });
});

test("a question moves within the set and no further", () => {
  const questions = [asked("words"), asked("needs"), asked("votes")];
  expect(movedQuestion(questions, 0, 2).map(({ kind }) => kind)).toEqual(["needs", "votes", "words"]);
  expect(movedQuestion(questions, 2, 3)).toBe(questions);
  expect(movedQuestion(questions, 0, -1)).toBe(questions);
});
