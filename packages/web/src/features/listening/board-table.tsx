import type { BoardPerson } from "@lodestar/contract";
import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import type { Column } from "../../ui/grid/column.ts";
import { Table } from "../../ui/grid/table.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import styles from "./listening.module.css";
import { personMarks, personStates } from "./person-states.ts";

type BoardTableProps = {
  readonly people: readonly BoardPerson[];
  /** Then nobody knows more of people than that they were invited. */
  readonly isAnonymous: boolean;
  readonly current: string | undefined;
  readonly onOpen: (stakeholder: string) => void;
};

const idOf = ({ stakeholder }: BoardPerson) => stakeholder;

/** Everybody invited as rows, however many. */
export function BoardTable({ people, isAnonymous, current, onOpen }: BoardTableProps) {
  const text = useTexts(listening);
  const columns = useColumns(isAnonymous);
  return (
    <div className={styles.fill}>
      <Table
        label={text("invitedPeople")}
        rows={people}
        columns={columns}
        idOf={idOf}
        current={current}
        onOpen={({ stakeholder }) => onOpen(stakeholder)}
      />
    </div>
  );
}

function useColumns(isAnonymous: boolean): readonly Column<BoardPerson>[] {
  const text = useTexts(listening);
  const { number, compare } = useFormats();
  const units = useTable("units").byId;
  return useMemo(() => {
    const stateWords = (state: BoardPerson["state"]) =>
      text(isAnonymous && state === "invited" ? "stateAnonymous" : `state_${state}`);
    const unitOf = ({ unit }: BoardPerson) => (unit === null ? "" : (units.get(unit)?.name ?? unit));
    return [
      {
        name: "name",
        label: text("name"),
        width: "minmax(150px, 2fr)",
        render: ({ name }) => <span className={styles.name}>{name}</span>,
        compare: (a, b) => compare(a.name, b.name),
      },
      {
        name: "state",
        label: text("stateColumn"),
        width: "140px",
        render: ({ state }) => <StateMark state={personMarks[state]} words={stateWords(state)} />,
        compare: (a, b) => personStates.indexOf(a.state) - personStates.indexOf(b.state),
      },
      {
        name: "unit",
        label: text("unit"),
        from: 520,
        width: "minmax(120px, 2fr)",
        render: unitOf,
        compare: (a, b) => compare(unitOf(a), unitOf(b)),
      },
      {
        name: "side",
        label: text("side"),
        from: 680,
        width: "90px",
        render: ({ side }) => (side === "inner" || side === "outer" ? text(side) : text("unknown")),
      },
      {
        name: "influence",
        label: text("influence"),
        from: 760,
        width: "96px",
        align: "end",
        render: ({ influence }) => (influence === null ? text("unknown") : number(influence)),
        compare: (a, b) => (a.influence ?? -1) - (b.influence ?? -1),
      },
    ];
  }, [text, number, compare, units, isAnonymous]);
}
