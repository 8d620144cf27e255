import type { ResponseOf, itemStory } from "@lodestar/contract";

/** Why an item is here and where it leads, as the contract says it. */
export type ItemStory = ResponseOf<typeof itemStory>;
