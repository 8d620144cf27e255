import type { Actor } from "@lodestar/core";
import type { ItemStory } from "./item-story.ts";
import type { LiveOrganisation } from "../../../live/live-organisation.ts";
import { mentionsOf } from "./mentions.ts";
import { relatedTo } from "./related.ts";
import { waysUp } from "./ways-up.ts";
import { wordsBehind } from "./words-behind.ts";
import { workBelow } from "./work-below.ts";

/** Why an item is here and where it leads; `undefined` where there is none, or somebody may not see it. */
export function storyOf(live: LiveOrganisation, actor: Actor, id: string): ItemStory | undefined {
  const found = live.organisation.item(id);
  const item = relatedTo(live, actor, found);
  if (item === undefined) return undefined;
  return {
    item,
    leadsTo: waysUp(live, actor, found),
    comesFrom: wordsBehind(live, actor, found),
    carriedBy: workBelow(live, actor, found),
    mentionedIn: mentionsOf(live, actor, found),
  };
}
