import type { BoardPerson } from "@lodestar/contract";
import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";

export type UnitPeople = {
  readonly unit: string | null;
  readonly name: string;
  readonly people: readonly BoardPerson[];
};

/** People by the unit they are at home in, units by name; those without one come last. */
export function usePeopleByUnit(people: readonly BoardPerson[]): readonly UnitPeople[] {
  const text = useTexts(listening);
  const { compare } = useFormats();
  const units = useTable("units").byId;
  return useMemo(() => {
    const groups = Map.groupBy(people, ({ unit }) => unit);
    const nameOf = (unit: string | null) =>
      unit === null ? text("noUnitNamed") : (units.get(unit)?.name ?? unit);
    return [...groups]
      .map(([unit, members]) => ({
        unit,
        name: nameOf(unit),
        people: members.toSorted((a, b) => compare(a.name, b.name)),
      }))
      .toSorted((a, b) => Number(a.unit === null) - Number(b.unit === null) || compare(a.name, b.name));
  }, [people, units, compare, text]);
}
