import { useSyncExternalStore } from "react";

/** Whether news of the organisation comes in: `waiting` while the line is down and will be tried again. */
export type Connection = "live" | "waiting";

let connection: Connection = "live";
const listeners = new Set<() => void>();

export function setConnection(next: Connection): void {
  if (next === connection) return;
  connection = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => connection);
