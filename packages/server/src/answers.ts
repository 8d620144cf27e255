import { directionAnswers } from "./features/direction/routes.ts";
import { allocationAnswers } from "./features/planning/routes.ts";
import { steeringAnswers } from "./features/steering/routes.ts";
import { findingAnswers } from "./features/friction/routes.ts";
import { readbackAnswers, understandingAnswers } from "./features/understanding/routes.ts";
import { eventAnswers } from "./features/organisation/events/routes.ts";
import { type ListeningNeed, listeningAnswers } from "./features/listening/routes.ts";
import { type MembersNeed, memberAnswers } from "./features/organisation/members/routes.ts";
import { organisationAnswers } from "./features/organisation/routes.ts";
import { searchAnswers } from "./features/organisation/search/routes.ts";
import { storyAnswers } from "./features/organisation/story/routes.ts";
import { exchangeAnswers } from "./features/exchange/routes.ts";
import type { Answered } from "./http/answer.ts";
import type { Hub } from "./live/hub.ts";
import type { LiveOrganisations } from "./live/live-organisations.ts";

export type AnswersNeed = MembersNeed &
  ListeningNeed & { readonly hub: Hub; readonly live: LiveOrganisations };

/** What answers each endpoint of the contract, from all features. */
export const allAnswers = (need: AnswersNeed): readonly Answered[] => [
  ...memberAnswers(need),
  ...organisationAnswers,
  ...searchAnswers,
  ...storyAnswers(need.live),
  ...eventAnswers(need.hub, {
    isStillIn: async (request) => (await need.accounts.identify(request)) !== undefined,
  }),
  ...findingAnswers(need.live),
  ...allocationAnswers(need.live),
  ...steeringAnswers(need.live),
  ...understandingAnswers(need.live),
  ...readbackAnswers(need),
  ...directionAnswers(need.live),
  ...exchangeAnswers,
  ...listeningAnswers(need),
];
