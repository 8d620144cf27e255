import type { Edit } from "@lodestar/contract";
import { type StakeholderRow, withHome } from "./register-rows.ts";

/** What becomes of the chosen; `undefined` leaves a column as it is, `null` makes it unknown. */
export type BulkWish = {
  readonly home?: string | null | undefined;
  readonly side?: "inner" | "outer" | null | undefined;
  readonly influence?: number | null | undefined;
  readonly interest?: number | null | undefined;
};

/** As many edits as one change may hold. */
export const mostEdits = 5_000;

/** One edit for each row that is not yet as wished. */
export function bulkEdits(rows: readonly StakeholderRow[], wish: BulkWish): readonly Edit[] {
  return rows.flatMap((row): Edit[] => {
    const next = {
      ...(wish.home !== undefined &&
        wish.home !== (row.unit[0] ?? null) && { unit: withHome(row.unit, wish.home) }),
      ...(wish.side !== undefined && wish.side !== row.side && { side: wish.side }),
      ...(wish.influence !== undefined && wish.influence !== row.influence && { influence: wish.influence }),
      ...(wish.interest !== undefined && wish.interest !== row.interest && { interest: wish.interest }),
    };
    if (Object.keys(next).length === 0) return [];
    return [{ do: "set", table: "stakeholders", id: row.id, version: row.version, row: next }];
  });
}
