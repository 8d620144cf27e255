import { useState } from "react";

/** A form on its way: whether somebody has asked to send it, whether it is being sent, what went wrong. */
export type Submission = {
  /** From the first attempt on, faults are shown. */
  readonly isAsked: boolean;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly submit: () => void;
};

/** Sends a form once it is complete; `send` tells in words what went wrong, or nothing. */
export function useSubmission(isComplete: boolean, send: () => Promise<string | undefined>): Submission {
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async () => {
    setAsked(true);
    if (!isComplete) return;
    setBusy(true);
    setProblem(await send());
    setBusy(false);
  };
  return { isAsked, isBusy, problem, submit: () => void submit() };
}
