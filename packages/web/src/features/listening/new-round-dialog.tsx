import { listQuestionSets, makeRound } from "@lodestar/contract";
import type { QuestionSetName } from "@lodestar/core";
import { useId, useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useNavigate } from "../../routes/use-router.ts";
import { useSubmission } from "../../shell/use-submission.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./listening.module.css";
import { useAsked, useRoundAct, useRoundAddress } from "./use-rounds.ts";

type Beginning = QuestionSetName | "empty";

/** A title and a question set: all it takes to begin. */
export function NewRoundDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const act = useRoundAct();
  const navigate = useNavigate();
  const address = useRoundAddress();
  const [title, setTitle] = useState("");
  const [beginning, setBeginning] = useState<Beginning>("leaders");
  const isNamed = title.trim() !== "";
  const form = useSubmission(isNamed, async () => {
    const body = { title: title.trim(), ...(beginning === "empty" ? {} : { questionSet: beginning }) };
    const made = await act(makeRound, { params: { organisation }, body }, () => text("made", body));
    if (made === undefined) return undefined;
    onClose();
    await navigate(address(made.id, "edit"));
    return undefined;
  });
  return (
    <Dialog
      title={text("newRound")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isBusy={form.isBusy} onClick={form.submit}>
            {text("make")}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <TextField
          label={text("roundTitle")}
          hint={text("roundTitleHint")}
          value={title}
          onChange={setTitle}
          error={form.isAsked && !isNamed ? text("roundTitleMissing") : undefined}
        />
        <QuestionSets chosen={beginning} onChoose={setBeginning} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

type QuestionSetsProps = { readonly chosen: Beginning; readonly onChoose: (name: Beginning) => void };

function QuestionSets({ chosen, onChoose }: QuestionSetsProps) {
  const text = useTexts(listening);
  const name = useId();
  const { id: organisation } = useOrganisation();
  const { data } = useAsked(["question-sets"], listQuestionSets, { params: { organisation } });
  const sets = [
    ...(data?.questionSets ?? []).map((set) => ({ ...set, count: set.questions.length })),
    { name: "empty" as const, title: text("emptySet"), about: text("emptySetAbout"), count: 0 },
  ];
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{text("questionSet")}</legend>
      {sets.map((set) => (
        <label key={set.name} className={styles.choice}>
          <input type="radio" name={name} checked={chosen === set.name} onChange={() => onChoose(set.name)} />
          <span className={styles.choiceWords}>
            <span className={styles.name}>{set.title}</span>
            <span className={styles.soft}>
              {set.about} {set.count > 0 && `${text("questionsCount", { count: set.count })}.`}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
