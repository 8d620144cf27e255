import type { LinkColumn } from "../organisation/list-column.ts";
import type { TableReader } from "./table-reader.ts";

/** Shares are written with few digits; what they lose in a sum is no double counting. */
const TOLERANCE = 1e-9;

/** Notes every item whose shares sum to more than 1: it would be counted more than once. Strengths may sum to anything. */
export function noteDoubleCounting({ table, notes }: TableReader): void {
  if (table.name !== "objectives" && table.name !== "initiatives") return;
  const supports = table.anyColumns["supports"] as unknown as LinkColumn;
  for (const row of table.rows()) {
    const sum = sumOfShares(supports, row);
    if (sum <= 1 + TOLERANCE) continue;
    notes.add(
      table.line[row]!,
      "supports",
      `the shares sum to ${Number(sum.toPrecision(12))}: counted more than once`,
    );
  }
}

function sumOfShares({ start, count, weights }: LinkColumn, row: number): number {
  let sum = 0;
  for (let at = start[row]!; at < start[row]! + count[row]!; at++)
    if (!Number.isNaN(weights[at]!)) sum += weights[at]!;
  return sum;
}
