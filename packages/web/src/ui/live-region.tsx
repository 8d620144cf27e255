import { useSyncExternalStore } from "react";
import { VisuallyHidden } from "./visually-hidden.tsx";

type Said = { readonly words: string; readonly turn: number };

let said: Said = { words: "", turn: 0 };
const listeners = new Set<() => void>();

/** Says something to those who listen to the page, without moving anything: "3 rows selected". */
export function announce(words: string): void {
  said = { words, turn: said.turn + 1 };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where `announce` speaks; mounted once, by the root. */
export function LiveRegion() {
  const { words, turn } = useSyncExternalStore(subscribe, () => said);
  return (
    <VisuallyHidden>
      {/* Two places in turn, so that the same words said twice are heard twice. */}
      <span role="status">{turn % 2 === 0 ? words : ""}</span>
      <span role="status">{turn % 2 === 1 ? words : ""}</span>
    </VisuallyHidden>
  );
}
