import type { Situation } from "../../friction/situation.ts";
import type { Item } from "../../organisation/organisation.ts";

/** Words that an initiative answers, and on which way it comes from them. */
export type Wish = {
  readonly statement: Item;
  /** The theme that holds the words and the objective that was made of it, where the way leads through them. */
  readonly through: { readonly theme: Item | null; readonly objective: Item | null };
};

/**
 * The words behind an initiative: those it names itself, those of themes it names, and the same of the objectives it
 * directly serves. Each statement is told once, by its shortest way. See docs/method/initiative-value.md.
 */
export function wordsOf({ organisation, graph }: Situation, initiative: Item): Wish[] {
  const { objectives, initiatives, themes } = organisation.tables;
  const found = new Map<Item, Wish>();
  const add = (statement: Item, theme: Item | null, objective: Item | null) => {
    if (organisation.isKind(statement, "statements") && !found.has(statement))
      found.set(statement, { statement, through: { theme, objective } });
  };
  const follow = (origins: Iterable<Item>, objective: Item | null) => {
    for (const origin of origins) {
      add(origin, null, objective);
      if (!organisation.isKind(origin, "themes")) continue;
      for (const statement of themes.columns.statements.termsOf(organisation.row[origin]!))
        add(statement, origin, objective);
    }
  };
  follow(initiatives.columns.origin.termsOf(organisation.row[initiative]!), null);
  for (const parent of graph.contributions.up.targets(initiative))
    if (organisation.isKind(parent, "objectives"))
      follow(objectives.columns.origin.termsOf(organisation.row[parent]!), parent);
  return [...found.values()];
}
