import { useCallback, useLayoutEffect, useRef } from "react";

/** A function that stays the same and always does what the latest one does: for columns, which are kept stable. */
export function useStable<Args extends readonly unknown[], R>(
  latest: (...args: Args) => R,
): (...args: Args) => R {
  const current = useRef(latest);
  useLayoutEffect(() => {
    current.current = latest;
  });
  return useCallback((...args: Args) => current.current(...args), []);
}
