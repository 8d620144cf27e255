import { useMemo } from "react";
import { useFreshIds, useTable } from "../../api/use-table.ts";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { Column } from "../../ui/grid/column.ts";
import { Table } from "../../ui/grid/table.tsx";
import styles from "./stakeholders.module.css";
import { type UnitPlace, unitTree } from "./unit-tree.ts";

const idOf = ({ unit }: UnitPlace) => unit.id;

type UnitsViewProps = { readonly current: string | undefined; readonly onOpen: (id: string) => void };

/** The units as a tree, with how many people are in each. */
export function UnitsView({ current, onOpen }: UnitsViewProps) {
  const text = useTexts(stakeholders);
  const { compare } = useFormats();
  const units = useTable("units").rows;
  const fresh = useFreshIds("units");
  const columns = useUnitColumns();
  const tree = useMemo(() => unitTree(units, compare), [units, compare]);
  return (
    <div className={styles.view}>
      <div className={styles.fill}>
        <Table
          label={text("units")}
          rows={tree}
          columns={columns}
          idOf={idOf}
          current={current}
          onOpen={({ unit }) => onOpen(unit.id)}
          freshIds={fresh}
          empty={<EmptyState title={text("unitsEmptyTitle")}>{text("unitsEmptyWords")}</EmptyState>}
        />
      </div>
    </div>
  );
}

function useUnitColumns(): readonly Column<UnitPlace>[] {
  const text = useTexts(stakeholders);
  const { number } = useFormats();
  const units = useTable("units").byId;
  const people = useTable("stakeholders").rows;
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { unit } of people) for (const id of unit) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [
      {
        name: "name",
        label: text("name"),
        width: "minmax(160px, 2fr)",
        render: ({ unit, depth }) => (
          <span className={styles.name} style={{ paddingInlineStart: `${Math.min(depth, 8) * 20}px` }}>
            {unit.name}
          </span>
        ),
      },
      {
        name: "parent",
        label: text("parent"),
        from: 560,
        render: ({ unit }) => (
          <span className={styles.soft}>{units.get(unit.parent ?? "")?.name ?? text("top")}</span>
        ),
      },
      { name: "kind", label: text("unitKind"), from: 720, render: ({ unit }) => unit.kind ?? "" },
      {
        name: "people",
        label: text("people"),
        align: "end",
        width: "96px",
        render: ({ unit }) => number(counts.get(unit.id) ?? 0),
      },
    ];
  }, [text, number, units, people]);
}
