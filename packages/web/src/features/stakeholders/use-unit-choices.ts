import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";
import { useFormats } from "../../messages/use-texts.ts";
import type { Choice } from "../../ui/select.tsx";
import { possibleParents, unitTree } from "./unit-tree.ts";

/** Units to choose from as a tree; of those that `below` may belong to, where it is given. */
export function useUnitChoices(below?: string): readonly Choice<string>[] {
  const { rows } = useTable("units");
  const { compare } = useFormats();
  return useMemo(
    () =>
      unitTree(below === undefined ? rows : possibleParents(rows, below), compare).map(({ unit, depth }) => ({
        value: unit.id,
        label: `${"\u2003".repeat(Math.min(depth, 6))}${unit.name}`,
      })),
    [rows, below, compare],
  );
}
