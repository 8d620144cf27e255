import { isOfTheYear } from "../friction/rules/objective-of-the-year.ts";
import { isAbove } from "../friction/rounding.ts";
import type { Situation } from "../friction/situation.ts";
import { amountsKnown } from "../planning/amounts-known.ts";
import { LIVE, liveWork } from "../planning/live-work.ts";
import { targetMeans } from "../planning/target-means.ts";
import { daysAsked, periodNamed } from "../planning/unit-load.ts";
import { type Part, counted, figure, part, unknownPart } from "./part.ts";

/** Does the plan have what it takes: targets, owners, dates, work, answers to barriers, days? See docs/method/alignment-profile.md. */
export const preparedParts = (situation: Situation): Part[] => [
  readyPart(situation),
  fewMeasuresPart(situation),
  barriersPart(situation),
  capacityPart(situation),
];

/** Of the four things an objective needs before it can start, the mean share that objectives of the year have. */
function readyPart(situation: Situation): Part {
  const { graph, organisation } = situation;
  const { id, owner, dueOn } = organisation.tables.objectives.columns;
  const { targets } = situation.recall(targetMeans);
  const work = situation.recall(liveWork).objectives;
  const { cost, effortDays, initiatives } = graph.contributions;
  const known = situation.recall(amountsKnown);
  const isFundingKnown = known.cost + known.effortDays > 0;
  const has = { all: 0, target: 0, owner: 0, date: 0, work: 0 };
  for (let row = 0; row < work.length; row++) {
    if (work[row] !== LIVE || !isOfTheYear(situation, row)) continue;
    const objective = id.values[row]!;
    has.all++;
    if (targets[row]! > 0) has.target++;
    if (!owner.isUnknown(row)) has.owner++;
    if (!dueOn.isUnknown(row)) has.date++;
    if (isFundingKnown ? cost[objective]! + effortDays[objective]! > 0 : initiatives[objective]! > 0)
      has.work++;
  }
  if (has.all === 0) return unknownPart("objectives_ready", "No objectives are under way.");
  const ready = has.target + has.owner + has.date + has.work;
  if (ready === 0)
    return unknownPart("objectives_ready", "No targets, owners, dates or work are recorded for objectives.");
  const funded = isFundingKnown ? "work with cost or effort" : "an initiative";
  const reason = `Of ${counted(has.all, "objective")}, ${figure(has.target)} ${has.target === 1 ? "has" : "have"} a target, ${figure(has.owner)} an owner, ${figure(has.date)} a date, ${figure(has.work)} ${funded}.`;
  return part("objectives_ready", ready / (4 * has.all), reason);
}

/** Neglect grows with the number of targets. */
function fewMeasuresPart(situation: Situation): Part {
  const most = situation.thresholds.targetsPerObjective;
  const { targets } = situation.recall(targetMeans);
  const work = situation.recall(liveWork).objectives;
  let [all, few] = [0, 0];
  for (let row = 0; row < work.length; row++) {
    if (work[row] !== LIVE || targets[row] === 0) continue;
    all++;
    if (targets[row]! <= most) few++;
  }
  if (all === 0) return unknownPart("few_measures", "No objective has a target.");
  const reason = `${figure(few)} of ${counted(all, "objective")} with targets ${few === 1 ? "has" : "have"} no more than ${most} of them.`;
  return part("few_measures", few / all, reason);
}

function barriersPart({ organisation }: Situation): Part {
  const { barriers } = organisation.tables;
  let answered = 0;
  for (const row of barriers.rows())
    if (!barriers.columns.owner.isUnknown(row) && !barriers.columns.response.isUnknown(row)) answered++;
  if (barriers.size === 0) return unknownPart("barriers_answered", "No barriers are recorded.");
  const reason = `${figure(answered)} of ${counted(barriers.size, "barrier")} ${answered === 1 ? "has" : "have"} an owner and a response.`;
  return part("barriers_answered", answered / barriers.size, reason);
}

/** Of the periods in which a unit is asked for any work, those in which its days are enough. */
function capacityPart(situation: Situation): Part {
  const { graph, organisation } = situation;
  const { capacity } = organisation.tables;
  const { days, period, stakeholder, unit } = capacity.columns;
  if (capacity.size === 0) return unknownPart("capacity_feasible", "No capacity is recorded.");
  const work = graph.rowsBy("initiatives", "unit");
  let [all, feasible] = [0, 0];
  for (let row = 0; row < capacity.length; row++) {
    if (!capacity.has(row) || !stakeholder.isUnknown(row)) continue;
    const stretch = periodNamed(situation, period.values[row]!);
    const asked = stretch === null ? 0 : daysAsked(situation, stretch, work, unit.values[row]!);
    if (asked === 0) continue;
    all++;
    if (!isAbove(asked, days.values[row]!)) feasible++;
  }
  if (all === 0)
    return unknownPart(
      "capacity_feasible",
      "No work with effort and dates falls into a period of known capacity.",
    );
  const reason = `The work fits the days in ${figure(feasible)} of ${counted(all, "period of a unit", "periods of units")} with work.`;
  return part("capacity_feasible", feasible / all, reason);
}
