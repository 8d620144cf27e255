import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { signInByLink } from "../api/accounts.ts";
import { sessionQuery } from "../api/session.ts";
import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { tokenOfAddress } from "../shell/token-of-address.ts";
import { useSubmission } from "../shell/use-submission.ts";
import { Button } from "../ui/button.tsx";
import { useNavigate } from "./use-router.ts";

/** The link of a mail that signs in. It asks for a press, because programs open links in mails too. */
export function SignInLink() {
  const text = useTexts(accounts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [token] = useState(() => tokenOfAddress(window.location));
  const form = useSubmission(true, async () => {
    const answer = await signInByLink(token ?? "");
    if (!answer.ok) return text(answer.status === 0 ? "unreachable" : "linkGone");
    await queries.resetQueries({ queryKey: sessionQuery.queryKey });
    await navigate("/", "replace");
    return undefined;
  });
  const toSignIn = (
    <Button kind="quiet" onClick={() => void navigate("/sign-in", "replace")}>
      {text("toSignIn")}
    </Button>
  );
  if (token === undefined)
    return <AccountSheet title={text("noToken")} intro={text("noTokenAdvice")} foot={toSignIn} />;
  return (
    <AccountSheet
      title={text("useLink")}
      intro={text("useLinkIntro")}
      problem={form.problem}
      onSubmit={form.submit}
      foot={form.problem !== undefined && toSignIn}
    >
      <Button kind="primary" type="submit" isBusy={form.isBusy} autoFocus>
        {text("signIn")}
      </Button>
    </AccountSheet>
  );
}
