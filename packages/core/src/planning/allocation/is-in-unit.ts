import type { Situation } from "../../friction/situation.ts";
import type { Item } from "../../organisation/organisation.ts";

/** Whether a unit is another one or lies below it. */
export function isIn({ organisation }: Situation, unit: Item | null, above: Item): boolean {
  const { parent } = organisation.tables.units.columns;
  const seen = new Set<Item>();
  for (let at = unit; at !== null && organisation.isKind(at, "units") && !seen.has(at);) {
    if (at === above) return true;
    seen.add(at);
    at = parent.values[organisation.row[at]!]!;
  }
  return false;
}
