import type { ResponseOf, readPriorityOrders } from "@lodestar/contract";

/** What the server makes of everybody's rankings and points. */
export type PriorityOrders = ResponseOf<typeof readPriorityOrders>;
