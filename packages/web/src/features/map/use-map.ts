import { readMap } from "@lodestar/contract";
import { PlacedMap } from "@lodestar/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { problemIn } from "../../api/api-problem.ts";
import { apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";

/** Cells of the sheet, width to height: a cell is three times as wide as it is high, so the sheet is like a page on its side. */
const ASPECT = 0.55;

/** The whole organisation with its places on the map, as of the latest change. */
export function useMap() {
  const { id: organisation } = useOrganisation();
  const { data, error, refetch } = useQuery({
    ...apiQuery(derivedKey(organisation, "map"), readMap, { params: { organisation } }),
    placeholderData: (before) => before,
  });
  const placed = useMemo(() => data && new PlacedMap(data.map, ASPECT), [data]);
  const loading = {
    state: data !== undefined ? "ready" : error === null ? "loading" : "failed",
    problem: error === null ? undefined : problemIn(error),
    retry: () => void refetch(),
  } as const;
  return { data: placed, loading };
}
