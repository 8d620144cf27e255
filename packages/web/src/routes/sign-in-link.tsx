import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { signInByLink } from "../api/accounts.ts";
import { sessionQuery } from "../api/session.ts";
import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { tokenOfAddress } from "../shell/token-of-address.ts";
import { Button } from "../ui/button.tsx";
import { useNavigate } from "./use-router.ts";

/** The link of a mail that signs in. It asks for a press, because programs open links in mails too. */
export function SignInLink() {
  const text = useTexts(accounts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [token] = useState(() => tokenOfAddress(window.location));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"linkGone" | "unreachable">();
  const toSignIn = (
    <Button kind="quiet" onClick={() => void navigate("/sign-in", "replace")}>
      {text("toSignIn")}
    </Button>
  );
  if (token === undefined)
    return <AccountSheet title={text("noToken")} intro={text("noTokenAdvice")} foot={toSignIn} />;
  const enter = async () => {
    setBusy(true);
    const answer = await signInByLink(token);
    if (answer.ok) {
      await queries.resetQueries({ queryKey: sessionQuery.queryKey });
      await navigate("/", "replace");
    } else setProblem(answer.status === 0 ? "unreachable" : "linkGone");
    setBusy(false);
  };
  return (
    <AccountSheet
      title={text("useLink")}
      intro={text("useLinkIntro")}
      problem={problem && text(problem)}
      onSubmit={() => void enter()}
      foot={problem === "linkGone" && toSignIn}
    >
      <Button kind="primary" type="submit" isBusy={isBusy} autoFocus>
        {text("signIn")}
      </Button>
    </AccountSheet>
  );
}
