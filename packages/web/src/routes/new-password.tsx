import { useState } from "react";
import { setNewPassword } from "../api/accounts.ts";
import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { PasswordField, passwordFault } from "../shell/password-field.tsx";
import { tokenOfAddress } from "../shell/token-of-address.ts";
import { useSubmission } from "../shell/use-submission.ts";
import { Button } from "../ui/button.tsx";
import { useNavigate } from "./use-router.ts";

/** The link of a mail that lets somebody choose a new password. */
export function NewPassword() {
  const text = useTexts(accounts);
  const navigate = useNavigate();
  const [token] = useState(() => tokenOfAddress(window.location));
  const [password, setPassword] = useState("");
  const form = useSubmission(passwordFault(password, "new") === undefined, async () => {
    const answer = await setNewPassword(token ?? "", password);
    if (!answer.ok) return text(answer.status === 0 ? "unreachable" : "linkGone");
    await navigate("/sign-in", "replace");
    return undefined;
  });
  if (token === undefined) return <AccountSheet title={text("noToken")} intro={text("noTokenAdvice")} />;
  return (
    <AccountSheet
      title={text("newPassword")}
      intro={text("newPasswordIntro")}
      problem={form.problem}
      onSubmit={form.submit}
    >
      <PasswordField which="new" value={password} onChange={setPassword} isAsked={form.isAsked} autoFocus />
      <Button kind="primary" type="submit" isBusy={form.isBusy}>
        {text("keepPassword")}
      </Button>
    </AccountSheet>
  );
}
