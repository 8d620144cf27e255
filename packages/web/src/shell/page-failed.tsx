import { ApiProblem } from "../api/api-problem.ts";
import { useProblemWords } from "../api/problem-words.ts";
import { shell } from "../messages/en/shell.ts";
import { useTexts } from "../messages/use-texts.ts";
import { ErrorState } from "../ui/error-state.tsx";

/** A page that stopped. The rail and the other pages go on. */
export function PageFailed({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const text = useTexts(shell);
  const words = useProblemWords();
  const told = error instanceof ApiProblem ? words(error.problem) : undefined;
  return (
    <ErrorState title={told?.title ?? text("pageFailed")} onRetry={reset}>
      {told?.advice ?? text("pageFailedAdvice")}
    </ErrorState>
  );
}
