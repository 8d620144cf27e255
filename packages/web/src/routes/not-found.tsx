import { shell } from "../messages/en/shell.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { Button } from "../ui/button.tsx";
import { useNavigate } from "./use-router.ts";

/** An address where there is nothing, or nothing for this person. */
export function NotFound() {
  const text = useTexts(shell);
  const navigate = useNavigate();
  return (
    <AccountSheet title={text("notFound")} intro={text("notFoundAdvice")}>
      <Button kind="primary" onClick={() => void navigate("/")}>
        {text("home")}
      </Button>
    </AccountSheet>
  );
}
