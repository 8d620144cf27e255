import { type Question, type RoundAnswer, type RoundAnswers, isSaid } from "@lodestar/core";

export type Noted = { readonly question: Question; readonly at: number; readonly words: string };

/** Everything in words that is noted so far, question by question. */
export const noted = (questions: readonly Question[], answers: RoundAnswers): readonly Noted[] =>
  questions.flatMap((question) => {
    const answer = answers[question.id];
    if (answer === undefined || !("entries" in answer)) return [];
    return answer.entries.flatMap((entry, at) => {
      const words = "text" in entry ? entry.text : entry.title;
      return isSaid(words) ? [{ question, at, words }] : [];
    });
  });

/** The answer with one more entry, of which only the words are known. */
export function withNote(question: Question, answer: RoundAnswer | undefined, words: string): RoundAnswer {
  const entries = answer !== undefined && "entries" in answer ? answer.entries : [];
  return { kind: question.kind, entries: [...entries, entryOf(question, words)] } as RoundAnswer;
}

function entryOf({ kind }: Question, words: string): object {
  if (kind === "targets") return { title: words, measure: "", baseline: null, target: null, dueOn: null };
  if (kind === "needs") return { text: words, unit: null };
  if (kind === "barriers") return { text: words, side: null, severity: null, likelihood: null };
  return { text: words };
}

export const withoutNote = (answer: RoundAnswer, at: number): RoundAnswer =>
  "entries" in answer ? ({ ...answer, entries: answer.entries.toSpliced(at, 1) } as RoundAnswer) : answer;
