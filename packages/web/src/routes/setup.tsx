import { setUp } from "@lodestar/contract";
import { useState } from "react";
import { api } from "../api/client.ts";
import { useProblemWords } from "../api/problem-words.ts";
import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { emailFault, newPasswordFault } from "../shell/account-words.ts";
import { tokenOfAddress } from "../shell/token-of-address.ts";
import { useEnter } from "../shell/use-enter.ts";
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

function SetupForm({ token }: { readonly token: string }) {
  const text = useTexts(accounts);
  const words = useProblemWords();
  const enter = useEnter();
  const [person, setPerson] = useState({ name: "", email: "", password: "" });
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const faults = faultsOf(person);
  const change = (column: keyof typeof person) => (value: string) =>
    setPerson({ ...person, [column]: value });
  const faultIn = (column: keyof typeof person) => {
    const fault = isAsked ? faults[column] : undefined;
    return fault === undefined ? undefined : text(fault);
  };
  const submit = async () => {
    setAsked(true);
    if (Object.values(faults).some((fault) => fault !== undefined)) return;
    setBusy(true);
    const email = person.email.trim();
    const answer = await api(setUp, { body: { ...person, email, token } });
    if (answer.ok) await enter(answer.value.organisation, { email, password: person.password });
    else setProblem(Object.values(words(answer.problem)).join(" "));
    setBusy(false);
  };
  return (
    <AccountSheet
      title={text("setup")}
      intro={text("setupIntro")}
      problem={problem}
      onSubmit={() => void submit()}
    >
      <TextField
        label={text("name")}
        name="name"
        autoComplete="name"
        autoFocus
        value={person.name}
        onChange={change("name")}
        error={faultIn("name")}
      />
      <TextField
        label={text("email")}
        type="email"
        name="email"
        autoComplete="username"
        value={person.email}
        onChange={change("email")}
        error={faultIn("email")}
      />
      <TextField
        label={text("password")}
        type="password"
        name="password"
        autoComplete="new-password"
        hint={text("passwordHint")}
        value={person.password}
        onChange={change("password")}
        error={faultIn("password")}
      />
      <Button kind="primary" type="submit" isBusy={isBusy}>
        {text("setupButton")}
      </Button>
    </AccountSheet>
  );
}

const faultsOf = ({ name, email, password }: { name: string; email: string; password: string }) =>
  ({
    name: name.trim() === "" ? "nameMissing" : undefined,
    email: emailFault(email),
    password: newPasswordFault(password),
  }) as const;
