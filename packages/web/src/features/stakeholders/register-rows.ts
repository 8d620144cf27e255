import type { RowOf } from "@lodestar/contract";
import type { UnitRow } from "./unit-tree.ts";

export type StakeholderRow = RowOf<"stakeholders">;
export type SideFilter = "inner" | "outer" | "unknown";

export type RegisterFilter = {
  readonly words: string;
  /** Home or other units that count; an empty set asks for those without a unit. */
  readonly units: ReadonlySet<string> | null;
  readonly side: SideFilter | null;
};

/** Stakeholders that match all of the filter; every word must be somewhere in name, role or email. */
export function matching(
  rows: readonly StakeholderRow[],
  { words, units, side }: RegisterFilter,
  language: string,
): readonly StakeholderRow[] {
  const wanted = words.toLocaleLowerCase(language).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0 && units === null && side === null) return rows;
  return rows.filter((row) => {
    if (side !== null && (row.side ?? "unknown") !== side) return false;
    if (units?.size === 0 && row.unit.length > 0) return false;
    if (units !== null && units.size > 0 && !row.unit.some((unit) => units.has(unit))) return false;
    const said = `${row.name} ${row.role ?? ""} ${row.email ?? ""}`.toLocaleLowerCase(language);
    return wanted.every((word) => said.includes(word));
  });
}

export type Naming = { readonly inner: number; readonly outer: number; readonly unknown: number };

/** How many are named by side. */
export function namedBySide(rows: readonly StakeholderRow[]): Naming {
  const count = { inner: 0, outer: 0, unknown: 0 };
  for (const { side } of rows) count[side ?? "unknown"]++;
  return count;
}

/** Units where nobody is, neither in them nor in one below. */
export function unitsWithNobody(
  units: readonly UnitRow[],
  rows: readonly StakeholderRow[],
): readonly UnitRow[] {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const peopled = new Set<string>();
  for (const { unit } of rows)
    for (const home of unit)
      for (let at: string | null = home; at !== null && !peopled.has(at); at = parents.get(at) ?? null)
        peopled.add(at);
  return units.filter(({ id }) => !peopled.has(id));
}

/** Unknown comes before every number. */
export const byNumber = (a: number | null, b: number | null): number =>
  (a ?? Number.NEGATIVE_INFINITY) === (b ?? Number.NEGATIVE_INFINITY)
    ? 0
    : (a ?? Number.NEGATIVE_INFINITY) - (b ?? Number.NEGATIVE_INFINITY);

/** The units of somebody who moves: another home, the other units stay. */
export const withHome = (units: readonly string[], home: string | null): readonly string[] => {
  const others = units.slice(1).filter((unit) => unit !== home);
  return home === null ? others : [home, ...others];
};
