import { type DragEvent, useMemo } from "react";
import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import type { Column } from "../../ui/grid/column.ts";
import { AnswerMark } from "./answer-mark.tsx";
import styles from "./understanding.module.css";
import type { Heard } from "./word-list.ts";

/** What is dragged from the list onto a theme: ids of statements, one on each line. */
export const draggedWords = "text/x-lodestar-statements";

/** Columns of the list of words; `dragged` says which words move when one of them is taken. */
export function useWordColumns(
  authorOf: (id: string) => string,
  dragged: ((id: string) => readonly string[]) | undefined,
): readonly Column<Heard>[] {
  const text = useTexts(understanding);
  return useMemo(() => {
    const start = (event: DragEvent, id: string) => {
      event.dataTransfer.setData(draggedWords, (dragged?.(id) ?? [id]).join("\n"));
      event.dataTransfer.effectAllowed = "move";
    };
    return [
      {
        name: "said",
        label: text("said"),
        width: "minmax(200px, 4fr)",
        render: ({ statement }) => (
          <span
            dir="auto"
            className={styles.said}
            draggable={dragged !== undefined}
            onDragStart={(event) => start(event, statement.id)}
          >
            {statement.text}
          </span>
        ),
      },
      {
        name: "author",
        label: text("author"),
        width: "minmax(110px, 1fr)",
        from: 480,
        render: ({ statement }) => <span className={styles.soft}>{authorOf(statement.stakeholder)}</span>,
      },
      {
        name: "theme",
        label: text("theme"),
        width: "minmax(120px, 1.4fr)",
        from: 820,
        render: ({ themes }) => (
          <span className={styles.twoLines}>{themes.map(({ title }) => title).join("; ")}</span>
        ),
      },
      {
        name: "answer",
        label: text("answer"),
        width: "152px",
        from: 640,
        render: ({ disposition }) => <AnswerMark outcome={disposition?.outcome} />,
      },
    ];
  }, [text, authorOf, dragged]);
}
