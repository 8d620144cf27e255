import type { Actor, Item } from "@lodestar/core";
import type { Related } from "@lodestar/contract";
import type { LiveOrganisation } from "../../../live/live-organisation.ts";
import { byId, relatedTo } from "./related.ts";

const MOST = 500;

/** What carries an item: work and elements that contribute to it and are not given up, targets, actions, units below. */
export function workBelow(live: LiveOrganisation, actor: Actor, item: Item): Related[] {
  const { contributions } = live.graph;
  const contributing =
    item < contributions.down.nodes
      ? contributions.down.linksOf(item).filter(({ to }) => contributions.isPursued[to] === 1)
      : [];
  const related = [
    ...contributing.map(({ to, weight }) => relatedTo(live, actor, to, weight)),
    ...rowsBelow(live, item).map((each) => relatedTo(live, actor, each)),
  ];
  const seen = related.filter((each) => each !== undefined);
  return seen.sort((a, b) => byTable(a, b) || byId(a, b)).slice(0, MOST);
}

const byTable = (a: Related, b: Related) => (a.table < b.table ? -1 : a.table > b.table ? 1 : 0);

function rowsBelow({ graph, organisation }: LiveOrganisation, item: Item): Item[] {
  const { targets, actions, units } = organisation.tables;
  const itemsOf = (ids: { readonly values: Int32Array }, rows: readonly number[]) =>
    rows.map((row) => ids.values[row] ?? -1);
  if (organisation.isKind(item, "objectives"))
    return itemsOf(targets.columns.id, graph.rowsBy("targets", "objective").rows(item));
  if (organisation.isKind(item, "initiatives"))
    return itemsOf(actions.columns.id, graph.rowsBy("actions", "initiative").rows(item));
  if (organisation.isKind(item, "units"))
    return itemsOf(units.columns.id, graph.rowsBy("units", "parent").rows(item));
  return [];
}
