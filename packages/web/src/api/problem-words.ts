import type { Problem } from "@lodestar/contract";
import type { Texts } from "../messages/catalogue.ts";
import { problems } from "../messages/en/problems.ts";
import { useTexts } from "../messages/use-texts.ts";
import { columnWords } from "../shell/column-words.ts";
import { codeOf } from "./api-problem.ts";

export type ProblemWords = { readonly title: string; readonly advice: string };

/** What went wrong in words for people: what happened, and what was kept or can be done. */
export function problemWords(problem: Problem, text: Texts<typeof problems.messages>): ProblemWords {
  const code = codeOf(problem);
  const key = code in problems.messages ? (code as keyof typeof problems.messages) : undefined;
  if (key === undefined) return { title: problem.title, advice: problem.detail ?? text("advice") };
  const advice = `${code}_advice` as keyof typeof problems.messages;
  const fields = (problem.fields ?? [])
    .map(({ path, message }) => `${columnWords(path.split(".").at(-1) ?? "")}: ${message}`)
    .join("; ");
  const fromServer = fields === "" ? problem.detail : fields;
  return {
    title: text(key as "outage"),
    advice: fromServer ?? (advice in problems.messages ? text(advice as "outage_advice") : text("advice")),
  };
}

/** `problemWords` in the person's language. */
export function useProblemWords(): (problem: Problem) => ProblemWords {
  const text = useTexts(problems);
  return (problem) => problemWords(problem, text);
}
