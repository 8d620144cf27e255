import type { Actor, Item, Organisation, TableName } from "@lodestar/core";
import type { Related } from "@lodestar/contract";
import type { Values } from "../../../command.ts";
import type { LiveOrganisation } from "../../../live/live-organisation.ts";
import { relatedTo } from "./related.ts";

type Step = { readonly item: Item; readonly share: number | null };

const MOST_WAYS = 20;
const LONGEST_WAY = 12;

/** The columns by which a row leads up to what it is part of or serves. */
const UP: { readonly [T in TableName]?: readonly string[] } = {
  elements: ["supports"],
  objectives: ["supports"],
  initiatives: ["supports"],
  targets: ["objective"],
  actions: ["initiative"],
  asks: ["from"],
  units: ["parent"],
  decisions: ["about"],
};

/** Tables whose rows say what they come from. */
const COMES_FROM = [
  ["themes", "statements"],
  ["objectives", "origin"],
  ["initiatives", "origin"],
  ["barriers", "origin"],
] as const;

/**
 * Every way from an item to a top, each without the item itself. A way ends where it would come back to itself or grow
 * too long; words lead to the themes made of them and to what was planned because of them.
 */
export function waysUp(live: LiveOrganisation, actor: Actor, item: Item): Related[][] {
  const ways: Step[][] = [];
  const climb = (way: readonly Step[], at: Item) => {
    const steps = way.length < LONGEST_WAY ? stepsUp(live, at) : [];
    const fresh = steps.filter((step) => step.item !== item && !way.some((each) => each.item === step.item));
    if (fresh.length === 0 && way.length > 0) ways.push([...way]);
    for (const step of fresh) if (ways.length < MOST_WAYS) climb([...way, step], step.item);
  };
  climb([], item);
  return ways.map((way) => way.flatMap((step) => relatedTo(live, actor, step.item, step.share) ?? []));
}

function stepsUp(live: LiveOrganisation, item: Item): Step[] {
  const { organisation } = live;
  const table = organisation.kindOf(item);
  if (table === undefined) return [];
  const row: Values = organisation.tables[table].row(organisation.row[item] ?? 0);
  const named = (UP[table] ?? []).flatMap((column) => linksIn(row[column]));
  const steps = named.map(({ to, share }) => ({ item: organisation.item(to), share }));
  const words = table === "statements" || table === "themes" || table === "decisions";
  return [...steps, ...(words ? madeFrom(organisation, item) : [])].filter(
    (step) => organisation.kindOf(step.item) !== undefined,
  );
}

/** What a column refers to, whatever kind of column it is. */
function linksIn(value: unknown): { readonly to: string; readonly share: number | null }[] {
  if (typeof value === "string") return [{ to: value, share: null }];
  if (!Array.isArray(value)) return [];
  return (value as readonly (string | { to: string; share: number | null })[]).map((each) =>
    typeof each === "string" ? { to: each, share: null } : each,
  );
}

/** What was made of words or of a decision. One pass over the tables that say what they come from. */
function madeFrom(organisation: Organisation, word: Item): Step[] {
  const made: Step[] = [];
  for (const [table, column] of COMES_FROM) {
    const { id } = organisation.tables[table].columns;
    const list = organisation.tables[table].anyColumns[column] as unknown as {
      termsOf(row: number): Int32Array;
    };
    for (const row of organisation.tables[table].rows())
      if (list.termsOf(row).includes(word)) made.push({ item: id.values[row] ?? -1, share: null });
  }
  return made.sort((a, b) => (organisation.id(a.item) < organisation.id(b.item) ? -1 : 1));
}
