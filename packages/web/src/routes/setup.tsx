import { setUp } from "@lodestar/contract";
import { useState } from "react";
import { api } from "../api/client.ts";
import { useProblemWords } from "../api/problem-words.ts";
import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { emailFault } from "../shell/account-words.ts";
import { PasswordField, passwordFault } from "../shell/password-field.tsx";
import { tokenOfAddress } from "../shell/token-of-address.ts";
import { useEnter } from "../shell/use-enter.ts";
import { useSubmission } from "../shell/use-submission.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";

/** The one-time link that the first start prints: makes the owner. */
export function Setup() {
  const text = useTexts(accounts);
  const [token] = useState(() => tokenOfAddress(window.location));
  if (token === undefined)
    return <AccountSheet title={text("setupNoToken")} intro={text("setupNoTokenAdvice")} />;
  return <SetupForm token={token} />;
}

const nobody = { name: "", email: "", password: "" };
type Person = typeof nobody;

function SetupForm({ token }: { readonly token: string }) {
  const text = useTexts(accounts);
  const [person, setPerson] = useState(nobody);
  const form = useSubmission(isComplete(person), useSetUp(token, person));
  const change = (column: keyof Person) => (value: string) => setPerson({ ...person, [column]: value });
  const wrongEmail = form.isAsked ? emailFault(person.email) : undefined;
  return (
    <AccountSheet
      title={text("setup")}
      intro={text("setupIntro")}
      problem={form.problem}
      onSubmit={form.submit}
    >
      <TextField
        label={text("name")}
        name="name"
        autoComplete="name"
        autoFocus
        value={person.name}
        onChange={change("name")}
        error={form.isAsked && person.name.trim() === "" ? text("nameMissing") : undefined}
      />
      <TextField
        label={text("email")}
        type="email"
        name="email"
        autoComplete="username"
        value={person.email}
        onChange={change("email")}
        error={wrongEmail && text(wrongEmail)}
      />
      <PasswordField
        which="new"
        value={person.password}
        onChange={change("password")}
        isAsked={form.isAsked}
      />
      <Button kind="primary" type="submit" isBusy={form.isBusy}>
        {text("setupButton")}
      </Button>
    </AccountSheet>
  );
}

const isComplete = ({ name, email, password }: Person) =>
  name.trim() !== "" && emailFault(email) === undefined && passwordFault(password, "new") === undefined;

function useSetUp(token: string, { name, email, password }: Person) {
  const words = useProblemWords();
  const enter = useEnter();
  return async () => {
    const person = { name: name.trim(), email: email.trim(), password };
    const answer = await api(setUp, { body: { ...person, token } });
    if (!answer.ok) return Object.values(words(answer.problem)).join(" ");
    await enter(answer.value.organisation, person);
    return undefined;
  };
}
