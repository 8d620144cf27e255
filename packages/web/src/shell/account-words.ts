import type { AccountAnswer } from "../api/accounts.ts";
import type { accounts } from "../messages/en/accounts.ts";

type Fault = Extract<keyof typeof accounts.messages, "unreachable" | "tooOften" | "wrong" | "failed">;

/** Which of the texts in messages/en/accounts.ts says what went wrong. */
export function accountProblem(answer: Exclude<AccountAnswer, { ok: true }>): Fault {
  if (answer.status === 0) return "unreachable";
  if (answer.status === 429) return "tooOften";
  return answer.status === 400 || answer.status === 401 || answer.status === 403 ? "wrong" : "failed";
}

/** What is wrong with the address of a person, if anything. */
export const emailFault = (email: string): "emailWrong" | undefined =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : "emailWrong";

const shortestPassword = 10;

/** What is wrong with a new password, if anything. */
export const newPasswordFault = (password: string): "passwordShort" | undefined =>
  password.length < shortestPassword ? "passwordShort" : undefined;
