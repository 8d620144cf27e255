/** Ids that are chosen. */
export type Selection = ReadonlySet<string>;

export const nothingSelected: Selection = new Set();

/** The selection with one id taken in, or out if it was in. */
export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The selection with everything from `anchor` to `to` in it, in the order of `ids`. */
export function extended(
  selection: Selection,
  ids: readonly string[],
  anchor: string | undefined,
  to: string,
): Selection {
  const end = ids.indexOf(to);
  const start = anchor === undefined ? end : ids.indexOf(anchor);
  if (end === -1) return selection;
  const [from, until] = start === -1 ? [end, end] : [Math.min(start, end), Math.max(start, end)];
  return new Set([...selection, ...ids.slice(from, until + 1)]);
}
