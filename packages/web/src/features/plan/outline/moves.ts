import { linksOf } from "./plan-item.ts";
import { type PlanKind, WITHOUT_GOAL } from "./plan-kind.ts";
import { type PlanOutline, itemsBelow } from "./plan-outline.ts";

/** A change of what an item contributes to, and where it stands afterwards. */
export type Move = {
  readonly supports: readonly { readonly to: string; readonly share: number | null }[];
  readonly path: readonly string[];
};

/** What each kind may contribute to; the others belong to one item and are moved in the inspector. */
const mayStandBelow: { readonly [K in PlanKind]?: readonly PlanKind[] } = {
  objective: ["goal", "objective"],
  initiative: ["goal", "objective", "initiative"],
};

/** One level further in: below the sibling before it that can take it. Its share goes with it. */
export function movedIn(outline: PlanOutline, path: readonly string[]): Move | undefined {
  const [above, id] = [path.slice(0, -1), path.at(-1) ?? ""];
  const parent = above.at(-1);
  if (parent === undefined) return undefined;
  const siblings = outline.childrenOf(parent);
  const place = siblings.findIndex((sibling) => sibling.id === id);
  const to = siblings.slice(0, Math.max(place, 0)).findLast((sibling) => mayMove(outline, id, sibling.id));
  return to && moved(outline, id, parent, to.id, [...above, to.id, id]);
}

/** One level further out: beside what it stood below. */
export function movedOut(outline: PlanOutline, path: readonly string[]): Move | undefined {
  const id = path.at(-1) ?? "";
  const [parent, to] = [path.at(-2), path.at(-3)];
  if (parent === undefined || to === undefined) return undefined;
  const isToTop = to === WITHOUT_GOAL;
  if (!isToTop && !mayMove(outline, id, to)) return undefined;
  return moved(outline, id, parent, to, [...path.slice(0, -2), id]);
}

function mayMove(outline: PlanOutline, id: string, to: string): boolean {
  const [kind, above] = [outline.items.get(id)?.kind, outline.items.get(to)?.kind];
  if (kind === undefined || above === undefined || !mayStandBelow[kind]?.includes(above)) return false;
  return !itemsBelow(outline, id).has(to);
}

function moved(
  outline: PlanOutline,
  id: string,
  from: string,
  to: string,
  path: readonly string[],
): Move | undefined {
  const item = outline.items.get(id);
  if (item === undefined || mayStandBelow[item.kind] === undefined) return undefined;
  const links = linksOf(item);
  const link = links.find((each) => each.to === from);
  // It stands there through an element: what it contributes to is not this parent's to give.
  if (link === undefined && from !== WITHOUT_GOAL) return undefined;
  const others = links.filter((each) => each.to !== from);
  if (to === WITHOUT_GOAL) return { supports: others, path };
  if (others.some((each) => each.to === to)) return { supports: others, path };
  return { supports: [...others, { to, share: link?.share ?? null }], path };
}
