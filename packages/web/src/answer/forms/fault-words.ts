import type { AnswerFault } from "@lodestar/core";
import type { AnswerWorld } from "../answer-world.ts";

/** A fault in words that say how to mend it. */
export function faultWords({ path, message }: AnswerFault, question: string, { text }: AnswerWorld): string {
  const within = path.slice(question.length + 1);
  const last = within.split(".").at(-1) ?? "";
  if (within === "") return text("faultRequired");
  if (within === "points") return text("faultPoints", { sum: /not (\S+)$/.exec(message)?.[1] ?? "" });
  if (last === "title") return text("faultTitle");
  if (last === "dueOn") return text("faultDay");
  if (last === "unit") return text("faultUnit");
  const [, min, max] = /from (-?\d+) to (-?\d+)$/.exec(message) ?? [];
  return min === undefined || max === undefined ? text("faultOther") : text("faultRange", { min, max });
}
