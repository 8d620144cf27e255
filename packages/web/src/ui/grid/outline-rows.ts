/** One visible line of an outline. The same item stands in several places where it has several parents. */
export type OutlineRow<R> = {
  /** The path of ids from the top, which names the place: `g1/o4`. */
  readonly key: string;
  readonly id: string;
  readonly item: R;
  /** 1 at the top. */
  readonly level: number;
  /** Its number among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  readonly hasChildren: boolean;
  readonly isExpanded: boolean;
};

export type OutlineTree<R> = {
  readonly roots: readonly R[];
  readonly childrenOf: (item: R) => readonly R[];
  readonly idOf: (item: R) => string;
  /** Keys of the lines that are open. */
  readonly expanded: ReadonlySet<string>;
};

/** The lines that are to be seen, from the top down. An item below itself is shown, but not opened again. */
export function outlineRows<R>({
  roots,
  childrenOf,
  idOf,
  expanded,
}: OutlineTree<R>): readonly OutlineRow<R>[] {
  const rows: OutlineRow<R>[] = [];
  const path: string[] = [];
  const visit = (items: readonly R[], parentKey: string) => {
    for (const [place, item] of items.entries()) {
      const id = idOf(item);
      const key = parentKey === "" ? id : `${parentKey}/${id}`;
      const children = path.includes(id) ? [] : childrenOf(item);
      const isExpanded = children.length > 0 && expanded.has(key);
      rows.push({
        key,
        id,
        item,
        level: path.length + 1,
        position: place + 1,
        siblings: items.length,
        hasChildren: children.length > 0,
        isExpanded,
      });
      if (!isExpanded) continue;
      path.push(id);
      visit(children, key);
      path.pop();
    }
  };
  visit(roots, "");
  return rows;
}

/** The keys to open so that everything down to `level` is seen. */
export function keysDownTo<R>(tree: Omit<OutlineTree<R>, "expanded">, level: number): ReadonlySet<string> {
  const all = { has: (key: string) => key.split("/").length < level } as ReadonlySet<string>;
  return new Set(
    outlineRows({ ...tree, expanded: all })
      .filter(({ isExpanded }) => isExpanded)
      .map(({ key }) => key),
  );
}

/** The keys above a line: those to open so that it is seen. */
export function keysAbove(key: string): readonly string[] {
  const ids = key.split("/");
  return ids.slice(0, -1).map((_, place) => ids.slice(0, place + 1).join("/"));
}
