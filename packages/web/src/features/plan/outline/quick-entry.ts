import type { NewRow } from "@lodestar/contract";
import type { OutlineRow } from "../../../ui/grid/outline-rows.ts";
import { type Between, sortKey } from "./ordered-id.ts";
import type { PlanItem } from "./plan-item.ts";
import { type PlanKind, type PlanTable, WITHOUT_GOAL, kindsBelow, planKinds } from "./plan-kind.ts";
import type { Place, PlanOutline } from "./plan-outline.ts";

/** An item that is being written and not there yet. */
export type Draft = {
  /** Its id, once it is there. */
  readonly id: string;
  readonly kind: PlanKind;
  readonly title: string;
  /** Ids from the top down to what it stands below; empty for a goal. */
  readonly above: readonly string[];
  /** The sibling it stands behind; without one it is the first. */
  readonly after: string | undefined;
};

export const keyOf = (path: readonly string[]): string => path.join("/");
export const keyOfDraft = ({ above, id }: Pick<Draft, "above" | "id">): string => keyOf([...above, id]);

type Tree = Pick<PlanOutline, "roots" | "childrenOf" | "items">;

const siblingsBelow = (outline: Tree, above: readonly string[]): readonly Place[] => {
  const parent = above.at(-1);
  return parent === undefined ? outline.roots : outline.childrenOf(parent);
};

const kindAt = (outline: Tree, id: string): PlanKind | "group" =>
  id === WITHOUT_GOAL ? "group" : (outline.items.get(id)?.kind ?? "group");

/** What an item of a kind may be added below, and where among those that are there: behind the last that goes before it. */
function behindLast(outline: Tree, above: readonly string[], kind: PlanKind): string | undefined {
  const rank = planKinds.indexOf(kind);
  return siblingsBelow(outline, above).findLast(
    ({ item }) => item !== undefined && planKinds.indexOf(item.kind) <= rank,
  )?.id;
}

export type Begun = Omit<Draft, "id" | "title">;

/** A draft below a place, of the kind wanted or else the likeliest; `undefined` where nothing may stand below it. */
export function draftBelow(outline: Tree, path: readonly string[], wanted?: PlanKind): Begun | undefined {
  const parent = path.at(-1);
  if (parent === undefined) return { kind: "goal", above: [], after: behindLast(outline, [], "goal") };
  const kinds = kindsBelow(kindAt(outline, parent));
  const kind = wanted ?? kinds[0];
  if (kind === undefined || !kinds.includes(kind)) return undefined;
  return { kind, above: path, after: behindLast(outline, path, kind) };
}

/** A draft of the same kind right behind a place. Behind the group of items without a goal there is nothing. */
export function draftBehind(outline: Tree, path: readonly string[], kind: PlanKind): Begun | undefined {
  const id = path.at(-1);
  if (id === undefined || id === WITHOUT_GOAL) return undefined;
  return { kind, above: path.slice(0, -1), after: id };
}

/** The draft one level further in, below the sibling before it; `undefined` where that takes nothing below it. */
export function draftIndented(outline: Tree, draft: Draft): Draft | undefined {
  if (draft.after === undefined) return undefined;
  const begun = draftBelow(outline, [...draft.above, draft.after]);
  return begun && { ...draft, ...begun };
}

/** The draft one level further out, behind what it stood below and of the same kind as that. */
export function draftOutdented(outline: Tree, draft: Draft): Draft | undefined {
  const parent = draft.above.at(-1);
  const kind = parent === undefined ? undefined : outline.items.get(parent)?.kind;
  const begun = kind && draftBehind(outline, draft.above, kind);
  return begun && { ...draft, ...begun };
}

/** The siblings of its kind that a draft stands between, for its id. */
export function betweenOf(outline: Tree, { above, after, kind }: Begun): Between {
  const siblings = siblingsBelow(outline, above);
  const place = siblings.findIndex(({ id }) => id === after);
  const isOfKind = ({ item }: Place) => item?.kind === kind;
  const before = siblings.slice(0, place + 1).findLast(isOfKind)?.id;
  return { after: before, before: siblings.slice(place + 1).find(isOfKind)?.id };
}

/** What a new row has from where it stands. `unit` is given where it cannot be read from there. */
export function rowOfDraft(outline: Tree, draft: Omit<Draft, "id">, unit: string | null): NewRow<PlanTable> {
  const parent = draft.above.at(-1);
  const { title } = draft;
  const above = parent === undefined || parent === WITHOUT_GOAL ? undefined : parent;
  const supports = above === undefined ? [] : [{ to: above, share: null }];
  switch (draft.kind) {
    case "goal":
      return { kind: "goal", title };
    case "target":
      return { title, objective: above ?? "" };
    case "action":
      return { title, initiative: above ?? null, status: "open" };
    case "objective":
    case "initiative":
      return { title, supports, unit: unit ?? unitAbove(outline, above), status: "proposed" };
  }
}

const unitAbove = (outline: Tree, above: string | undefined): string | null =>
  outline.items.get(above ?? "")?.unit ?? null;

/** Version of what is not there yet. */
const NOT_YET = -1;

/** The draft as the outline shows it. */
export function itemOfDraft({ id, kind, title }: Draft): PlanItem {
  const blank = { unit: null, owner: null, status: null, dueOn: null, progress: null };
  return { id, kind, title, ...blank, row: { id, title, version: NOT_YET } };
}

/** The outline with an item that was just written, before its table has it. */
export function withAdded(outline: PlanOutline, { above, after, id }: Draft, item: PlanItem): PlanOutline {
  const parent = above.at(-1);
  const place: Place = { id, item, share: null, through: null };
  const siblings = parent === undefined ? outline.roots : outline.childrenOf(parent);
  const at = siblings.findIndex((sibling) => sibling.id === after) + 1;
  const among = [...siblings.slice(0, at), place, ...siblings.slice(at)];
  return {
    ...outline,
    items: new Map(outline.items).set(id, item),
    roots: parent === undefined ? among : outline.roots,
    childrenOf: (of) => (of === parent ? among : outline.childrenOf(of)),
    parentsOf: (of) =>
      of === id && parent !== undefined
        ? [{ id: parent, share: null, through: null }]
        : outline.parentsOf(of),
  };
}

/** The rows with the draft among them, behind its sibling and everything shown below that. */
export function withDraft(
  rows: readonly OutlineRow<Place>[],
  draft: Draft,
  item: PlanItem,
): readonly OutlineRow<Place>[] {
  const level = draft.above.length + 1;
  const start = draft.after === undefined ? keyOf(draft.above) : keyOf([...draft.above, draft.after]);
  const found = rows.findIndex(({ key }) => key === start);
  if (found === -1 && start !== "") return rows;
  let place = found + 1;
  if (draft.after !== undefined) while ((rows[place]?.level ?? 0) > level) place++;
  const siblings = (rows[found]?.siblings ?? 0) + 1;
  const row: OutlineRow<Place> = {
    key: keyOfDraft(draft),
    id: draft.id,
    item: { id: draft.id, item, share: null, through: null },
    level,
    position: draft.after === undefined ? 1 : (rows[found]?.position ?? 0) + 1,
    siblings: draft.after === undefined ? 1 : siblings,
    hasChildren: false,
    isExpanded: false,
  };
  return [...rows.slice(0, place), row, ...rows.slice(place)];
}

/** Whether `a` stands before `b` among siblings of one kind. */
export const standsBefore = (a: string, b: string): boolean => sortKey(a) < sortKey(b);
