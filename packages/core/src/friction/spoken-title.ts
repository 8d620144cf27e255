import type { Item, Organisation } from "../organisation/organisation.ts";

const MOST_CHARACTERS = 90;

/** What a question calls an item: its title, or the beginning of a long one. */
export function spokenTitle(organisation: Organisation, item: Item): string {
  const title = organisation.title(item);
  const characters = [...title];
  return characters.length > MOST_CHARACTERS
    ? `${characters.slice(0, MOST_CHARACTERS - 1).join("")}…`
    : title;
}

/** What a question calls the item with this id. */
export const spokenTitleOf = (organisation: Organisation, id: string): string =>
  spokenTitle(organisation, organisation.lexicon.find(id));
