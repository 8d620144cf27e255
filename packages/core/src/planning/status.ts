import type { ChoiceColumn } from "../organisation/columns.ts";
import type { Row } from "../organisation/schema.ts";

export type Status = NonNullable<Row<"objectives">["status"]>;

/** Whether the item in this row was declined or dropped: it carries nothing and takes no part. */
export const isGivenUp = (status: ChoiceColumn<Status>, row: number) =>
  status.is(row, "declined") || status.is(row, "dropped");

/** Whether findings are made about the item in this row: it is neither given up nor done. Unknown status counts as pursued. */
export const takesPart = (status: ChoiceColumn<Status>, row: number) =>
  !isGivenUp(status, row) && !status.is(row, "done");
