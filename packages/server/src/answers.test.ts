import { endpoints } from "@lodestar/contract";
import { expect, test } from "vitest";
import { type AnswersNeed, allAnswers } from "./answers.ts";

// Nothing is asked here, so nothing is needed.
const answers = allAnswers({} as AnswersNeed);
const named = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;

test("every endpoint of the contract has exactly one answer", () => {
  const answered = answers.map(({ endpoint }) => named(endpoint));
  expect(answered.toSorted()).toEqual(endpoints.map(named).toSorted());
});

test("every answer is to an endpoint as the contract has it", () => {
  for (const { endpoint } of answers) expect(endpoints).toContain(endpoint);
});
