import { useEffect, useEffectEvent, useState } from "react";

/** Something that can be chosen. */
export type Option = {
  readonly value: string;
  readonly label: string;
  /** A second, quieter line: the unit of a person, the path of a goal. */
  readonly detail?: string;
};

/** Looks for options by words; empty words ask for a first few. May be answered at once or later. */
export type FindOptions = (
  words: string,
  signal: AbortSignal,
) => readonly Option[] | Promise<readonly Option[]>;

export type Found = { readonly options: readonly Option[]; readonly state: "searching" | "found" | "failed" };

/** Wait this long after the last letter, in milliseconds. */
const pause = 120;

/** What `find` says to the words, while the list is open. A later search puts an end to an earlier one. */
export function useFoundOptions(find: FindOptions, words: string, isOpen: boolean): Found {
  const [found, setFound] = useState<Found>({ options: [], state: "searching" });
  const search = useEffectEvent(async (signal: AbortSignal) => {
    try {
      const options = await find(words, signal);
      if (!signal.aborted) setFound({ options, state: "found" });
    } catch {
      if (!signal.aborted) setFound({ options: [], state: "failed" });
    }
  });
  useEffect(() => {
    if (!isOpen) return;
    const controller = new AbortController();
    const timer = window.setTimeout(() => void search(controller.signal), words === "" ? 0 : pause);
    return () => {
      window.clearTimeout(timer);
      controller.abort();
    };
  }, [words, isOpen]);
  return found;
}
