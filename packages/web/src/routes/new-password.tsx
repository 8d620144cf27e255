import { useState } from "react";
import { setNewPassword } from "../api/accounts.ts";
import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { newPasswordFault } from "../shell/account-words.ts";
import { tokenOfAddress } from "../shell/token-of-address.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useNavigate } from "./use-router.ts";

/** The link of a mail that lets somebody choose a new password. */
export function NewPassword() {
  const text = useTexts(accounts);
  const navigate = useNavigate();
  const [token] = useState(() => tokenOfAddress(window.location));
  const [password, setPassword] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"linkGone" | "unreachable">();
  const fault = newPasswordFault(password);
  if (token === undefined) return <AccountSheet title={text("noToken")} intro={text("noTokenAdvice")} />;
  const submit = async () => {
    setAsked(true);
    if (fault !== undefined) return;
    setBusy(true);
    const answer = await setNewPassword(token, password);
    if (answer.ok) await navigate("/sign-in", "replace");
    else setProblem(answer.status === 0 ? "unreachable" : "linkGone");
    setBusy(false);
  };
  return (
    <AccountSheet
      title={text("newPassword")}
      intro={text("newPasswordIntro")}
      problem={problem && text(problem)}
      onSubmit={() => void submit()}
    >
      <TextField
        label={text("password")}
        type="password"
        name="password"
        autoComplete="new-password"
        autoFocus
        hint={text("passwordHint")}
        value={password}
        onChange={setPassword}
        error={isAsked && fault !== undefined ? text(fault) : undefined}
      />
      <Button kind="primary" type="submit" isBusy={isBusy}>
        {text("keepPassword")}
      </Button>
    </AccountSheet>
  );
}
