import { type Question, type QuestionKind, questionKinds } from "@lodestar/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { useCommands } from "../../shell/commands.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { toast } from "../../ui/feedback/toast-queue.ts";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { announce } from "../../ui/live-region.tsx";
import { Menu } from "../../ui/menu.tsx";
import styles from "./listening.module.css";
import { movedQuestion, newQuestion } from "./new-question.ts";
import { QuestionLine } from "./question-line.tsx";
import { QuestionPreview } from "./question-preview.tsx";
import { useItems } from "./use-items.ts";
import { useRespondentRound } from "./use-respondent-round.ts";
import type { RoundDraft } from "./use-round-draft.ts";

/** The question set: added, ordered, written, and beside it the question as people will see it. */
export function QuestionsView({ draft }: { readonly draft: RoundDraft }) {
  const text = useTexts(listening);
  const respondent = useRespondentRound(draft.round);
  const { questions } = draft.round;
  const isFixed = draft.round.phase !== "draft";
  const [openId, setOpenId] = useState<string | undefined>(questions[0]?.id);
  const [dragged, setDragged] = useState<number>();
  const acts = useQuestionActs(draft, setOpenId);
  const openAt = questions.findIndex(({ id }) => id === openId);
  useCommands(
    isFixed
      ? []
      : questionKinds.map((kind) => ({
          name: `question.${kind}`,
          label: `${text("addQuestion")}: ${text(`kind_${kind}`)}`,
          run: () => acts.add(kind),
        })),
  );
  const listed = [
    { keys: "alt+ArrowUp", label: text("keyMoveUp") },
    { keys: "alt+ArrowDown", label: text("keyMoveDown") },
  ].map((binding) => ({ ...binding, run: () => undefined, isListedOnly: true }));
  useKeys(text("questions"), isFixed ? [] : listed);
  const adder = !isFixed && <AddQuestion onAdd={acts.add} />;
  if (questions.length === 0)
    return (
      <EmptyState title={text("questionsEmptyTitle")} actions={adder}>
        {text("questionsEmptyWords")}
      </EmptyState>
    );
  return (
    <div className={styles.questions}>
      <div>
        <ol className={styles.questionList} aria-label={text("questions")}>
          {questions.map((question, at) => (
            <QuestionLine
              key={question.id}
              question={question as Question}
              questions={questions as readonly Question[]}
              at={at}
              isOpen={question.id === openId}
              isFixed={isFixed}
              dragged={dragged}
              onOpen={() => setOpenId(question.id === openId ? undefined : question.id)}
              onDrag={setDragged}
              onMove={(to) => acts.move(dragged ?? at, to)}
              onStep={(to) => acts.move(at, to)}
              onChange={(next) => acts.set(at, next)}
              onRemove={() => acts.remove(at)}
            />
          ))}
        </ol>
        {adder}
      </div>
      <QuestionPreview round={respondent} at={openAt} />
    </div>
  );
}

function AddQuestion({ onAdd }: { readonly onAdd: (kind: QuestionKind) => void }) {
  const text = useTexts(listening);
  return (
    <Menu
      trigger={<Button icon={<Plus aria-hidden />}>{text("addQuestion")}</Button>}
      items={questionKinds.map((kind) => ({
        label: text(`kind_${kind}`),
        detail: text(`kindAbout_${kind}`),
        run: () => onAdd(kind),
      }))}
    />
  );
}

function useQuestionActs({ round, change }: RoundDraft, onOpen: (id: string) => void) {
  const text = useTexts(listening);
  const { number } = useFormats();
  const { items } = useItems();
  const questions = round.questions as readonly Question[];
  const put = (next: readonly Question[]) => change({ questions: [...next] as typeof round.questions });
  return {
    add: (kind: QuestionKind) => {
      const goals = items.slice(0, 12).map(({ id }) => id);
      const labels = ["scaleLowest", "scaleLow", "scaleMiddle", "scaleHigh", "scaleHighest"] as const;
      const added = newQuestion(kind, questions, goals, {
        text: text(`newText_${kind}`),
        proposition: text("newProposition"),
        labels: labels.map((label) => text(label)),
      });
      put([...questions, added]);
      onOpen(added.id);
    },
    set: (at: number, question: Question) => put(questions.with(at, question)),
    move: (from: number, to: number) => {
      const next = movedQuestion(questions, from, to);
      const moved = questions[from];
      if (next === questions || moved === undefined) return;
      put(next);
      const place = { question: moved.text, at: number(to + 1), all: number(questions.length) };
      announce(text("questionMoved", place));
    },
    remove: (at: number) => {
      put(questions.toSpliced(at, 1));
      toast({
        words: text("questionRemoved"),
        action: { label: text("undo"), run: () => put(questions) },
      });
    },
  };
}
