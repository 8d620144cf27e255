import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import type { Column } from "../../ui/grid/column.ts";
import styles from "./listening.module.css";
import type { Person } from "./people-wished.ts";

/** Who somebody is, where they are at home, and how much they move. */
export function usePeopleColumns(): readonly Column<Person>[] {
  const text = useTexts(listening);
  const { number, compare } = useFormats();
  const units = useTable("units").byId;
  return useMemo(() => {
    const home = ({ unit }: Person) => units.get(unit[0] ?? "")?.name ?? unit[0] ?? "";
    return [
      {
        name: "name",
        label: text("name"),
        width: "minmax(150px, 2fr)",
        render: ({ name }) => <span className={styles.name}>{name}</span>,
        compare: (a, b) => compare(a.name, b.name),
      },
      {
        name: "unit",
        label: text("unit"),
        from: 480,
        width: "minmax(110px, 1.5fr)",
        render: home,
        compare: (a, b) => compare(home(a), home(b)),
      },
      {
        name: "side",
        label: text("side"),
        from: 620,
        width: "88px",
        render: ({ side }) => text(side ?? "unknown"),
        compare: (a, b) => compare(a.side ?? "", b.side ?? ""),
      },
      {
        name: "influence",
        label: text("influence"),
        width: "96px",
        align: "end",
        render: ({ influence }) => (influence === null ? text("unknown") : number(influence)),
        compare: (a, b) => (a.influence ?? -1) - (b.influence ?? -1),
      },
    ];
  }, [text, number, compare, units]);
}
