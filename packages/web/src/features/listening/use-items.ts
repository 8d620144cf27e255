import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";

export type Item = { readonly id: string; readonly title: string };

/** What can be put in order or get points: goals first, then elements and the plan. */
export function useItems(): { readonly items: readonly Item[]; readonly byId: ReadonlyMap<string, Item> } {
  const goals = useTable("northstar").rows;
  const elements = useTable("elements").rows;
  const objectives = useTable("objectives").rows;
  const initiatives = useTable("initiatives").rows;
  return useMemo(() => {
    const items = [
      ...goals.filter(({ kind }) => kind === "goal"),
      ...elements,
      ...objectives,
      ...initiatives,
    ].map(({ id, title }) => ({ id, title }));
    return { items, byId: new Map(items.map((item) => [item.id, item])) };
  }, [goals, elements, objectives, initiatives]);
}
