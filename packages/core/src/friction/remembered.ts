import type { Item } from "../organisation/organisation.ts";

/** The same function, asked at most once about each item. */
export function remembered<T>(make: (item: Item) => T): (item: Item) => T {
  const known = new Map<Item, T>();
  return (item) => {
    if (!known.has(item)) known.set(item, make(item));
    return known.get(item)!;
  };
}
