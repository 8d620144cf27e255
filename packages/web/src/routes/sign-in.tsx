import { signInWays } from "@lodestar/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sendMagicLink, sendNewPasswordLink, signInElsewhere, signInWithPassword } from "../api/accounts.ts";
import { apiQuery } from "../api/client.ts";
import { sessionQuery } from "../api/session.ts";
import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { accountProblem, emailFault } from "../shell/account-words.ts";
import { PasswordField, passwordFault } from "../shell/password-field.tsx";
import { type Submission, useSubmission } from "../shell/use-submission.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useParam } from "./use-param.ts";
import { useNavigate } from "./use-router.ts";

type Sent = "link" | "password";

/** E-mail and password, or a link by mail. */
export function SignIn() {
  const text = useTexts(accounts);
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState<Sent>();
  if (sent === undefined) return <SignInForm email={email} onEmail={setEmail} onSent={setSent} />;
  return (
    <AccountSheet
      title={text("linkSent")}
      intro={text(sent === "link" ? "linkSentIntro" : "newPasswordSent", { email })}
      foot={
        <Button kind="quiet" onClick={() => setSent(undefined)}>
          {text("backToPassword")}
        </Button>
      }
    />
  );
}

type SignInFormProps = {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onSent: (what: Sent) => void;
};

function SignInForm({ email, onEmail, onSent }: SignInFormProps) {
  const text = useTexts(accounts);
  const [password, setPassword] = useState("");
  const broughtBack = useBroughtBack();
  const { form, byLink, forgotten } = useWaysIn(email.trim(), password, onSent);
  const isAsked = form.isAsked || byLink.isAsked || forgotten.isAsked;
  const wrongEmail = isAsked ? emailFault(email) : undefined;
  return (
    <AccountSheet
      title={text("signIn")}
      intro={text("signInIntro")}
      problem={form.problem ?? byLink.problem ?? forgotten.problem ?? broughtBack}
      onSubmit={form.submit}
      foot={
        <>
          <Elsewhere />
          <Quiet way={byLink} words={text("byLink")} />
          <Quiet way={forgotten} words={text("forgotten")} />
        </>
      }
    >
      <TextField
        label={text("email")}
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={onEmail}
        error={wrongEmail && text(wrongEmail)}
      />
      <PasswordField which="own" value={password} onChange={setPassword} isAsked={form.isAsked} />
      <Button kind="primary" type="submit" isBusy={form.isBusy}>
        {text("signIn")}
      </Button>
    </AccountSheet>
  );
}

const Quiet = ({ way, words }: { readonly way: Submission; readonly words: string }) => (
  <Button kind="quiet" isBusy={way.isBusy} onClick={way.submit}>
    {words}
  </Button>
);

/** The way through the identity provider, where one is configured. */
function Elsewhere() {
  const text = useTexts(accounts);
  const target = useTarget();
  const { data } = useQuery({ ...apiQuery(["sign-in-ways"], signInWays, {}), staleTime: Infinity });
  const way = useSubmission(true, async () => {
    const answer = await signInElsewhere(target);
    return answer.ok ? undefined : text("elsewhereFailed");
  });
  const name = data?.singleSignOn ?? null;
  return (
    name !== null && (
      <>
        <Button isBusy={way.isBusy} onClick={way.submit}>
          {text("elsewhere", { name })}
        </Button>
        {way.problem !== undefined && <p role="alert">{way.problem}</p>}
      </>
    )
  );
}

/** Why the identity provider led back without anybody being signed in. */
function useBroughtBack(): string | undefined {
  const text = useTexts(accounts);
  const [error] = useParam("error");
  if (error === undefined) return undefined;
  return text(error === "not_invited" ? "notInvited" : "elsewhereFailed");
}

/** Where to go once signed in. Only an address of our own: `//elsewhere.example` is not. */
function useTarget(): string {
  const [to = "/"] = useParam("to");
  return /^\/(?![/\\])/.test(to) ? to : "/";
}

function useWaysIn(email: string, password: string, onSent: (what: Sent) => void) {
  const text = useTexts(accounts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const target = useTarget();
  const isEmail = emailFault(email) === undefined;
  const form = useSubmission(isEmail && passwordFault(password, "own") === undefined, async () => {
    const answer = await signInWithPassword(email, password);
    if (!answer.ok) return text(accountProblem(answer));
    await queries.resetQueries({ queryKey: sessionQuery.queryKey });
    await navigate(target, "replace");
    return undefined;
  });
  const mailed = (what: Sent, isSent: boolean) => {
    if (isSent) onSent(what);
    return isSent ? undefined : text("linkFailed");
  };
  const byLink = useSubmission(isEmail, async () => mailed("link", (await sendMagicLink(email, target)).ok));
  const forgotten = useSubmission(isEmail, async () =>
    mailed("password", (await sendNewPasswordLink(email)).ok),
  );
  return { form, byLink, forgotten };
}
