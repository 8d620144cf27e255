import type { Day } from "../../calendar/day.ts";
import type { Sight } from "../answer-spreads.ts";
import type { Situation } from "../situation.ts";
import { coordinationSignal } from "./coordination-signal.ts";
import { lineLeadershipSignal } from "./line-leadership-signal.ts";
import { seniorTeamSignal } from "./senior-team-signal.ts";
import type { Signal } from "./signal.ts";
import { styleSignal } from "./style-signal.ts";
import { unclearStrategySignal } from "./unclear-strategy-signal.ts";
import { verticalCommunicationSignal } from "./vertical-communication-signal.ts";

/**
 * For each of the six silent killers, what the organisation's own rows say about it: a question to ask, or why none is
 * asked. A question is no finding: there may be a good reason. See docs/method/silent-killer-signals.md.
 */
export const silentKillerSignals = (situation: Situation, sight: Sight, today: Day): readonly Signal[] => [
  styleSignal(situation),
  unclearStrategySignal(situation, sight),
  seniorTeamSignal(situation),
  verticalCommunicationSignal(situation),
  coordinationSignal(situation),
  lineLeadershipSignal(situation, today),
];
