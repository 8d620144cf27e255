import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  type AccountAnswer,
  sendMagicLink,
  sendNewPasswordLink,
  signInWithPassword,
} from "../api/accounts.ts";
import { sessionQuery } from "../api/session.ts";
import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { accountProblem, emailFault } from "../shell/account-words.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useParam } from "./use-param.ts";
import { useNavigate } from "./use-router.ts";

/** E-mail and password, or a link by mail. */
export function SignIn() {
  const text = useTexts(accounts);
  const form = useSignIn();
  if (form.state === "sent")
    return (
      <AccountSheet
        title={text("linkSent")}
        intro={text(form.sent === "link" ? "linkSentIntro" : "newPasswordSent", { email: form.email })}
        foot={
          <Button kind="quiet" onClick={form.again}>
            {text("backToPassword")}
          </Button>
        }
      />
    );
  return (
    <AccountSheet
      title={text("signIn")}
      intro={text("signInIntro")}
      problem={form.problem === undefined ? undefined : text(form.problem)}
      onSubmit={form.submit}
      foot={
        <>
          <Button kind="quiet" onClick={form.sendLink} disabled={form.state === "busy"}>
            {text("byLink")}
          </Button>
          <Button kind="quiet" onClick={form.forget} disabled={form.state === "busy"}>
            {text("forgotten")}
          </Button>
        </>
      }
    >
      <TextField
        label={text("email")}
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        value={form.email}
        onChange={form.setEmail}
        error={form.emailFault === undefined ? undefined : text(form.emailFault)}
      />
      <TextField
        label={text("password")}
        type="password"
        name="password"
        autoComplete="current-password"
        value={form.password}
        onChange={form.setPassword}
        error={form.passwordFault === undefined ? undefined : text(form.passwordFault)}
      />
      <Button kind="primary" type="submit" isBusy={form.state === "busy"}>
        {text("signIn")}
      </Button>
    </AccountSheet>
  );
}

type Problem = ReturnType<typeof accountProblem> | "linkFailed";

function useSignIn() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [to] = useParam("to");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [state, setState] = useState<"ready" | "busy" | "sent">("ready");
  const [sent, setSent] = useState<"link" | "password">("link");
  const [problem, setProblem] = useState<Problem>();
  const [asked, setAsked] = useState<"none" | "email" | "both">("none");
  const target = to !== undefined && /^\/(?!\/)/.test(to) ? to : "/";
  const submit = async () => {
    setAsked("both");
    if (emailFault(email) !== undefined || password === "") return;
    setState("busy");
    const answer = await signInWithPassword(email.trim(), password);
    if (answer.ok) {
      await queries.resetQueries({ queryKey: sessionQuery.queryKey });
      await navigate(target, "replace");
    } else setProblem(accountProblem(answer));
    setState("ready");
  };
  const mail = async (what: "link" | "password", send: () => Promise<AccountAnswer>) => {
    setAsked("email");
    if (emailFault(email) !== undefined) return;
    setState("busy");
    const answer = await send();
    setProblem(answer.ok ? undefined : "linkFailed");
    setSent(what);
    setState(answer.ok ? "sent" : "ready");
  };
  return {
    email,
    setEmail,
    password,
    setPassword,
    state,
    problem,
    emailFault: asked === "none" ? undefined : emailFault(email),
    passwordFault: asked === "both" && password === "" ? ("missing" as const) : undefined,
    submit: () => void submit(),
    sent,
    sendLink: () => void mail("link", () => sendMagicLink(email.trim(), target)),
    forget: () => void mail("password", () => sendNewPasswordLink(email.trim())),
    again: () => setState("ready"),
  };
}
