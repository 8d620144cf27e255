import { itemStory } from "@lodestar/contract";
import { accept, refuse } from "@lodestar/core";
import { type Answered, answer } from "../../../http/answer.ts";
import type { LiveOrganisations } from "../../../live/live-organisations.ts";
import { storyOf } from "./queries.ts";

export const storyAnswers = (live: LiveOrganisations): readonly Answered[] => [
  answer(itemStory, async ({ context: { organisation, actor }, params: { id } }) => {
    const story = await live.read(organisation, (now) => storyOf(now, actor, id));
    return story === undefined ? refuse("not_found", `There is no item “${id}”.`) : accept(story);
  }),
];
