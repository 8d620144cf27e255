import { onTestFinished } from "vitest";
import type { World } from "../../context.ts";
import { directionAnswers } from "../../features/direction/routes.ts";
import { allocationAnswers } from "../../features/planning/routes.ts";
import { steeringAnswers } from "../../features/steering/routes.ts";
import { findingAnswers } from "../../features/friction/routes.ts";
import { understandingAnswers } from "../../features/understanding/routes.ts";
import { type EventOptions, eventAnswers } from "../../features/organisation/events/routes.ts";
import { organisationAnswers } from "../../features/organisation/routes.ts";
import { searchAnswers } from "../../features/organisation/search/routes.ts";
import { storyAnswers } from "../../features/organisation/story/routes.ts";
import { type Asking, type TestPerson, asking, testAccounts } from "../../testing/people.ts";
import { testApp } from "../../testing/test-app.ts";
import { Hub } from "../hub.ts";
import { LiveOrganisations } from "../live-organisations.ts";
import { EventReader } from "./event-reader.ts";

export type LiveApp = {
  readonly hub: Hub;
  readonly as: (person: TestPerson) => Asking;
  /** Opens the stream of changes. */
  readonly listen: (
    person: TestPerson,
    organisation: string,
    from?: { readonly after?: number; readonly lastEventId?: number },
  ) => Promise<EventReader>;
};

/** A process with all that is live. It ends with the test. */
export async function liveApp(
  world: World,
  options: EventOptions & { pollMs?: number } = {},
): Promise<LiveApp> {
  const hub = await Hub.start(world.database, options);
  const live = new LiveOrganisations(world);
  const app = await testApp(world, [
    ...storyAnswers(live),
    ...findingAnswers(live),
    ...allocationAnswers(live),
    ...steeringAnswers(live),
    ...directionAnswers(live),
    ...understandingAnswers(live),
    ...eventAnswers(hub, options),
    ...searchAnswers,
    ...organisationAnswers,
  ]);
  onTestFinished(() => hub.stop());
  return {
    hub,
    as: (person) => asking(app, person),
    listen: async ({ cookie }, organisation, { after, lastEventId } = {}) => {
      const address = `${testAccounts.publicUrl}/api/organisations/${organisation}/events`;
      const response = await app.request(after === undefined ? address : `${address}?after=${after}`, {
        headers: {
          cookie,
          ...(lastEventId === undefined ? {} : { "last-event-id": String(lastEventId) }),
        },
      });
      const reader = new EventReader(response);
      onTestFinished(() => reader.close());
      return reader;
    },
  };
}
