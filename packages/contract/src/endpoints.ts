import { tableNames } from "@lodestar/core";
import * as directionTest from "./direction/direction-test.ts";
import * as direction from "./direction/purpose-proposals.ts";
import type { Endpoint } from "./endpoint.ts";
import * as exchange from "./exchange/imports.ts";
import * as agreement from "./friction/agreement.ts";
import * as priorityOrders from "./friction/priority-orders.ts";
import * as findings from "./friction/findings.ts";
import * as signals from "./friction/signals.ts";
import * as answers from "./listening/answers.ts";
import * as followUps from "./listening/follow-ups.ts";
import * as rounds from "./listening/rounds.ts";
import * as changes from "./organisation/changes.ts";
import * as events from "./organisation/events.ts";
import * as members from "./organisation/members.ts";
import * as organisations from "./organisation/organisations.ts";
import * as sessions from "./organisation/sessions.ts";
import * as allocations from "./planning/allocations.ts";
import * as map from "./steering/map.ts";
import * as readbacks from "./understanding/readbacks.ts";
import * as themeSuggestions from "./understanding/theme-suggestions.ts";
import { tableEndpoints } from "./organisation/tables.ts";

const isEndpoint = (exported: unknown): exported is Endpoint =>
  typeof exported === "object" && exported !== null && "method" in exported && "access" in exported;

const features: readonly Readonly<Record<string, unknown>>[] = [
  organisations,
  changes,
  events,
  members,
  sessions,
  findings,
  signals,
  agreement,
  priorityOrders,
  direction,
  directionTest,
  exchange,
  rounds,
  answers,
  followUps,
  themeSuggestions,
  readbacks,
  allocations,
  map,
];

/** Everything the server can be asked. */
export const endpoints: readonly Endpoint[] = [
  ...features.flatMap((feature) => Object.values(feature).filter(isEndpoint)),
  ...tableNames.flatMap((table): Endpoint[] => Object.values<Endpoint>(tableEndpoints[table])),
];
