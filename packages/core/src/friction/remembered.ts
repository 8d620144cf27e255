import type { Item } from "../organisation/organisation.ts";

/** The same function, asked at most once about each item. It must not answer `undefined`. */
export function remembered<T>(make: (item: Item) => T): (item: Item) => T {
  const known = new Map<Item, T>();
  return (item) => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const now = make(item);
    known.set(item, now);
    return now;
  };
}
