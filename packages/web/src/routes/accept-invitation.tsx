import { acceptInvitation, readInvitation } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { problemIn } from "../api/api-problem.ts";
import { answered, api } from "../api/client.ts";
import { useProblemWords } from "../api/problem-words.ts";
import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { newPasswordFault } from "../shell/account-words.ts";
import { tokenOfAddress } from "../shell/token-of-address.ts";
import { useEnter } from "../shell/use-enter.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";

/** The link of an invitation: joins an organisation, with a new account or the one the address has. */
export function AcceptInvitation() {
  const text = useTexts(accounts);
  const words = useProblemWords();
  const [token] = useState(() => tokenOfAddress(window.location));
  const { data, error } = useQuery({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) => answered(readInvitation, { body: { token: token ?? "" }, signal }),
    enabled: token !== undefined,
    retry: false,
  });
  if (token === undefined)
    return <AccountSheet title={text("invitationNoToken")} intro={text("invitationNoTokenAdvice")} />;
  if (error !== null)
    return (
      <AccountSheet title={text("invitationGone")} intro={Object.values(words(problemIn(error))).join(" ")} />
    );
  if (data === undefined) return null;
  return <JoinForm token={token} invitation={data} />;
}

type Invitation = Awaited<ReturnType<typeof answered<typeof readInvitation>>>;

function JoinForm({ token, invitation }: { readonly token: string; readonly invitation: Invitation }) {
  const text = useTexts(accounts);
  const words = useProblemWords();
  const enter = useEnter();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { organisation, email, role, hasAccount } = invitation;
  const nameFault = !hasAccount && name.trim() === "" ? "nameMissing" : undefined;
  const passwordFault = hasAccount ? (password === "" ? "missing" : undefined) : newPasswordFault(password);
  const submit = async () => {
    setAsked(true);
    if (nameFault !== undefined || passwordFault !== undefined) return;
    setBusy(true);
    const person = hasAccount ? { password } : { name: name.trim(), password };
    const answer = await api(acceptInvitation, { body: { token, ...person } });
    if (answer.ok) await enter(answer.value.organisation, { email, password });
    else setProblem(Object.values(words(answer.problem)).join(" "));
    setBusy(false);
  };
  return (
    <AccountSheet
      title={text("invitation", { organisation })}
      intro={[
        text("invitationRole", { role: text(role), email }),
        hasAccount ? text("invitationHasAccount") : "",
      ].join(" ")}
      problem={problem}
      onSubmit={() => void submit()}
    >
      <input type="hidden" name="email" autoComplete="username" value={email} />
      {!hasAccount && (
        <TextField
          label={text("name")}
          name="name"
          autoComplete="name"
          autoFocus
          value={name}
          onChange={setName}
          error={isAsked && nameFault ? text(nameFault) : undefined}
        />
      )}
      <TextField
        label={text("password")}
        type="password"
        name="password"
        autoComplete={hasAccount ? "current-password" : "new-password"}
        hint={hasAccount ? undefined : text("passwordHint")}
        value={password}
        onChange={setPassword}
        error={isAsked && passwordFault ? text(passwordFault) : undefined}
      />
      <Button kind="primary" type="submit" isBusy={isBusy}>
        {text("invitationButton")}
      </Button>
    </AccountSheet>
  );
}
