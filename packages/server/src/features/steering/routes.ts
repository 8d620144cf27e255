import { readMap } from "@lodestar/contract";
import { accept } from "@lodestar/core";
import { type Answered, answer } from "../../http/answer.ts";
import type { LiveOrganisations } from "../../live/live-organisations.ts";
import { mapOf } from "./queries.ts";

/** What steering looks at: the whole organisation on one map. */
export const steeringAnswers = (live: LiveOrganisations): readonly Answered[] => [
  answer(readMap, async ({ context: { organisation } }) => accept(await live.read(organisation, mapOf))),
];
