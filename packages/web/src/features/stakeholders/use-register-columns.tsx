import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import type { Column } from "../../ui/grid/column.ts";
import { attitudeName } from "./attitude.ts";
import { type StakeholderRow, byNumber } from "./register-rows.ts";
import styles from "./stakeholders.module.css";

/** Columns of the register; the first `most` are enough for a narrow place. */
export function useRegisterColumns(): readonly Column<StakeholderRow>[] {
  const text = useTexts(stakeholders);
  const { number, compare } = useFormats();
  const units = useTable("units").byId;
  return useMemo(() => {
    const unknown = <span className={styles.soft}>{text("unknown")}</span>;
    const home = (row: StakeholderRow) => units.get(row.unit[0] ?? "")?.name ?? row.unit[0] ?? "";
    const words = (
      name: "side" | "type" | "home" | "role",
      label: string,
      read: (row: StakeholderRow) => string,
      from: number,
      width = "minmax(110px, 1fr)",
    ): Column<StakeholderRow> => ({
      name,
      width,
      label,
      from,
      render: (row) => (read(row) === "" ? unknown : <span>{read(row)}</span>),
      compare: (a, b) => compare(read(a), read(b)),
    });
    const judgement = (name: "influence" | "interest", from: number): Column<StakeholderRow> => ({
      name,
      label: text(name),
      from,
      width: "96px",
      align: "end",
      render: (row) => (row[name] === null ? unknown : number(row[name])),
      compare: (a, b) => byNumber(a[name], b[name]),
    });
    return [
      {
        name: "name",
        label: text("name"),
        width: "minmax(140px, 2fr)",
        render: (row) => <span className={styles.name}>{row.name}</span>,
        compare: (a, b) => compare(a.name, b.name),
      },
      words("side", text("side"), ({ side }) => (side === null ? "" : text(side)), 0, "96px"),
      words("type", text("type"), ({ type }) => (type === null ? "" : text(type)), 900, "120px"),
      words("home", text("homeUnit"), home, 560),
      words("role", text("role"), ({ role }) => role ?? "", 760),
      judgement("influence", 420),
      judgement("interest", 480),
      {
        name: "attitude",
        label: text("attitude"),
        from: 680,
        width: "minmax(110px, 1fr)",
        render: ({ attitude }) => (attitude === null ? unknown : <span>{text(attitudeName(attitude))}</span>),
        compare: (a, b) => byNumber(a.attitude, b.attitude),
      },
    ];
  }, [text, number, compare, units]);
}
