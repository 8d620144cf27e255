import type { RowOf } from "@lodestar/contract";

export type UnitRow = RowOf<"units">;
export type UnitPlace = { readonly unit: UnitRow; readonly depth: number };

/** Units by the unit they belong to; those at the top under `null`. */
function childrenByParent(units: readonly UnitRow[]): Map<string | null, UnitRow[]> {
  const known = new Set(units.map(({ id }) => id));
  return Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
}

/** Every unit once, each below the one it belongs to. A circle of units begins at its first one. */
export function unitTree(
  units: readonly UnitRow[],
  compare: (a: string, b: string) => number,
): readonly UnitPlace[] {
  const children = childrenByParent(units.toSorted((a, b) => compare(a.name, b.name)));
  const seen = new Set<string>();
  const places: UnitPlace[] = [];
  const walk = (roots: readonly UnitRow[]) => {
    const waiting: UnitPlace[] = roots.toReversed().map((unit) => ({ unit, depth: 0 }));
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next.unit.id)) continue;
      seen.add(next.unit.id);
      places.push(next);
      const depth = next.depth + 1;
      for (const unit of (children.get(next.unit.id) ?? []).toReversed()) waiting.push({ unit, depth });
    }
  };
  walk(children.get(null) ?? []);
  for (const unit of units) if (!seen.has(unit.id)) walk([unit]);
  return places;
}

/** A unit and all below it. */
export function withUnitsBelow(units: readonly UnitRow[], id: string): ReadonlySet<string> {
  const children = childrenByParent(units);
  const found = new Set([id]);
  for (const above of found) for (const unit of children.get(above) ?? []) found.add(unit.id);
  return found;
}

/** Units that a unit may belong to: none below itself. */
export function possibleParents(units: readonly UnitRow[], id: string): readonly UnitRow[] {
  const below = withUnitsBelow(units, id);
  return units.filter((unit) => !below.has(unit.id));
}
