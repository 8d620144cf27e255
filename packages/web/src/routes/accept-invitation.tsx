import { type ResponseOf, acceptInvitation, readInvitation } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { problemIn } from "../api/api-problem.ts";
import { useSession } from "../api/session.ts";
import { answered, api } from "../api/client.ts";
import { useProblemWords } from "../api/problem-words.ts";
import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { PasswordField, passwordFault } from "../shell/password-field.tsx";
import { tokenOfAddress } from "../shell/token-of-address.ts";
import { useEnter } from "../shell/use-enter.ts";
import { useSubmission } from "../shell/use-submission.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";

type Invitation = ResponseOf<typeof readInvitation>;

/** The link of an invitation: joins an organisation, with a new account or the one the address has. */
export function AcceptInvitation() {
  const text = useTexts(accounts);
  const words = useProblemWords();
  const session = useSession();
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
  if (data === undefined || session === undefined) return null;
  return session?.person.email === data.email ? (
    <JoinSignedIn token={token} invitation={data} />
  ) : (
    <JoinForm token={token} invitation={data} />
  );
}

type JoinFormProps = { readonly token: string; readonly invitation: Invitation };

/** For whoever is signed in with the invited address already: one press. */
function JoinSignedIn({ token, invitation }: JoinFormProps) {
  const text = useTexts(accounts);
  const { organisation, email, role } = invitation;
  const form = useSubmission(true, useJoin(token, email, {}));
  return (
    <AccountSheet
      title={text("invitation", { organisation })}
      intro={`${text("invitationRole", { role: text(role), email })} ${text("invitationSignedIn")}`}
      problem={form.problem}
      onSubmit={form.submit}
    >
      <Button kind="primary" type="submit" autoFocus isBusy={form.isBusy}>
        {text("invitationButton")}
      </Button>
    </AccountSheet>
  );
}

function JoinForm({ token, invitation }: JoinFormProps) {
  const text = useTexts(accounts);
  const { organisation, email, role, hasAccount } = invitation;
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const which = hasAccount ? "own" : "new";
  const isNameMissing = !hasAccount && name.trim() === "";
  const isComplete = !isNameMissing && passwordFault(password, which) === undefined;
  const person = hasAccount ? { password } : { name: name.trim(), password };
  const form = useSubmission(isComplete, useJoin(token, email, person));
  const invited = text("invitationRole", { role: text(role), email });
  return (
    <AccountSheet
      title={text("invitation", { organisation })}
      intro={hasAccount ? `${invited} ${text("invitationHasAccount")}` : invited}
      problem={form.problem}
      onSubmit={form.submit}
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
          error={form.isAsked && isNameMissing ? text("nameMissing") : undefined}
        />
      )}
      <PasswordField which={which} value={password} onChange={setPassword} isAsked={form.isAsked} />
      <Button kind="primary" type="submit" isBusy={form.isBusy}>
        {text("invitationButton")}
      </Button>
    </AccountSheet>
  );
}

function useJoin(
  token: string,
  email: string,
  person: { readonly name?: string; readonly password?: string },
) {
  const words = useProblemWords();
  const enter = useEnter();
  return async () => {
    const answer = await api(acceptInvitation, { body: { token, ...person } });
    if (!answer.ok) return Object.values(words(answer.problem)).join(" ");
    const { password } = person;
    await enter(answer.value.organisation, password === undefined ? undefined : { email, password });
    return undefined;
  };
}
