import { useSyncExternalStore } from "react";

/** As wide as the frame's own narrow layout. */
const NARROW = "(max-width: 719px)";

const subscribe = (listener: () => void) => {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
};

/** Whether the window is a phone's. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
