import { listFindings, listRounds } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { apiQuery, derivedKey } from "../api/client.ts";
import { useOrganisation } from "../api/organisation-context.ts";
import { shell } from "../messages/en/shell.ts";
import { useTexts } from "../messages/use-texts.ts";
import { type PageEntry, pages } from "../routes/pages.ts";

export type RailLink = PageEntry & {
  readonly label: string;
  readonly to: string;
  /** What is unfinished there: a number and what it counts. `isCalm` where it is no cause for alarm. */
  readonly open: { readonly count: number; readonly words: string; readonly isCalm?: boolean } | undefined;
};

/** The pages this person may open, in the order of the loop, with what is unfinished in each. */
export function useRailLinks(): readonly RailLink[] {
  const text = useTexts(shell);
  const { id, may } = useOrganisation();
  const severe = useSevereFindings(id, may("findings.read"));
  const unheard = useUnheard(id, may("rounds.read"));
  const openOf = (path: PageEntry["path"]): RailLink["open"] => {
    if (path === "findings" && severe > 0) return { count: severe, words: text("severe", { count: severe }) };
    if (path === "listening" && unheard > 0)
      return { count: unheard, words: text("unheard", { count: unheard }), isCalm: true };
    return undefined;
  };
  return pages
    .filter(({ group, right }) => group !== undefined && (right === undefined || may(right)))
    .map((page) => ({
      ...page,
      label: text(page.path),
      to: `/o/${encodeURIComponent(id)}/${page.path}`,
      open: openOf(page.path),
    }));
}

function useSevereFindings(organisation: string, isAllowed: boolean): number {
  const { data } = useQuery({
    ...apiQuery(derivedKey(organisation, "findings", "counts"), listFindings, {
      params: { organisation },
      query: { limit: 1 },
    }),
    enabled: isAllowed,
    placeholderData: (before) => before,
  });
  return data?.rules.reduce((sum, { severe }) => sum + severe, 0) ?? 0;
}

/** How many of those asked in rounds that are open have not answered. */
function useUnheard(organisation: string, isAllowed: boolean): number {
  const { data } = useQuery({
    ...apiQuery(derivedKey(organisation, "rounds"), listRounds, { params: { organisation } }),
    enabled: isAllowed,
    placeholderData: (before) => before,
  });
  return (data?.rounds ?? [])
    .filter(({ phase }) => phase === "open" || phase === "ended")
    .reduce((sum, { invited, heard }) => sum + Math.max(invited - heard, 0), 0);
}
