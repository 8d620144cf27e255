import { tableNames } from "@lodestar/core";
import { findingsSeenBy, profileSeenBy } from "../../features/friction/queries.ts";
import { storyOf } from "../../features/organisation/story/queries.ts";
import type { LiveOrganisation } from "../live-organisation.ts";

const planner = { role: "planner", stakeholder: null, units: [] } as const;

/** Ids in evidence stand in the order of rows, and sums are added in that order: neither says anything. */
function inOneOrder(_: string, value: unknown): unknown {
  if (typeof value === "number") return Math.round(value * 1e9) / 1e9;
  if (Array.isArray(value)) return value.every((each) => typeof each === "string") ? value.toSorted() : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything that is told of an organisation, as text: texts are compared fast. */
export function outline(live: LiveOrganisation): string {
  const { organisation } = live;
  const items = tableNames.flatMap((table) => [1, 2, 3, 4].map((place) => `${table}-${place}`));
  return JSON.stringify(
    [
      tableNames.map((table) =>
        [...organisation.tables[table].rows()]
          .map((row) => JSON.stringify(organisation.tables[table].row(row)))
          .sort(),
      ),
      findingsSeenBy(planner, live, { limit: 5000 }),
      profileSeenBy(planner, live),
      items.map((id) => storyOf(live, planner, id)),
    ],
    inOneOrder,
    1,
  );
}
