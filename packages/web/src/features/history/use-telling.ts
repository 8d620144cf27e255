import type { PastChange } from "@lodestar/contract";
import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";
import { history } from "../../messages/en/history.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { type Telling, titleOfRow } from "./row-words.ts";

/** What sentences about changes are made with: items by the names they have now, or had when they went. */
export function useTelling(changes: readonly PastChange[]): Telling {
  const text = useTexts(history);
  const formats = useFormats();
  const northstar = useTable("northstar").byId;
  const elements = useTable("elements").byId;
  const units = useTable("units").byId;
  const stakeholders = useTable("stakeholders").byId;
  const objectives = useTable("objectives").byId;
  const initiatives = useTable("initiatives").byId;
  const past = useMemo(() => titlesIn(changes), [changes]);
  return useMemo(() => {
    const titled = [northstar, elements, objectives, initiatives];
    const named = [units, stakeholders];
    const titleOf = (id: string) =>
      titled.map((rows) => rows.get(id)?.title).find((title) => title !== undefined) ??
      named.map((rows) => rows.get(id)?.name).find((name) => name !== undefined) ??
      past.get(id);
    return { text, formats, titleOf };
  }, [text, formats, northstar, elements, units, stakeholders, objectives, initiatives, past]);
}

/** What rows were called when they were touched: for those that are not here any more. */
function titlesIn(changes: readonly PastChange[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { rows } of changes)
    for (const { id, before, row } of rows) {
      const title = titleOfRow(row ?? before ?? {}, () => undefined);
      if (title !== undefined && !titles.has(id)) titles.set(id, title);
    }
  return titles;
}
