import { shell } from "../messages/en/shell.ts";
import { useTexts } from "../messages/use-texts.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { useNavigate } from "./use-router.ts";

/** An address where there is nothing, or nothing for this person. */
export function NotFound() {
  const text = useTexts(shell);
  const navigate = useNavigate();
  return (
    <EmptyState
      title={text("notFound")}
      actions={<Button onClick={() => void navigate("/")}>{text("home")}</Button>}
    >
      {text("notFoundAdvice")}
    </EmptyState>
  );
}
