import { useMemo } from "react";
import { useFormats } from "../../messages/use-texts.ts";
import type { FindOptions, Option } from "../../ui/combobox.tsx";
import { useHeld } from "./use-understanding.ts";

/** So many are offered at once. */
const mostOffered = 60;

type Destination = { readonly id: string; readonly title: string; readonly table: string };

/** Where words can go: everything that may have come from them. */
export function useDestinations() {
  const { language } = useFormats();
  const { objectives, initiatives, barriers, decisions, themes, dispositions } = useHeld();
  return useMemo(() => {
    const destinations: readonly Destination[] = [
      ...objectives.rows.map(({ id, title }) => ({ id, title, table: "objectives" })),
      ...initiatives.rows.map(({ id, title }) => ({ id, title, table: "initiatives" })),
      ...barriers.rows.map(({ id, title }) => ({ id, title, table: "barriers" })),
      ...decisions.rows.map(({ id, question }) => ({ id, title: question, table: "decisions" })),
      ...themes.rows.map(({ id, title }) => ({ id, title, table: "themes" })),
    ];
    const known = new Map(destinations.map((each) => [each.id, each]));
    const answers = new Map(dispositions.rows.map((row) => [row.statement, row]));
    const optionOf = (id: string): Option => ({ value: id, label: known.get(id)?.title ?? id });
    const find: FindOptions = (words) => {
      const low = words.trim().toLocaleLowerCase(language);
      return destinations
        .filter(({ title }) => title.toLocaleLowerCase(language).includes(low))
        .slice(0, mostOffered)
        .map(({ id }) => optionOf(id));
    };
    return {
      find,
      optionOf,
      tableOf: (id: string) => known.get(id)?.table,
      answerOf: (statement: string) => answers.get(statement),
    };
  }, [objectives, initiatives, barriers, decisions, themes, dispositions, language]);
}
