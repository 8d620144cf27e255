import type { Question, RoundAnswer, RoundAnswers } from "@lodestar/core";
import { X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { KeyCaps } from "../../ui/keys/key-caps.tsx";
import { Quote } from "../../ui/quote.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { type Noted, noted, withNote, withoutNote } from "./interview-notes.ts";
import styles from "./listening.module.css";

type InterviewViewProps = {
  readonly questions: readonly Question[];
  readonly answers: RoundAnswers;
  readonly onChange: (question: string, answer: RoundAnswer) => void;
};

/** Typing while listening: each line becomes an entry of the question that is chosen, by a key. */
export function InterviewView({ questions, answers, onChange }: InterviewViewProps) {
  const text = useTexts(listening);
  const { number } = useFormats();
  const name = useId();
  const open = questions.filter(({ kind }) =>
    ["words", "needs", "barriers", "assumptions", "targets"].includes(kind),
  );
  const [chosenId, setChosen] = useState(open[0]?.id);
  const [words, setWords] = useState("");
  const chosen = open.find(({ id }) => id === chosenId);
  const notes = noted(open, answers);
  const onKeyDown = (event: KeyboardEvent) => {
    const place = Number(event.key);
    if (event.ctrlKey && place >= 1 && place <= open.length) {
      event.preventDefault();
      setChosen(open[place - 1]?.id);
    }
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (chosen === undefined || words.trim() === "") return;
    onChange(chosen.id, withNote(chosen, answers[chosen.id], words));
    setWords("");
  };
  const remove = ({ question, at }: Noted) => {
    const answer = answers[question.id];
    if (answer !== undefined) onChange(question.id, withoutNote(answer, at));
  };
  return (
    <div className={styles.form} onKeyDown={onKeyDown}>
      <p className={styles.soft}>{text("interviewWords")}</p>
      <fieldset className={styles.kinds}>
        <legend className={styles.legend}>{text("interviewAs")}</legend>
        {open.map((question, at) => (
          <label key={question.id} className={styles.kind}>
            <input
              type="radio"
              name={name}
              checked={question.id === chosenId}
              onChange={() => setChosen(question.id)}
            />
            <span>{text(`kind_${question.kind}`)}</span>
            {at < 9 && <KeyCaps keys={`ctrl+${at + 1}`} />}
          </label>
        ))}
      </fieldset>
      <TextArea
        label={text("interviewField")}
        hint={chosen?.text}
        value={words}
        autoFocus
        onChange={setWords}
      />
      <h2 className={styles.heading} aria-live="polite">
        {text("interviewNoted", { count: notes.length })}
      </h2>
      <ol className={styles.notes}>
        {notes.toReversed().map((note) => (
          <li key={`${note.question.id} ${number(note.at)}`} className={styles.noteLine}>
            <Quote size="small" by={text(`kind_${note.question.kind}`)}>
              {note.words}
            </Quote>
            <IconButton
              size="small"
              label={text("noteRemove", { words: note.words.slice(0, 40) })}
              onClick={() => remove(note)}
            >
              <X />
            </IconButton>
          </li>
        ))}
      </ol>
    </div>
  );
}
