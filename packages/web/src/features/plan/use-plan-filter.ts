import { useDeferredValue, useMemo, useState } from "react";
import { useParam } from "../../routes/use-param.ts";
import {
  type NarrowedOutline,
  type PlanFilter,
  isNarrowed,
  matcher,
  narrowed,
} from "./outline/plan-filter.ts";
import type { Plan } from "./use-plan.ts";

/** The filter as the address has it; the words are in the box at once and in the address when they rest. */
export type FilterOfAddress = {
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly chosen: Omit<PlanFilter, "words">;
  readonly set: (name: Exclude<keyof PlanFilter, "words">, value: string | undefined) => void;
  readonly clear: () => void;
  readonly filter: PlanFilter;
};

export function useFilterOfAddress(): FilterOfAddress {
  const [kept, keepWords] = useParam("find");
  const [unit, setUnit] = useParam("unit");
  const [owner, setOwner] = useParam("owner");
  const [status, setStatus] = useParam("status");
  const [words, setWords] = useState(kept ?? "");
  const setters = { unit: setUnit, owner: setOwner, status: setStatus };
  const chosen = { unit, owner, status };
  const write = (next: string) => {
    setWords(next);
    keepWords(next === "" ? undefined : next, "replace");
  };
  return {
    words,
    setWords: write,
    chosen,
    set: (name, value) => setters[name](value, "replace"),
    clear: () => {
      write("");
      for (const set of Object.values(setters)) set(undefined, "replace");
    },
    filter: { words, ...chosen },
  };
}

/** The outline with only what is asked for and what was written meanwhile; `undefined` where nothing is asked. */
export function useNarrowed(
  plan: Plan,
  filter: PlanFilter,
  written: ReadonlySet<string>,
): NarrowedOutline | undefined {
  const { outline, units } = plan;
  const words = useDeferredValue(filter.words);
  const { unit, owner, status } = filter;
  return useMemo(() => {
    const asked = { words, unit, owner, status };
    if (!isNarrowed(asked)) return undefined;
    const isMeant = matcher(asked, units);
    return narrowed(outline, (item) => isMeant(item) || written.has(item.id));
  }, [outline, units, words, unit, owner, status, written]);
}
