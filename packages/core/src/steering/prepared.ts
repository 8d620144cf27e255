import type { Part } from "../exchange/assessment.ts";
import { termsIn } from "../friction/places.ts";
import type { Situation } from "../friction/situation.ts";
import { loadOf } from "../planning/unit-load.ts";
import { counted, sharePart, unknownPart } from "./part.ts";

/** Does the plan have what it takes: targets, owners, dates, work, answers to barriers, capacity? */
export const preparedParts = (situation: Situation): Part[] => [
  ...objectiveParts(situation),
  barriersPart(situation),
  capacityPart(situation),
];

/** What an objective needs to be ready, and whether it is few enough things to watch. */
function objectiveParts(situation: Situation): Part[] {
  const { graph, organisation, thresholds } = situation;
  const { id, owner, dueOn } = organisation.tables.objectives.columns;
  const targets = graph.rowsBy("targets", "objective");
  const { cost, effortDays } = graph.contributions;
  const has = { target: 0, owner: 0, date: 0, work: 0 };
  let [all, measured, few] = [0, 0, 0];
  for (let row = 0; row < organisation.tables.objectives.length; row++) {
    const objective = id.values[row]!;
    if (!organisation.tables.objectives.has(row) || !graph.takesPart(objective)) continue;
    all++;
    let count = 0;
    for (let target = targets.first(objective); target >= 0; target = targets.next(target)) count++;
    if (count > 0) measured++;
    if (count > 0) has.target++;
    if (count > 0 && count <= thresholds.targetsPerObjective) few++;
    if (!owner.isUnknown(row)) has.owner++;
    if (!dueOn.isUnknown(row)) has.date++;
    if (cost[objective]! > 0 || effortDays[objective]! > 0) has.work++;
  }
  const reason = `Of ${counted(all, "objective")}, ${has.target} have a target, ${has.owner} an owner, ${has.date} a date, ${has.work} work with effort or cost.`;
  const ready = has.target + has.owner + has.date + has.work;
  const fewReason = `${few} of ${counted(measured, "objective")} with targets ${few === 1 ? "has" : "have"} no more than ${thresholds.targetsPerObjective}.`;
  return [
    sharePart("objectives_ready", ready, all * 4, reason, "No objectives are recorded."),
    sharePart("few_measures", few, measured, fewReason, "No objective has a target."),
  ];
}

function barriersPart({ organisation }: Situation): Part {
  const { barriers } = organisation.tables;
  let answered = 0;
  for (const row of barriers.rows())
    if (!barriers.columns.owner.isUnknown(row) && !barriers.columns.response.isUnknown(row)) answered++;
  const reason = `${answered} of ${counted(barriers.size, "barrier")} ${answered === 1 ? "has" : "have"} an owner and a response.`;
  return sharePart("barriers_answered", answered, barriers.size, reason, "No barriers are recorded.");
}

function capacityPart(situation: Situation): Part {
  let all = 0;
  let feasible = 0;
  for (const unit of termsIn("capacity", "unit")(situation))
    for (const { asked, free } of loadOf(situation, unit)) {
      all++;
      if (asked <= free + 1e-9) feasible++;
    }
  if (situation.organisation.tables.initiatives.size === 0 && all > 0)
    return unknownPart("capacity_feasible", "No initiatives are recorded.");
  const reason = `The work fits the days in ${feasible} of ${counted(all, "period of a unit", "periods of units")}.`;
  return sharePart("capacity_feasible", feasible, all, reason, "No capacity is recorded.");
}
