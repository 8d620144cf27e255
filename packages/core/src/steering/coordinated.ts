import type { Part } from "../exchange/assessment.ts";
import { rankAgreement } from "../friction/priority-agreement.ts";
import type { Situation } from "../friction/situation.ts";
import type { Item } from "../organisation/organisation.ts";
import { lineOfSight } from "../planning/line-of-sight.ts";
import { resourceFocus } from "../planning/resource-focus.ts";
import { unitAsks } from "../planning/unit-asks.ts";
import { counted, percent, sharePart, unknownPart } from "./part.ts";

/** Do work, asks, priorities and money pull the same way? */
export const coordinatedParts = (situation: Situation, inConflict: ReadonlySet<Item>): Part[] => [
  sightPart(situation),
  asksPart(situation),
  agreementPart(situation),
  focusPart(situation),
  conflictPart(situation, inConflict),
];

function sightPart(situation: Situation): Part {
  const sight = lineOfSight(situation);
  if (sight.value === null) return unknownPart("line_of_sight", sight.reason);
  const measured = sight.basis === "items" ? "objectives and initiatives" : `work, by ${sight.basis},`;
  const reason = `${percent(sight.value)} of ${measured} ${sight.basis === "items" ? "lead" : "leads"} to a goal.`;
  return { id: "line_of_sight", value: sight.value, weight: 1, people: null, reason };
}

function asksPart(situation: Situation): Part {
  const asks = unitAsks(situation);
  const open = asks.reduce((sum, unit) => sum + unit.asked, 0);
  const answered = asks.reduce((sum, unit) => sum + unit.accepted + unit.declined + unit.renegotiated, 0);
  const reason = `${answered} of ${counted(open + answered, "ask")} ${answered === 1 ? "has" : "have"} an answer.`;
  return sharePart("asks_answered", answered, open + answered, reason, "No asks are recorded.");
}

function agreementPart(situation: Situation): Part {
  const { value, among, judges, items, reason } = rankAgreement(situation);
  if (value === null) return unknownPart("priority_agreement", reason === "" ? "Nobody has ranked anything." : reason, judges);
  const words = `${counted(judges, among === "units" ? "unit" : "person", among)} ordered ${counted(items, "thing")}: Kendall's W = ${value.toFixed(2)}.`;
  return { id: "priority_agreement", value, weight: 1, people: judges, reason: words };
}

function focusPart(situation: Situation): Part {
  const focus = resourceFocus(situation);
  if (focus.value === null) return unknownPart("resource_focus", focus.reason, focus.people);
  const what = focus.basis === "cost" ? "money" : "effort";
  const reason = `${percent(1 - focus.value)} of the ${what} would have to move to follow the declared priorities.`;
  return { id: "resource_focus", value: focus.value, weight: 1, people: focus.people, reason };
}

function conflictPart({ graph, organisation }: Situation, inConflict: ReadonlySet<Item>): Part {
  let all = 0;
  let clashing = 0;
  for (const table of ["objectives", "initiatives"] as const) {
    const { id } = organisation.tables[table].columns;
    for (let row = 0; row < organisation.tables[table].length; row++) {
      const item = id.values[row]!;
      if (!organisation.tables[table].has(row) || !graph.takesPart(item)) continue;
      all++;
      if (inConflict.has(item)) clashing++;
    }
  }
  const reason = `${clashing} of ${counted(all, "objective or initiative", "objectives and initiatives")} ${clashing === 1 ? "is" : "are"} part of a severe or serious finding.`;
  return sharePart("free_of_conflict", all - clashing, all, reason, "No objectives or initiatives are recorded.");
}
