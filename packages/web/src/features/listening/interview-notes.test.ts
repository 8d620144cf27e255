import { type Question, questionKinds } from "@lodestar/core";
import { expect, test } from "vitest";
import { noted, withNote, withoutNote } from "./interview-notes.ts";
import { newQuestion } from "./new-question.ts";

const spoken = ["targets", "needs", "barriers", "assumptions", "words"] as const;
const question = (kind: Question["kind"]) =>
  newQuestion(kind, [], ["g1", "g2"], { text: "?", proposition: "p", labels: ["no", "yes"] });

test("what somebody says is noted word for word, whatever it is taken for", () => {
  for (const kind of spoken) {
    const asked = question(kind);
    const answers = { [asked.id]: withNote(asked, undefined, " Two spaces before ") };
    expect(noted([asked], answers)).toEqual([{ question: asked, at: 0, words: " Two spaces before " }]);
  }
});

test("a note can be taken out again, and the others stay", () => {
  const asked = question("needs");
  const answer = withNote(asked, withNote(asked, undefined, "one"), "two");
  expect(noted([asked], { [asked.id]: withoutNote(answer, 0) }).map(({ words }) => words)).toEqual(["two"]);
});

test("questions that are answered without words have no notes", () => {
  for (const kind of questionKinds.filter((each) => !spoken.some((one) => one === each)))
    expect(noted([question(kind)], {})).toEqual([]);
});
