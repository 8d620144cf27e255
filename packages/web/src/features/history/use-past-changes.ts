import { type PastChange, listChanges } from "@lodestar/contract";
import type { TableName } from "@lodestar/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { problemIn } from "../../api/api-problem.ts";
import { answered, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import type { Loading } from "../../ui/loaded.tsx";

export type Which = { readonly item?: string | undefined; readonly table?: TableName | undefined };

export type PastChanges = Omit<Loading, "rows"> & {
  readonly rows: readonly PastChange[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
};

/** The changes of an organisation, an item or a table, the latest first; asked for again after each change. */
export function usePastChanges(which: Which, limit = 50): PastChanges {
  const { id: organisation } = useOrganisation();
  const { item, table } = which;
  const query = useInfiniteQuery({
    queryKey: derivedKey(organisation, "changes", item ?? null, table ?? null, limit),
    queryFn: ({ pageParam, signal }) =>
      answered(listChanges, {
        params: { organisation },
        query: {
          limit,
          ...(item === undefined ? {} : { item }),
          ...(table === undefined ? {} : { table }),
          ...(pageParam === null ? {} : { before: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.hasMore ? (page.changes.at(-1)?.seq ?? null) : null),
  });
  return {
    state: query.data !== undefined ? "ready" : query.error === null ? "loading" : "failed",
    problem: query.error === null ? undefined : problemIn(query.error),
    retry: () => void query.refetch(),
    rows: query.data?.pages.flatMap(({ changes }) => changes) ?? [],
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  };
}
