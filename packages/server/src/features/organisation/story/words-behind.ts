import { type Actor, type Item, type Row, type TableName, seenBy } from "@lodestar/core";
import type { ItemStory } from "./item-story.ts";
import type { LiveOrganisation } from "../../../live/live-organisation.ts";
import { relatedTo } from "./related.ts";

type Word = ItemStory["comesFrom"][number];

/** Words of statements below one theme that are told: the theme's own page has them all. */
const MOST_PER_THEME = 20;

/** The words and decisions that an item comes from; of a theme also the words it was made of. Each is told once. */
export function wordsBehind(live: LiveOrganisation, actor: Actor, item: Item): Word[] {
  const told = new Map<Item, Word | undefined>();
  const tell = (origin: Item) => {
    if (told.has(origin)) return;
    told.set(origin, wordOf(live, actor, origin));
    for (const statement of listed(live, origin, "themes", "statements").slice(0, MOST_PER_THEME))
      tell(statement);
  };
  const table = live.organisation.kindOf(item);
  if (table === "themes") for (const statement of listed(live, item, table, "statements")) tell(statement);
  if (table === "objectives" || table === "initiatives" || table === "barriers")
    for (const origin of listed(live, item, table, "origin")) tell(origin);
  return [...told.values()].filter((word) => word !== undefined);
}

/** The items in a list of a row, where the item is of that table. */
function listed({ organisation }: LiveOrganisation, item: Item, table: TableName, column: string): Item[] {
  if (!organisation.isKind(item, table)) return [];
  const row: Readonly<Record<string, unknown>> = organisation.tables[table].row(organisation.row[item] ?? 0);
  return (row[column] as readonly string[])
    .map((id) => organisation.item(id))
    .filter((each) => organisation.kindOf(each) !== undefined);
}

/** An item with what was said, by whom, as somebody may see it. */
function wordOf(live: LiveOrganisation, actor: Actor, item: Item): Word | undefined {
  const related = relatedTo(live, actor, item);
  if (related === undefined) return undefined;
  return { ...related, ...saidIn(live, actor, item) };
}

function saidIn({ organisation }: LiveOrganisation, actor: Actor, item: Item): Pick<Word, "said" | "by"> {
  const { statements, themes, decisions } = organisation.tables;
  const row = organisation.row[item] ?? 0;
  const nameOf = (id: string | null) =>
    id === null || id === "" ? null : organisation.title(organisation.item(id));
  if (organisation.isKind(item, "statements")) {
    const seen: Row<"statements"> | undefined = seenBy(actor, "statements", statements.row(row));
    return { said: seen?.text ?? null, by: nameOf(seen?.stakeholder ?? null) };
  }
  if (organisation.isKind(item, "themes")) return { said: themes.row(row).summary, by: null };
  const { outcome, reason, decider } = decisions.row(row);
  return { said: outcome ?? reason, by: nameOf(decider) };
}
