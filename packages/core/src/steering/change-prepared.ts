import { NO_DAY } from "../calendar/day.ts";
import { cycleDays } from "../friction/rules/objective-of-the-year.ts";
import type { Situation } from "../friction/situation.ts";
import { NONE, latestCheckIns } from "../planning/latest-check-in.ts";
import { LIVE, liveWork } from "../planning/live-work.ts";
import { watchedAssumptions } from "../understanding/watched-assumptions.ts";
import { type Part, counted, figure, part, percent, unknownPart } from "./part.ts";
import { CUT, valueAfterCut } from "./value-after-cut.ts";

/** Would the organisation notice that the world has changed, and could it follow? See docs/method/alignment-profile.md. */
export const changePreparedParts = (situation: Situation): Part[] => [
  unknownPart("reviews_on_time", "A folder holds no reviews."),
  freshnessPart(situation),
  assumptionsPart(situation),
  unknownPart("time_to_confirmed_change", "A folder holds no triggers."),
  cutPart(situation),
];

/** Of the targets somebody should have looked at by now, those that somebody did. */
function freshnessPart(situation: Situation): Part {
  const { organisation, thresholds, today } = situation;
  const { checkins, objectives, targets } = organisation.tables;
  if (checkins.size === 0) return unknownPart("freshness", "No check-ins are recorded.");
  const latest = situation.recall(latestCheckIns);
  const work = situation.recall(liveWork).objectives;
  const { status, startsOn } = objectives.columns;
  const cycleStart = situation.recall(cycleDays)?.from ?? NO_DAY;
  const proposed = status.code("proposed");
  const staleBefore = today - thresholds.checkInDays;
  let [all, fresh] = [0, 0];
  for (let row = 0; row < targets.length; row++) {
    if (!targets.has(row) || !organisation.isKind(targets.columns.objective.values[row]!, "objectives"))
      continue;
    const at = organisation.row[targets.columns.objective.values[row]!]!;
    if (work[at] !== LIVE || status.values[at] === proposed) continue;
    const start = startsOn.values[at] === NO_DAY ? cycleStart : startsOn.values[at]!;
    if (latest[row] === NONE && start >= staleBefore) continue;
    all++;
    if (latest[row] !== NONE && checkins.columns.date.values[latest[row]!]! >= staleBefore) fresh++;
  }
  if (all === 0) return unknownPart("freshness", "No target is due for a check-in yet.");
  const reason = `${figure(fresh)} of ${counted(all, "active target")} ${fresh === 1 ? "has" : "have"} a check-in from the last ${thresholds.checkInDays} days.`;
  return part("freshness", fresh / all, reason);
}

function assumptionsPart(situation: Situation): Part {
  const { assumptions, authors, watched } = watchedAssumptions(situation);
  if (assumptions === 0) return unknownPart("assumptions_watched", "No assumptions are recorded.");
  const reason = `${figure(watched)} of ${counted(assumptions, "assumption")} ${watched === 1 ? "is" : "are"} tied to something that would show if it failed.`;
  return part("assumptions_watched", watched / assumptions, reason, authors);
}

function cutPart(situation: Situation): Part {
  const { initiatives, value, reason } = valueAfterCut(situation);
  if (value === null) return unknownPart("value_after_cut", reason);
  const words = `With ${percent(CUT)} less money, at least ${percent(value)} of the value of ${counted(initiatives, "initiative")} can be kept.`;
  return part("value_after_cut", value, words);
}
