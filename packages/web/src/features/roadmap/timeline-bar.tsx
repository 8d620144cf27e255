import { memo } from "react";
import type { BarTable } from "@lodestar/core";
import styles from "./roadmap.module.css";

export type TimelineBarProps = {
  readonly id: string;
  readonly table: BarTable;
  readonly title: string;
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly isPoint: boolean;
  readonly isDone: boolean;
  readonly isCritical: boolean;
  readonly isLate: boolean;
  readonly isChosen: boolean;
  readonly isFaint: boolean;
  readonly isMoved: boolean;
  readonly isMovable: boolean;
  /** Reached by Tab: one bar of the roadmap is. */
  readonly isCurrent: boolean;
};

const flag = (isSo: boolean) => (isSo ? true : undefined);

/** One item in its lane. The words run on over its end where it is short. */
export const TimelineBar = memo(function TimelineBar(props: TimelineBarProps) {
  const { left, top, width } = props;
  return (
    <button
      type="button"
      className={styles.bar}
      data-bar={props.id}
      data-table={props.table}
      data-point={flag(props.isPoint)}
      data-done={flag(props.isDone)}
      data-critical={flag(props.isCritical)}
      data-late={flag(props.isLate)}
      data-chosen={flag(props.isChosen)}
      data-faint={flag(props.isFaint)}
      data-moved={flag(props.isMoved)}
      data-movable={flag(props.isMovable)}
      data-tooltip={props.isMoved ? undefined : props.words}
      aria-label={props.words}
      aria-current={flag(props.isChosen)}
      tabIndex={props.isCurrent ? 0 : -1}
      style={{ insetInlineStart: left, insetBlockStart: top, inlineSize: width }}
    >
      <span className={styles.shape} />
      <span className={styles.barTitle}>{props.title}</span>
    </button>
  );
});
