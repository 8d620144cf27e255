import type { RowOf } from "@lodestar/contract";
import { type ElementRow, aboveOf, kindsOfTier, tierNames } from "./chain-spread.ts";

/** Why an element may not carry what it seems to. */
export type Doubt =
  { readonly because: "supportsNothing" } | { readonly because: "barrier"; readonly barriers: number };

export type CheckedElement = { readonly row: ElementRow; readonly doubts: readonly Doubt[] };

/** One kind of element: missing where none is named, in doubt where every one is, else present. */
export type CheckedKind = {
  readonly kind: ElementRow["kind"];
  readonly state: "present" | "doubtful" | "missing";
  readonly elements: readonly CheckedElement[];
};

type Obstacle = Pick<RowOf<"barriers">, "affects">;

/**
 * Every kind of element in the order of the chain, with what is there of it and what is to be doubted: an element that
 * leads up to no goal, or that a barrier stands in the way of.
 */
export function elementChecklist(
  elements: ReadonlyMap<string, ElementRow>,
  goals: ReadonlySet<string>,
  barriers: readonly Obstacle[],
): readonly CheckedKind[] {
  const obstacles = new Map<string, number>();
  for (const { affects } of barriers)
    for (const id of new Set(affects)) obstacles.set(id, (obstacles.get(id) ?? 0) + 1);
  const doubtsOf = ({ id }: ElementRow): readonly Doubt[] => {
    const leadsToGoal = [...aboveOf(id, elements)].some((above) => goals.has(above));
    const count = obstacles.get(id) ?? 0;
    return [
      ...(leadsToGoal ? [] : [{ because: "supportsNothing" } as const]),
      ...(count === 0 ? [] : [{ because: "barrier", barriers: count } as const]),
    ];
  };
  return tierNames
    .flatMap((tier) => kindsOfTier[tier])
    .map((kind) => {
      const checked = [...elements.values()]
        .filter((row) => row.kind === kind)
        .map((row) => ({ row, doubts: doubtsOf(row) }))
        .sort((a, b) => a.doubts.length - b.doubts.length || a.row.title.localeCompare(b.row.title));
      return { kind, state: stateOf(checked), elements: checked };
    });
}

function stateOf(elements: readonly CheckedElement[]): CheckedKind["state"] {
  if (elements.length === 0) return "missing";
  return elements.some(({ doubts }) => doubts.length === 0) ? "present" : "doubtful";
}
