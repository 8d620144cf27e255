import type { ResponseOf, readMap } from "@lodestar/contract";
import { organisationMap } from "@lodestar/core";
import type { LiveOrganisation } from "../../live/live-organisation.ts";

/** The map as of the latest change, worked out once between changes. */
export const mapOf = (live: LiveOrganisation): ResponseOf<typeof readMap> => ({
  seq: live.seq,
  map: live.recall(mapNow),
});

const mapNow = ({ analysis }: LiveOrganisation) => organisationMap(analysis.situation);
