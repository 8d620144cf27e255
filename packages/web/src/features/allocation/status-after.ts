import type { RowOf } from "@lodestar/contract";

type Status = RowOf<"initiatives">["status"];

/** The status that an initiative has after money was or was not given to it; `undefined` where it stays. */
export function statusAfter(status: Status, isFunded: boolean): Status | undefined {
  if (isFunded) return status === "proposed" || status === null ? "accepted" : undefined;
  return status === "active" ? "dropped" : status === "declined" ? undefined : "declined";
}
