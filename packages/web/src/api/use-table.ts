import type { Problem, RowOf } from "@lodestar/contract";
import type { TableName } from "@lodestar/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { problemIn } from "./api-problem.ts";
import { useOrganisation } from "./organisation-context.ts";
import type { TableState } from "./table-state.ts";

/** A whole table, kept true by itself. While it loads there are no rows. */
export type Table<T extends TableName> = {
  readonly state: "loading" | "ready" | "failed";
  readonly rows: readonly RowOf<T>[];
  readonly byId: ReadonlyMap<string, RowOf<T>>;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
};

const noRows: TableState["rows"] = [];
const noIds: TableState["shown"] = new Map();

/** All rows of a table: `useTable("objectives")`. Loaded once; changes of anybody come in by themselves. */
export function useTable<T extends TableName>(table: T): Table<T> {
  const { tables } = useOrganisation();
  const { data, error, refetch } = useQuery({
    queryKey: tables.keyOf(table),
    queryFn: ({ signal }): Promise<TableState> => tables.load(table, signal),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
  return useMemo(
    () => ({
      state: data !== undefined ? "ready" : error === null ? "loading" : "failed",
      rows: (data?.rows ?? noRows) as unknown as readonly RowOf<T>[],
      byId: (data?.shown ?? noIds) as unknown as ReadonlyMap<string, RowOf<T>>,
      problem: error === null ? undefined : problemIn(error),
      retry: () => void refetch(),
    }),
    [data, error, refetch],
  );
}

/** One row, or `undefined` while it is not there. */
export const useRow = <T extends TableName>(table: T, id: string | undefined): RowOf<T> | undefined =>
  useTable(table).byId.get(id ?? "");

/** Ids of rows that somebody else changed a moment ago. */
export function useFreshIds(table: TableName): ReadonlySet<string> {
  const { tables } = useOrganisation();
  return useSyncExternalStore(tables.subscribe, () => tables.freshIn(table));
}
