import type { FollowUpRule } from "@lodestar/core";

/** What a planner can begin with who asks back, in English: they edit it before it is sent. */
export const followUpTexts: Readonly<Record<FollowUpRule, string>> = {
  target_without_measure:
    "How will we see that this is reached? What would be counted, and what is it today?",
  target_without_date: "By when should this be reached?",
  priority_without_goal: "Which of our goals does this serve most?",
  barrier_without_owner: "Who could deal with this, and what would help them most?",
  need_without_unit: "Who could give you this?",
  vague_words: "Can you give an example of what you mean?",
};
