import { useState } from "react";
import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Combobox, type Option } from "../../ui/combobox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import styles from "./understanding.module.css";
import { type Answer, useUnderstandingActs } from "./use-understanding.ts";
import { useDestinations } from "./use-destinations.ts";

const outcomes = ["adopted", "merged", "deferred", "declined"] as const;

type AnswerDialogProps = {
  readonly statements: readonly string[];
  readonly onClose: () => void;
  readonly onDone?: () => void;
};

/** Tells the authors of words what became of them: adopted and merged say where, deferred and declined say why. */
export function AnswerDialog({ statements, onClose, onDone }: AnswerDialogProps) {
  const text = useTexts(understanding);
  const acts = useUnderstandingActs();
  const { answerOf, optionOf } = useDestinations();
  const known = statements.flatMap((id) => answerOf(id) ?? []);
  const only = statements.length === 1 ? known[0] : undefined;
  const [outcome, setOutcome] = useState<Answer["outcome"] | null>(only?.outcome ?? null);
  const [item, setItem] = useState<Option | null>(() => (only?.item ? optionOf(only.item) : null));
  const [reason, setReason] = useState(only?.reason ?? "");
  const [isTried, setTried] = useState(false);
  const [withAnswered, setWithAnswered] = useState(statements.length === 1);
  const open = statements.filter((id) => answerOf(id) === undefined);
  const told = withAnswered ? statements : open;
  const needs = needsOf(outcome);
  const isWhole =
    outcome !== null &&
    (!needs.item || item !== null) &&
    (!needs.reason || reason.trim() !== "") &&
    told.length > 0;
  const save = () => {
    setTried(true);
    if (!isWhole) return;
    onClose();
    onDone?.();
    void acts.answer(told, { outcome, reason: reason.trim() || null, item: item?.value ?? null });
  };
  return (
    <Dialog
      isOpen
      title={text("answerTitle", { count: statements.length })}
      description={text("answerWords")}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={outcome === null || told.length === 0} onClick={save}>
            {text("save")}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={text("outcome")}
          value={outcome}
          emptyLabel={text("answer_none")}
          choices={outcomes.map((value) => ({ value, label: text(`answer_${value}`) }))}
          onChange={setOutcome}
        />
        <Where
          item={item}
          onItem={setItem}
          isOptional={!needs.item}
          isMissing={isTried && needs.item && item === null}
        />
        <TextArea
          label={text("reason")}
          hint={text("reasonHint")}
          isOptional={!needs.reason}
          value={reason}
          onChange={setReason}
          error={isTried && needs.reason && reason.trim() === "" ? text("reasonMissing") : undefined}
        />
        {statements.length > 1 && known.length > 0 && (
          <Checkbox isChecked={withAnswered} onChange={setWithAnswered}>
            {text("alsoAnswered", { count: known.length })}
          </Checkbox>
        )}
        {told.length === 0 && <p className={styles.note}>{text("nothingOpen")}</p>}
      </div>
    </Dialog>
  );
}

/** What an answer cannot do without. */
const needsOf = (outcome: Answer["outcome"] | null) => ({
  item: outcome === "adopted" || outcome === "merged",
  reason: outcome === "deferred" || outcome === "declined",
});

type WhereProps = {
  readonly item: Option | null;
  readonly onItem: (item: Option | null) => void;
  readonly isOptional: boolean;
  readonly isMissing: boolean;
};

function Where({ item, onItem, isOptional, isMissing }: WhereProps) {
  const text = useTexts(understanding);
  const { find } = useDestinations();
  return (
    <Combobox
      label={text("item")}
      placeholder={text("findItem")}
      isOptional={isOptional}
      value={item}
      onChange={onItem}
      find={find}
      error={isMissing ? text("itemMissing") : undefined}
    />
  );
}
