import type { ResponseOf, readSignals } from "@lodestar/contract";
import { type Actor, mayDo, silentKillerSignals } from "@lodestar/core";
import type { LiveOrganisation } from "../../live/live-organisation.ts";

/** What somebody may be asked about inner barriers. Worked out once between changes. */
export const signalsSeenBy = ({ role }: Actor, live: LiveOrganisation): ResponseOf<typeof readSignals> => ({
  seq: live.seq,
  signals: live.recall(mayDo(role, "rounds.change") ? signalsOfAll : signalsOfGroups),
});

const signalsOfAll = ({ analysis, clockDay }: LiveOrganisation) =>
  silentKillerSignals(analysis.situation, "all", clockDay);
const signalsOfGroups = ({ analysis, clockDay }: LiveOrganisation) =>
  silentKillerSignals(analysis.situation, "groups", clockDay);
