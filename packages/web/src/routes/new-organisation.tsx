import { makeOrganisation } from "@lodestar/contract";
import { useState } from "react";
import { api } from "../api/client.ts";
import { useProblemWords } from "../api/problem-words.ts";
import { sessionQuery } from "../api/session.ts";
import { useQueryClient } from "@tanstack/react-query";
import { accounts } from "../messages/en/accounts.ts";
import { useTexts } from "../messages/use-texts.ts";
import { AccountSheet } from "../shell/account-sheet.tsx";
import { useEnter } from "../shell/use-enter.ts";
import { useSubmission } from "../shell/use-submission.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { TextField } from "../ui/text-field.tsx";

/** Makes an organisation, empty or with the sample. */
export function NewOrganisation() {
  const text = useTexts(accounts);
  const [name, setName] = useState("");
  const [withSample, setWithSample] = useState(false);
  const isNamed = name.trim() !== "";
  const form = useSubmission(isNamed, useMake(name.trim(), withSample));
  return (
    <AccountSheet
      title={text("newOrganisation")}
      intro={text("newOrganisationIntro")}
      problem={form.problem}
      onSubmit={form.submit}
    >
      <TextField
        label={text("organisationName")}
        autoFocus
        value={name}
        onChange={setName}
        error={form.isAsked && !isNamed ? text("missing") : undefined}
      />
      <Checkbox isChecked={withSample} onChange={setWithSample}>
        {text("withSample")}
      </Checkbox>
      <Button kind="primary" type="submit" isBusy={form.isBusy}>
        {text("make")}
      </Button>
    </AccountSheet>
  );
}

function useMake(name: string, withSample: boolean) {
  const words = useProblemWords();
  const queries = useQueryClient();
  const enter = useEnter();
  return async () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const answer = await api(makeOrganisation, { body: { name, timeZone, withSample } });
    if (!answer.ok) return Object.values(words(answer.problem)).join(" ");
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    await enter(answer.value.organisation.id);
    return undefined;
  };
}
