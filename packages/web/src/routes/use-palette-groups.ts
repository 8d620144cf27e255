import { search } from "@lodestar/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answered } from "../api/client.ts";
import { useOrganisation } from "../api/organisation-context.ts";
import { palette } from "../messages/en/palette.ts";
import { shell } from "../messages/en/shell.ts";
import { useTexts } from "../messages/use-texts.ts";
import { useAllCommands } from "../shell/commands.ts";
import { addressOfItem } from "./address-of-item.ts";
import { type PaletteEntry, type PaletteGroup, fit, fittingCommands } from "./palette-entries.ts";
import { pages } from "./pages.ts";
import { useNavigate } from "./use-router.ts";
import { type Recent, recentsOf, rememberRecent } from "./recents.ts";

export type PaletteFound = {
  readonly groups: readonly PaletteGroup[];
  readonly state: "searching" | "found" | "failed";
};

/** What ⌘K offers for some words: with none, what was opened lately and what can be done. */
export function usePaletteGroups(words: string): PaletteFound {
  const text = useTexts(palette);
  const { id } = useOrganisation();
  const open = useOpenItem();
  const asked = useSettled(words.trim());
  const commands = fittingCommands(useAllCommands(), words, words === "" ? 8 : 5);
  const pageEntries = usePageEntries(words);
  const { data, isFetching, isError } = useQuery({
    queryKey: ["organisation", id, "search", asked],
    queryFn: ({ signal }) =>
      answered(search, { params: { organisation: id }, query: { q: asked, limit: 12 }, signal }),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const kindOf = (table: string) => (table in palette.messages ? text(table as "units") : table);
  const itemEntry = (item: Recent & { readonly excerpt?: string }): PaletteEntry => ({
    name: `item.${item.id}`,
    label: item.title,
    detail: kindOf(item.table),
    run: () => open(item),
  });
  const hits = words.trim() === "" ? [] : (data?.hits ?? []);
  const groups = [
    { heading: text("recents"), entries: words === "" ? recentsOf(id).map(itemEntry) : [] },
    { heading: text("found"), entries: hits.map(itemEntry) },
    {
      heading: text("commands"),
      entries: commands.map(({ name, label, keys, run }) => ({ name, label, keys, run })),
    },
    { heading: text("pages"), entries: pageEntries },
  ].filter(({ entries }) => entries.length > 0);
  const isLate = asked !== words.trim() || isFetching;
  return { groups, state: isError ? "failed" : words.trim() !== "" && isLate ? "searching" : "found" };
}

function useOpenItem(): (item: Recent) => void {
  const { id } = useOrganisation();
  const navigate = useNavigate();
  return ({ id: item, table, title }) => {
    rememberRecent(id, { id: item, table, title });
    void navigate(addressOfItem(id, table, item));
  };
}

function usePageEntries(words: string): readonly PaletteEntry[] {
  const names = useTexts(shell);
  const { id, may } = useOrganisation();
  const navigate = useNavigate();
  return pages
    .filter(({ right }) => right === undefined || may(right))
    .map(({ path, letter }) => ({
      name: `page.${path}`,
      label: names(path),
      keys: `g ${letter}`,
      run: () => void navigate(`/o/${encodeURIComponent(id)}/${path}`),
    }))
    .filter(({ label }) => fit(label, words) > 0);
}

/** Words once nobody has typed for a moment. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(words), words === "" ? 0 : 120);
    return () => window.clearTimeout(timer);
  }, [words]);
  return settled;
}
