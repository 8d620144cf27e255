import { type Proposition, type Question, wordsKinds } from "@lodestar/core";
import { useState } from "react";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ComboboxMany } from "../../ui/combobox.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./listening.module.css";
import { isAskedBy } from "./new-question.ts";
import { useItems } from "./use-items.ts";

type Of<K extends Question["kind"]> = Extract<Question, { readonly kind: K }>;

type QuestionFieldsProps<Q extends Question = Question> = {
  readonly question: Q;
  readonly questions: readonly Question[];
  readonly isFixed: boolean;
  readonly onChange: (question: Question) => void;
};

/** What can be written of a question: its text, a word of help, and what its kind asks for. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { question, isFixed, onChange } = props;
  const text = useTexts(listening);
  return (
    <div className={styles.questionFields}>
      <TextArea
        label={text("questionText")}
        rows={2}
        value={question.text}
        disabled={isFixed}
        onChange={(words) => onChange({ ...question, text: words })}
      />
      <TextField
        label={text("questionHelp")}
        isOptional
        value={question.help ?? ""}
        disabled={isFixed}
        onChange={(help) => onChange({ ...question, help: help === "" ? null : help })}
      />
      <KindFields {...props} />
      <Checkbox
        isChecked={question.isRequired}
        disabled={isFixed}
        onChange={(isRequired) => onChange({ ...question, isRequired })}
      >
        {text("questionRequired")}
      </Checkbox>
    </div>
  );
}

function KindFields(props: QuestionFieldsProps) {
  const text = useTexts(listening);
  const { question, isFixed, onChange } = props;
  switch (question.kind) {
    case "ranking":
    case "points":
      return <ItemsField {...props} question={question} />;
    case "agreement":
      return <AgreementFields {...props} question={question} />;
    case "votes":
      return <p className={styles.soft}>{text("votesWords")}</p>;
    case "words":
      return (
        <Select
          label={text("saidAs")}
          value={question.saidAs}
          disabled={isFixed}
          choices={wordsKinds.map((kind) => ({ value: kind, label: text(`saidAs_${kind}`) }))}
          onChange={(saidAs) => saidAs !== null && onChange({ ...question, saidAs })}
        />
      );
    default:
      return null;
  }
}

const most = 30;

function ItemsField({
  question,
  questions,
  isFixed,
  onChange,
}: QuestionFieldsProps<Of<"ranking"> | Of<"points">>) {
  const text = useTexts(listening);
  const { items, byId } = useItems();
  const named = (id: string) => ({ value: id, label: byId.get(id)?.title ?? id });
  if (isFixed)
    return (
      <ul className={styles.moments}>
        {question.items.map((id) => (
          <li key={id}>{named(id).label}</li>
        ))}
      </ul>
    );
  return (
    <ComboboxMany
      label={text(question.kind === "ranking" ? "items" : "itemsPoints")}
      hint={text("itemsHint")}
      values={question.items.map(named)}
      find={(words) =>
        items
          .filter(({ id }) => !isAskedBy(question.kind, id, questions, question.id))
          .filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()))
          .slice(0, most)
          .map(({ id }) => named(id))
      }
      onChange={(options) => onChange({ ...question, items: options.map(({ value }) => value) })}
    />
  );
}

const linesOf = (words: string) => words.split("\n").filter((line) => line.trim() !== "");
const LEAST_ANSWERS = 2;
const MOST_ANSWERS = 11;

function AgreementFields({ question, isFixed, onChange }: QuestionFieldsProps<Of<"agreement">>) {
  const text = useTexts(listening);
  const [sentences, setSentences] = useState(question.propositions.map((one) => one.text).join("\n"));
  const [labels, setLabels] = useState(question.labels.join("\n"));
  const count = linesOf(labels).length;
  const isCountWrong = count > 0 && (count < LEAST_ANSWERS || count > MOST_ANSWERS);
  return (
    <>
      <TextArea
        label={text("propositions")}
        hint={text("propositionsHint")}
        value={sentences}
        disabled={isFixed}
        onChange={(words) => {
          setSentences(words);
          const lines = linesOf(words);
          if (lines.length > 0)
            onChange({ ...question, propositions: propositionsOf(lines, question.propositions) });
        }}
      />
      <TextArea
        label={text("labels")}
        error={isCountWrong ? text("labelsHint") : undefined}
        value={labels}
        disabled={isFixed}
        onChange={(words) => {
          setLabels(words);
          const lines = linesOf(words);
          if (lines.length >= LEAST_ANSWERS && lines.length <= MOST_ANSWERS)
            onChange({ ...question, labels: lines, scaleMin: 1, scaleMax: lines.length });
        }}
      />
    </>
  );
}

/** Lines as propositions; a line that stays keeps its id, a changed one that of its place. */
function propositionsOf(lines: readonly string[], before: readonly Proposition[]): readonly Proposition[] {
  const taken = new Set<string>();
  return lines.map((line, at) => {
    const kept = before.find(({ id, text }) => text === line && !taken.has(id)) ?? before[at];
    let id = kept === undefined || taken.has(kept.id) ? `p${at + 1}` : kept.id;
    for (let place = lines.length + 1; taken.has(id); place++) id = `p${place}`;
    taken.add(id);
    return { id, text: line };
  });
}
