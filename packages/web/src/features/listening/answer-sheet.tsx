import type { RespondentRound } from "@lodestar/contract";
import type { AnswerFault, RoundAnswer, RoundAnswers } from "@lodestar/core";
import { useEffect, useEffectEvent, useRef } from "react";
import styles from "./listening.module.css";

type AnswerSheetProps = {
  readonly round: RespondentRound;
  readonly answers: RoundAnswers;
  readonly faults: readonly AnswerFault[];
  readonly onChange: (question: string, answer: RoundAnswer) => void;
};

/** All questions on one sheet, in the very fields that people fill in themselves. */
export function AnswerSheet({ round, answers, faults, onChange }: AnswerSheetProps) {
  const place = useRef<HTMLDivElement>(null);
  const fill = useEffectEvent(async () => {
    const [{ questionForm }, { answerWorld }] = await Promise.all([
      import("../../answer/forms/question-form.ts"),
      import("../../answer/answer-world.ts"),
    ]);
    const world = answerWorld(round);
    const sections = round.questions.map((question) => {
      const { id } = question;
      const form = questionForm({
        question,
        answer: answers[id],
        world,
        onChange: (answer) => onChange(id, answer),
      });
      form.show(faults.filter(({ path }) => path === id || path.startsWith(`${id}.`)));
      const heading = document.createElement("h2");
      heading.textContent = question.text;
      const section = document.createElement("section");
      section.append(heading, form.element);
      return section;
    });
    place.current?.replaceChildren(...sections);
  });
  // The fields keep what is written in them: they are made anew only with other questions or other faults.
  useEffect(() => void fill(), [round.id, faults]);
  return <div ref={place} className={styles.answerSheet} />;
}
