import type { Question } from "@lodestar/core";
import { ArrowDown, ArrowUp, ChevronDown, GripVertical, Trash2 } from "lucide-react";
import type { DragEvent, KeyboardEvent } from "react";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import styles from "./listening.module.css";
import { QuestionFields } from "./question-fields.tsx";

export type QuestionLineProps = {
  readonly question: Question;
  readonly questions: readonly Question[];
  readonly at: number;
  readonly isOpen: boolean;
  readonly isFixed: boolean;
  /** The place of the question that is dragged now. */
  readonly dragged: number | undefined;
  readonly onOpen: () => void;
  readonly onDrag: (at: number | undefined) => void;
  /** The dragged question was let go here. */
  readonly onMove: (to: number) => void;
  readonly onStep: (to: number) => void;
  readonly onChange: (question: Question) => void;
  readonly onRemove: () => void;
};

/** One question of the set: a line that opens into its fields, dragged by its grip or moved by Alt and an arrow. */
export function QuestionLine(props: QuestionLineProps) {
  const { question, questions, at, isOpen, isFixed, dragged, onOpen, onDrag, onMove, onStep } = props;
  const text = useTexts(listening);
  const { number } = useFormats();
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (dragged !== undefined) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      onMove(at);
      onDrag(undefined);
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || step === 0 || isFixed) return;
    event.preventDefault();
    onStep(at + step);
  };
  return (
    <li
      className={styles.question}
      data-dragged={dragged === at || undefined}
      {...drop}
      onKeyDown={onKeyDown}
    >
      <div className={styles.questionHead}>
        {!isFixed && (
          <span
            draggable
            className={styles.grip}
            data-tooltip={text("dragQuestion")}
            onDragStart={() => onDrag(at)}
            onDragEnd={() => onDrag(undefined)}
          >
            <GripVertical aria-hidden />
          </span>
        )}
        <button type="button" className={styles.questionOpen} aria-expanded={isOpen} onClick={onOpen}>
          <ChevronDown aria-hidden className={styles.chevron} />
          <span className={styles.questionPlace}>{number(at + 1)}</span>
          <span className={styles.questionWords}>
            <span className={styles.name}>{question.text}</span>
            <span className={styles.soft}>{text(`kind_${question.kind}`)}</span>
          </span>
        </button>
        {!isFixed && <LineActs {...props} isLast={at === questions.length - 1} />}
      </div>
      {isOpen && (
        <QuestionFields
          question={question}
          questions={questions}
          isFixed={isFixed}
          onChange={props.onChange}
        />
      )}
    </li>
  );
}

function LineActs({
  question,
  at,
  isLast,
  onStep,
  onRemove,
}: QuestionLineProps & { readonly isLast: boolean }) {
  const text = useTexts(listening);
  const named = { question: question.text };
  return (
    <>
      <IconButton
        size="small"
        label={text("moveUp", named)}
        keys="alt+ArrowUp"
        disabled={at === 0}
        onClick={() => onStep(at - 1)}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        size="small"
        label={text("moveDown", named)}
        keys="alt+ArrowDown"
        disabled={isLast}
        onClick={() => onStep(at + 1)}
      >
        <ArrowDown />
      </IconButton>
      <IconButton size="small" label={text("removeQuestion", named)} onClick={onRemove}>
        <Trash2 />
      </IconButton>
    </>
  );
}
