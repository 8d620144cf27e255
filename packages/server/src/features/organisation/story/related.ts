import { type Actor, type Item, seenBy } from "@lodestar/core";
import type { Related } from "@lodestar/contract";
import type { Values } from "../../../command.ts";
import type { LiveOrganisation } from "../../../live/live-organisation.ts";

/** An item as others mention it; `undefined` where there is none, or somebody may not see it. */
export function relatedTo(
  { organisation }: LiveOrganisation,
  actor: Actor,
  item: Item,
  share: number | null = null,
): Related | undefined {
  const table = organisation.kindOf(item);
  if (table === undefined) return undefined;
  const row: Values = organisation.tables[table].row(organisation.row[item] ?? 0);
  const seen = seenBy(actor, table, row as never) as Values | undefined;
  if (seen === undefined) return undefined;
  const kind = (seen["kind"] ?? null) as string | null;
  return { id: organisation.id(item), table, kind, title: organisation.title(item), share };
}

/** In the order of ids, which is the same in every process whatever was changed since it was loaded. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;
