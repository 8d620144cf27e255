import { useSyncExternalStore } from "react";

/** Columns that may be shown or hidden, in the order they stand in. */
export const optionalColumns = ["kind", "share", "progress", "owner", "unit", "status", "due"] as const;
export type OptionalColumn = (typeof optionalColumns)[number];

const entry = "lodestar.plan.columns";
const atFirst: readonly OptionalColumn[] = ["share", "progress", "owner", "status", "due"];

let chosen: readonly OptionalColumn[] | undefined;
const listeners = new Set<() => void>();

function read(): readonly OptionalColumn[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(entry) ?? "null");
    return Array.isArray(kept) ? optionalColumns.filter((column) => kept.includes(column)) : atFirst;
  } catch {
    return atFirst;
  }
}

const columns = () => (chosen ??= read());

/** Shows or hides a column, for this person in this browser. */
export function showColumn(column: OptionalColumn, isShown: boolean): void {
  chosen = optionalColumns.filter((each) => (each === column ? isShown : columns().includes(each)));
  try {
    localStorage.setItem(entry, JSON.stringify(chosen));
  } catch {
    // Without storage the choice holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useShownColumns = (): readonly OptionalColumn[] => useSyncExternalStore(subscribe, columns);
