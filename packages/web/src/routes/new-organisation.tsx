import { makeOrganisation } from "@lodestar/contract";
import { useState } from "react";
import { api } from "../api/client.ts";
import { useProblemWords } from "../api/problem-words.ts";
import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { useEnter } from "../shell/use-enter.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { TextField } from "../ui/text-field.tsx";

/** Makes an organisation, empty or with the sample. */
export function NewOrganisation() {
  const text = useTexts(accounts);
  const words = useProblemWords();
  const enter = useEnter();
  const [name, setName] = useState("");
  const [withSample, setWithSample] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async () => {
    setAsked(true);
    if (name.trim() === "") return;
    setBusy(true);
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const answer = await api(makeOrganisation, { body: { name: name.trim(), timeZone, withSample } });
    if (answer.ok) await enter(answer.value.organisation.id);
    else setProblem(Object.values(words(answer.problem)).join(" "));
    setBusy(false);
  };
  return (
    <AccountSheet
      title={text("newOrganisation")}
      intro={text("newOrganisationIntro")}
      problem={problem}
      onSubmit={() => void submit()}
    >
      <TextField
        label={text("organisationName")}
        autoFocus
        value={name}
        onChange={setName}
        error={isAsked && name.trim() === "" ? text("missing") : undefined}
      />
      <Checkbox isChecked={withSample} onChange={setWithSample}>
        {text("withSample")}
      </Checkbox>
      <Button kind="primary" type="submit" isBusy={isBusy}>
        {text("make")}
      </Button>
    </AccountSheet>
  );
}
