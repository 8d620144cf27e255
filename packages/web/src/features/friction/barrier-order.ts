import type { RowOf } from "@lodestar/contract";

export type BarrierRow = RowOf<"barriers">;

/** From this severity on a barrier needs a response. */
const severe = 4;
const worst = 25;

/** How much a barrier weighs: severity times likelihood as a share of the worst, or `null` where one is unknown. */
export const weightOf = ({
  severity,
  likelihood,
}: Pick<BarrierRow, "severity" | "likelihood">): number | null =>
  severity === null || likelihood === null ? null : (severity * likelihood) / worst;

export const lacksResponse = ({ severity, response }: BarrierRow): boolean =>
  severity !== null && severity >= severe && response === null;

/** One side of the chart, the heaviest first; what cannot be weighed comes first of all, because nobody knows. */
export const sideOf = (rows: readonly BarrierRow[], side: BarrierRow["side"]): readonly BarrierRow[] =>
  rows
    .filter((row) => row.side === side)
    .toSorted((a, b) => (weightOf(b) ?? 2) - (weightOf(a) ?? 2) || a.title.localeCompare(b.title));

/** Money and value of the work that a barrier stands in the way of, each piece once; `null` where none is known. */
export function exposureOf(
  { affects }: BarrierRow,
  work: ReadonlyMap<string, Pick<RowOf<"initiatives">, "cost" | "value" | "supports">>,
): { readonly cost: number | null; readonly value: number | null } {
  const affected = new Set(affects);
  const exposed = [...work].filter(
    ([id, { supports }]) => affected.has(id) || supports.some(({ to }) => affected.has(to)),
  );
  const sum = (column: "cost" | "value") => {
    const known = exposed.flatMap(([, row]) => row[column] ?? []);
    return known.length === 0 ? null : known.reduce((total, each) => total + each, 0);
  };
  return { cost: sum("cost"), value: sum("value") };
}
