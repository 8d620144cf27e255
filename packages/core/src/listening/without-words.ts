import { wordsSaid } from "./answer-rows.ts";
import type { RoundAnswer, RoundAnswers } from "./question.ts";

/** Answers without the first entry of a question that says exactly some words, so that they are not said again. */
export function withoutWords(answers: RoundAnswers, question: string, words: string): RoundAnswers {
  const answer = answers[question];
  if (answer === undefined || !("entries" in answer)) return answers;
  const said = wordsSaid(answer).find(({ text }) => text === words);
  if (said === undefined) return answers;
  const entries = (answer.entries as readonly unknown[]).filter((_, at) => at !== said.at);
  return { ...answers, [question]: { ...answer, entries } as RoundAnswer };
}
