import type { RowOf } from "@lodestar/contract";
import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";
import { friction } from "../../messages/en/friction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { StateMark } from "../../ui/state-mark.tsx";
import styles from "./friction.module.css";

export type DecisionRow = RowOf<"decisions">;

type DecisionListProps = {
  readonly rows: readonly DecisionRow[];
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
};

/** What was decided, what is still open first, then the newest first. */
export function DecisionList({ rows, current, onOpen }: DecisionListProps) {
  const ordered = useMemo(
    () => rows.toSorted((a, b) => (b.decidedOn ?? "9").localeCompare(a.decidedOn ?? "9")),
    [rows],
  );
  return (
    <ul className={styles.decisions}>
      {ordered.map((row) => (
        <li key={row.id}>
          <Decision row={row} isCurrent={row.id === current} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

type DecisionProps = {
  readonly row: DecisionRow;
  readonly isCurrent: boolean;
  readonly onOpen: (id: string) => void;
};

function Decision({ row, isCurrent, onOpen }: DecisionProps) {
  const text = useTexts(friction);
  const { day } = useFormats();
  const people = useTable("stakeholders").byId;
  const by = row.decider === null ? null : (people.get(row.decider)?.name ?? row.decider);
  return (
    <button
      type="button"
      className={styles.decision}
      aria-current={isCurrent || undefined}
      onClick={() => onOpen(row.id)}
    >
      <span className={styles.question}>{row.question}</span>
      <span className={styles.outcome}>{row.outcome ?? text("notDecided")}</span>
      <span className={styles.facts}>
        {row.outcome === null && <StateMark state="silent" words={text("open")} />}
        {by !== null && <span>{text("decidedBy", { name: by })}</span>}
        {row.decidedOn !== null && <span>{day(row.decidedOn)}</span>}
        {row.dissent !== null && <StateMark state="corrected" words={text("hasDissent")} />}
      </span>
    </button>
  );
}
